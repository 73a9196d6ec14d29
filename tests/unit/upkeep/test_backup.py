"""A backup is one whole file; going back to it is all or nothing, and what was there is kept beside it."""

from __future__ import annotations

import itertools
import json
import sqlite3
import stat
import threading
import zipfile
from contextlib import closing
from pathlib import Path

import pytest

from bot.core.errors import AlreadyRunning, StorageUnavailable
from bot.core.person import Person
from bot.storage.engine import DATABASE_FILE, default_url, make_engine
from bot.storage.lock import DataLock
from bot.storage.schema import upgrade
from bot.storage.unit import SqlUnitOfWork
from bot.upkeep.backup import back_up, remove_expired
from bot.upkeep.parts import ASIDE
from bot.upkeep.restore import restore
from tests.support.turns import ME
from tests.unit.upkeep.conftest import Moved


def language(data: Path) -> str:
    engine = make_engine(default_url(data))
    upgrade(engine)
    with SqlUnitOfWork(engine).reading() as stores:
        found = stores.people.recall(ME).language
    engine.dispose()
    return found


def speak(unit: SqlUnitOfWork, chosen: str) -> None:
    with unit() as stores:
        stores.people.save(ME, Person(language=chosen))


@pytest.fixture
def backup(unit: SqlUnitOfWork, clock: Moved, data: Path) -> Path:
    """Made while the person was spoken to in Welsh; now it is English."""
    speak(unit, "cy")
    (data / "secret.key").write_bytes(b"k" * 32)
    made = back_up(data, data.parent / "safe", clock.now())
    speak(unit, "en")
    return made.file


def test_a_backup_is_one_private_file_that_says_what_it_leaves_out(backup: Path) -> None:
    assert [file.name for file in backup.parent.iterdir()] == ["hearback-2026-11-28-090000.hearback"]
    assert stat.S_IMODE(backup.stat().st_mode) == 0o600
    with zipfile.ZipFile(backup) as packed:
        assert sorted(packed.namelist()) == ["about.json", DATABASE_FILE]
        about = json.loads(packed.read("about.json"))
    assert any(line.startswith("secret.key") for line in about["leaves_out"])
    assert b"kkkkkkkkkkkkkkkk" not in backup.read_bytes()


def test_going_back_brings_back_what_was_and_keeps_what_is(backup: Path, data: Path, clock: Moved) -> None:
    restore(data, backup, clock.now(), expired_too=False)
    assert language(data) == "cy"
    with closing(sqlite3.connect(data / (DATABASE_FILE + ASIDE))) as aside:
        assert aside.execute("select language from person").fetchall() == [("en",)]
    assert (data / "secret.key").exists()
    assert not list(data.glob(".restoring-*"))


def test_going_back_on_a_new_machine(backup: Path, tmp_path: Path, clock: Moved) -> None:
    restore(tmp_path / "new", backup, clock.now(), expired_too=False)
    assert language(tmp_path / "new") == "cy"
    assert stat.S_IMODE((tmp_path / "new" / DATABASE_FILE).stat().st_mode) == 0o600


def test_a_log_that_a_crash_left_behind_is_not_mixed_into_what_is_restored(
    backup: Path, data: Path, clock: Moved, unit: SqlUnitOfWork
) -> None:
    """The database is still open here, so that its log holds changes: as after a kill."""
    assert (data / f"{DATABASE_FILE}-wal").stat().st_size > 0
    restore(data, backup, clock.now(), expired_too=False)
    assert language(data) == "cy"


def test_a_backup_taken_while_the_bot_writes_is_of_one_moment(unit: SqlUnitOfWork, clock: Moved, data: Path) -> None:
    stop, has_begun = threading.Event(), threading.Event()

    def write() -> None:
        for count in itertools.count():
            with unit() as stores:  # two rows that always agree
                stores.notes.set("one", str(count))
                stores.notes.set("two", str(count))
            has_begun.set()
            if stop.is_set():
                return

    writer = threading.Thread(target=write)
    writer.start()
    assert has_begun.wait(20)
    try:
        files = []
        for _ in range(5):
            files.append(back_up(data, data.parent / "safe", clock.now()).file)
            clock.days(1)
    finally:
        stop.set()
        writer.join()
    for number, file in enumerate(files):
        target = data.parent / f"restored-{number}"
        restore(target, file, clock.now(), expired_too=False)
        with closing(sqlite3.connect(target / DATABASE_FILE)) as opened:
            values = {value for (value,) in opened.execute("select value from note where key in ('one', 'two')")}
        assert len(values) == 1


def test_nothing_is_touched_while_hearback_runs(backup: Path, data: Path, clock: Moved) -> None:
    with DataLock(data), pytest.raises(AlreadyRunning):
        restore(data, backup, clock.now(), expired_too=False)
    assert language(data) == "en"


def _damaged(backup: Path) -> None:
    content = bytearray(backup.read_bytes())
    content[len(content) // 2 : len(content) // 2 + 200] = b"\0" * 200
    backup.write_bytes(content)


def _of_the_future(backup: Path) -> None:
    with zipfile.ZipFile(backup) as packed:
        parts = {name: packed.read(name) for name in packed.namelist()}
    copy = backup.with_name("copy.sqlite")
    copy.write_bytes(parts[DATABASE_FILE])
    with closing(sqlite3.connect(copy)) as opened, opened:
        opened.execute("update alembic_version set version_num = '9999'")
    with zipfile.ZipFile(backup, "w") as packed:
        packed.writestr("about.json", parts["about.json"])
        packed.write(copy, DATABASE_FILE)


@pytest.mark.parametrize(
    ("spoil", "words"),
    [
        (_damaged, "damaged"),
        (lambda backup: backup.write_text("a letter"), "not a backup"),
        (lambda backup: backup.write_bytes(b""), "not a backup"),
        (lambda backup: backup.unlink(), "There is no backup"),
        (_of_the_future, "newer Hearback"),
    ],
    ids=["damaged", "a letter", "empty", "missing", "of the future"],
)
def test_what_can_not_be_restored_changes_nothing(
    backup: Path, data: Path, clock: Moved, spoil: object, words: str
) -> None:
    spoil(backup)  # type: ignore[operator]
    with pytest.raises(StorageUnavailable, match=words):
        restore(data, backup, clock.now(), expired_too=False)
    assert language(data) == "en"
    assert not list(data.glob(f"*{ASIDE}"))


def test_names_inside_a_file_lead_nowhere(backup: Path, data: Path, clock: Moved) -> None:
    with zipfile.ZipFile(backup, "a") as packed:
        packed.writestr("../outside", "gotcha")
        packed.writestr("secret.key", "gotcha")
    restore(data, backup, clock.now(), expired_too=False)
    assert not (data.parent / "outside").exists()
    assert (data / "secret.key").read_bytes() == b"k" * 32


def test_an_old_backup_is_taken_back_only_when_asked_for(backup: Path, data: Path, clock: Moved) -> None:
    clock.days(31)
    with pytest.raises(StorageUnavailable, match="older than 30 days"):
        restore(data, backup, clock.now(), expired_too=False)
    restore(data, backup, clock.now(), expired_too=True)
    assert language(data) == "cy"


def test_backups_expire(backup: Path, data: Path, clock: Moved) -> None:
    other = backup.with_name("hearback-notes.hearback")
    other.write_text("not one of ours")
    clock.days(29)
    assert remove_expired(backup.parent, clock.now()) == ()
    clock.days(2)
    made = back_up(data, backup.parent, clock.now())
    assert made.expired == (backup,)
    assert sorted(backup.parent.iterdir()) == sorted([made.file, other])


def test_nothing_to_back_up_is_said(tmp_path: Path, clock: Moved) -> None:
    with pytest.raises(StorageUnavailable, match="nothing to back up"):
        back_up(tmp_path / "empty", tmp_path / "safe", clock.now())
    assert list((tmp_path / "safe").iterdir()) == []
