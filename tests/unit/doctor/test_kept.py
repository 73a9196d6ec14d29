"""The data folder in every state that it can be found in; looking at it changes nothing."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import Engine, update

from bot.core.notice import Notice
from bot.doctor.index import check_index
from bot.doctor.kept import check_folder, check_kept
from bot.settings import Settings
from bot.storage.engine import DATABASE_FILE, default_url, make_engine, transaction
from bot.storage.lock import LOCK_FILE, DataLock
from bot.storage.schema import upgrade
from bot.storage.secret import SECRET_FILE, load_or_make
from bot.storage.sending import State
from bot.storage.tables import outbox
from bot.storage.unit import SqlUnitOfWork
from knowledge.chroma.stamp import STAMP, Stamp, files_of, made_with, write_stamp
from knowledge.embedding.build import MODEL
from tests.support.program import NOBODY_SPECIAL, ROOT
from tests.unit.doctor.said import said

Found = dict[str, tuple[str, str]]
OK = ("ok", "")
FOLDER = "0123abcd"


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A data folder as a Hearback leaves it that has run once."""
    folder = tmp_path / "data"
    with DataLock(folder):
        load_or_make(folder)
        engine = make_engine(default_url(folder))
        upgrade(engine)
        engine.dispose()
    return folder


@pytest.fixture
def engine(data: Path) -> Iterator[Engine]:
    opened = make_engine(default_url(data))
    yield opened
    opened.dispose()


def found(data: Path, database_url: str = "") -> Found:
    return said(check_kept(Settings(data=data, database_url=database_url)))


def files(folder: Path) -> dict[str, tuple[int, bytes]]:
    return {
        str(file): (file.stat().st_mode, file.read_bytes() if file.is_file() else b"")
        for file in (folder, *folder.rglob("*"))
    }


def test_folder_that_was_used_is_well_and_is_not_changed(data: Path) -> None:
    before = files(data)
    assert found(data) == {
        "folder": OK,
        "disk": OK,
        "running": ("ok", "doctor-running-no"),
        "permissions": OK,
        "secret": OK,
        "database": OK,
        "schema": OK,
        "index": ("ok", "doctor-index-none"),
        "sending": OK,
    }
    assert files(data) == before


@pytest.mark.parametrize(
    ("state", "hours", "says"), [(State.FAILED, 0, "failed"), (State.WAITING, 2, "late"), (State.QUEUED, 2, "late")]
)
def test_messages_given_up_or_late_are_told(data: Path, state: State, hours: int, says: str) -> None:
    due = datetime.now(UTC) - timedelta(hours=hours)
    engine = make_engine(default_url(data))
    with SqlUnitOfWork(engine)() as stores:
        stores.outbox.add(Notice("key", "kind", "somebody", "ref", due))
        stores.connection.execute(update(outbox).values(state=state))
    engine.dispose()
    assert found(data)["sending"] == ("warning", f"doctor-sending-{says}")


def test_hearback_that_runs_is_told_and_stays_undisturbed(data: Path) -> None:
    with DataLock(data):
        assert found(data)["running"] == ("ok", "doctor-running-yes")
        assert found(data)["running"] == ("ok", "doctor-running-yes")
    with DataLock(data):
        pass  # looking has left no lock behind


def test_folder_without_a_lock_file_has_nobody_running(data: Path) -> None:
    (data / LOCK_FILE).unlink()
    assert found(data)["running"] == ("ok", "doctor-running-no")
    assert not (data / LOCK_FILE).exists()


def test_missing_folder_is_a_warning_and_is_not_made(tmp_path: Path) -> None:
    assert found(tmp_path / "new" / "data") == {"folder": ("warning", "doctor-folder-missing"), "disk": OK}
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("name", ["file", "file/data", "nowhere"])
def test_folder_that_is_a_file_or_lies_in_one_is_to_mend(tmp_path: Path, name: str) -> None:
    (tmp_path / "file").touch()
    (tmp_path / "nowhere").symlink_to(tmp_path / "gone")
    assert said([check_folder(tmp_path / name)]) == {"folder": ("to_mend", "doctor-folder-file")}


def test_folder_that_may_not_be_written_is_to_mend(data: Path) -> None:
    data.chmod(0o500)
    look = (
        f"from pathlib import Path; from bot.doctor.kept import check_folder; print(check_folder(Path({str(data)!r})))"
    )
    command = [*NOBODY_SPECIAL, sys.executable, "-c", look]
    shown = subprocess.run(
        command, capture_output=True, text=True, check=True, env=os.environ | {"PYTHONPATH": str(ROOT)}
    )
    data.chmod(0o700)
    assert "to_mend" in shown.stdout
    assert "doctor-folder-refused" in shown.stdout


def test_folder_of_another_account_is_a_warning(data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    somebody = os.geteuid() + 1
    monkeypatch.setattr(os, "geteuid", lambda: somebody)
    assert found(data)["folder"] == ("warning", "doctor-folder-account")


def test_database_that_others_may_read_is_to_mend_and_stays_as_it_was(data: Path) -> None:
    (data / DATABASE_FILE).chmod(0o644)
    assert found(data)["permissions"] == ("to_mend", "doctor-permissions-open")


@pytest.mark.parametrize("content", [b"", b"short", b"x" * 33])
def test_damaged_secret_is_to_mend(data: Path, content: bytes) -> None:
    (data / SECRET_FILE).write_bytes(content)
    assert found(data)["secret"] == ("to_mend", "doctor-secret-damaged")


def test_folder_before_the_first_start_needs_nothing(tmp_path: Path) -> None:
    tmp_path.chmod(0o700)
    assert found(tmp_path)["database"] == ("ok", "doctor-database-none")
    assert list(tmp_path.iterdir()) == []


def test_damaged_database_is_to_mend_and_hides_nothing(data: Path) -> None:
    (data / DATABASE_FILE).write_bytes(b"no database " * 1000)
    result = found(data)
    assert result["database"] == ("to_mend", "doctor-database-unavailable")
    assert result["secret"] == OK
    assert "schema" not in result


def test_older_tables_mend_themselves_and_newer_ones_do_not(data: Path, engine: Engine) -> None:
    with transaction(engine) as connection:
        connection.exec_driver_sql("DELETE FROM alembic_version")
    assert found(data)["schema"] == ("warning", "doctor-schema-old")
    with transaction(engine) as connection:
        connection.exec_driver_sql("INSERT INTO alembic_version VALUES ('9999')")
    assert found(data)["schema"] == ("to_mend", "doctor-schema-new")


def test_database_elsewhere_is_looked_at_there_and_not_made(data: Path, tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere.sqlite"
    assert found(data, f"sqlite:///{elsewhere}")["database"] == ("ok", "doctor-database-none")
    assert not elsewhere.exists()


@pytest.mark.parametrize("address", ["mysql://me:pass-word@host/db", "nonsense", "sqlite://", "sqlite:///:memory:"])
def test_address_of_no_usable_database_is_to_mend_without_its_password(data: Path, address: str) -> None:
    checks = list(check_kept(Settings(data=data, database_url=address)))
    assert said(checks)["database"] == ("to_mend", "doctor-database-unavailable")
    assert "pass-word" not in repr(checks)


@pytest.fixture
def index(tmp_path: Path) -> Path:
    """The folder of an index of passages with the fingerprint `now`."""
    folder = tmp_path / "index"
    (folder / FOLDER).mkdir(parents=True)
    (folder / FOLDER / "vectors.bin").write_bytes(b"whole")
    stamp = Stamp(made_with=made_with(MODEL), passages="now", folder=FOLDER, files=files_of(folder / FOLDER))
    write_stamp(folder, stamp)
    return folder


@pytest.mark.parametrize("is_running", [True, False])
def test_index_of_the_passages_that_are_there_is_well(index: Path, is_running: bool) -> None:
    assert said([check_index(index, "now", is_running=is_running)]) == {"index": OK}


def test_index_of_other_passages_is_made_again_by_whoever_owns_it(index: Path) -> None:
    assert said([check_index(index, "later", is_running=False)]) == {"index": ("ok", "doctor-index-stale")}
    assert said([check_index(index, "later", is_running=True)]) == {"index": ("ok", "doctor-index-busy")}


def test_damaged_index_is_a_warning_unless_a_running_hearback_is_writing_it(index: Path) -> None:
    (index / FOLDER / "vectors.bin").write_bytes(b"torn")
    assert said([check_index(index, "now", is_running=False)]) == {"index": ("warning", "doctor-index-damaged")}
    assert said([check_index(index, "now", is_running=True)]) == {"index": OK}


@pytest.mark.parametrize("content", [None, b"", b"{}", b"\xff"])
def test_index_without_a_stamp_is_none_yet(index: Path, content: bytes | None) -> None:
    (index / STAMP).unlink()
    if content is not None:
        (index / STAMP).write_bytes(content)
    assert said([check_index(index, "now", is_running=False)]) == {"index": ("ok", "doctor-index-none")}
