from __future__ import annotations

from pathlib import Path

import pytest
from sqlalchemy import Engine

from bot.core.reply import Message
from bot.storage.checks import Check, check_database, check_disk, check_permissions, check_schema
from bot.storage.engine import checkpoint, default_url, make_engine, transaction
from bot.storage.secret import load_or_make
from bot.storage.unit import SqlUnitOfWork


def _remedy(check: Check) -> str:
    assert not check.ok
    assert check.remedy
    return check.remedy.key


def test_fresh_installation_is_well(data: Path, engine: Engine) -> None:
    load_or_make(data)
    checks = [check_database(engine), check_schema(engine), check_disk(data), check_permissions(data)]
    assert [check for check in checks if not check.ok or check.remedy] == []


def test_database_with_a_damaged_page_is_found(data: Path, engine: Engine, unit: SqlUnitOfWork) -> None:
    with unit() as stores:
        for number in range(200):
            stores.notes.set(f"note {number}", "x" * 500)
    assert checkpoint(engine)
    engine.dispose()
    file = data / "hearback.sqlite"
    pages = bytearray(file.read_bytes())
    pages[-4096 * 8 : -4096 * 4] = b"\xa5" * (4096 * 4)
    file.write_bytes(pages)
    assert _remedy(check_database(engine)) == "doctor-database-damaged"


def test_file_that_is_no_database_is_found(data: Path) -> None:
    data.mkdir()
    (data / "hearback.sqlite").write_text("not a database " * 400)
    engine = make_engine(default_url(data))
    check = check_database(engine)
    assert _remedy(check) == _remedy(check_schema(engine)) == "doctor-database-unavailable"
    assert check.remedy
    assert "hearback restore" in str(check.remedy.args["problem"])


@pytest.mark.parametrize(
    ("change", "remedy"),
    [
        ("UPDATE alembic_version SET version_num = '9999'", "doctor-schema-new"),
        ("DELETE FROM alembic_version", "doctor-schema-old"),
        ("DROP TABLE alembic_version", "doctor-schema-old"),
    ],
)
def test_tables_of_another_version_are_found(engine: Engine, change: str, remedy: str) -> None:
    with transaction(engine) as connection:
        connection.exec_driver_sql(change)
    assert _remedy(check_schema(engine)) == remedy


def test_disk_with_too_little_room_is_found(data: Path, engine: Engine) -> None:
    check = check_disk(data, needed=10**9)
    assert _remedy(check) == "doctor-disk-low"
    assert check.remedy
    assert check.remedy.args["needed"] == 10**9
    assert 0 <= int(str(check.remedy.args["free"])) < 10**9


def test_missing_folder_is_found_and_not_made(data: Path) -> None:
    assert _remedy(check_disk(data)) == _remedy(check_permissions(data)) == "doctor-folder-missing"
    assert not data.exists()


@pytest.mark.parametrize("name", [".", "hearback.sqlite", "hearback.sqlite-wal", "secret.key"])
def test_what_others_may_read_is_named(data: Path, engine: Engine, unit: SqlUnitOfWork, name: str) -> None:
    load_or_make(data)
    with unit() as stores:
        stores.notes.set("index", "kept")
    (data / name).chmod(0o750)
    check = check_permissions(data)
    assert check.remedy == Message("doctor-permissions-open", {"name": (data / name).name, "mode": "750"})
