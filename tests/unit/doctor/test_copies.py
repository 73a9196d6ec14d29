"""A real PostgreSQL that keeps copies of the answers is found out, and the doctor says how to mend it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from sqlalchemy import create_engine, make_url

from bot.channels.wording import open_wording
from bot.core.reply import Message
from bot.doctor import Check
from bot.doctor.anonymous import check_copies
from bot.settings import Settings
from bot.storage.anonymous.server_copies import ServerCopy
from tests.support.postgres import configured_server, postgres_url

__all__ = ["postgres_url"]


def looked(url: str, tmp_path: Path) -> list[Check]:
    return list(check_copies(Settings(data=tmp_path, answers_url=url, tokens_url=url)))


def keys(checks: list[Check]) -> set[str]:
    return {check.says.key.rpartition("-")[2] for check in checks if check.says}


@contextmanager
def _admin(url: str) -> Iterator[Callable[[str], object]]:
    engine = create_engine(make_url(url).set(drivername="postgresql+psycopg"), isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        yield connection.exec_driver_sql
    engine.dispose()


@pytest.fixture(scope="module")
def keeping_all() -> Iterator[str]:
    """A server that archives, copies and logs all that it can."""
    settings = {
        "wal_level": "logical",
        "archive_mode": "on",
        "archive_command": "/bin/true",
        "log_statement": "mod",
        "log_min_duration_statement": "0",
        "log_parameter_max_length_on_error": "-1",
        "track_commit_timestamp": "on",
    }
    with configured_server(settings) as url:
        yield url


def test_ordinary_server_is_well(postgres_url: str, tmp_path: Path) -> None:
    checks = looked(postgres_url, tmp_path)
    assert [check.verdict for check in checks] == ["ok"], keys(checks)


def test_files_are_not_spoken_of(tmp_path: Path) -> None:
    assert list(check_copies(Settings(data=tmp_path))) == []


def test_everything_that_the_server_keeps_is_named_with_what_to_do(keeping_all: str, tmp_path: Path) -> None:
    checks = looked(keeping_all, tmp_path)
    assert {check.verdict for check in checks} == {"to_mend"}
    assert keys(checks) == {"archive", "logical", "statements", "slow", "parameters", "commits"}


def test_a_slot_is_found_as_well(keeping_all: str, tmp_path: Path) -> None:
    with _admin(keeping_all) as run:
        run("select pg_create_physical_replication_slot('copy')")
        assert "slots" in keys(looked(keeping_all, tmp_path))
        run("select pg_drop_replication_slot('copy')")
    assert "slots" not in keys(looked(keeping_all, tmp_path))


def test_server_that_cannot_be_asked_is_said_to_be_unseen(tmp_path: Path) -> None:
    checks = looked("postgresql://nobody@127.0.0.1:1/none", tmp_path)
    assert [(check.verdict, keys([check])) for check in checks] == [("warning", {"unseen"})]


@pytest.mark.parametrize("language", ["en", "cy"])
def test_every_copy_has_words(language: str) -> None:
    wording = open_wording(None)
    said = {wording.text(Message(f"doctor-copies-{each}"), language) for each in ServerCopy}
    assert len(said) == len(ServerCopy)
