"""The whole program in more than one process, on one PostgreSQL: one answers people, the others send."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import text

from bot.sandbox.people import Person
from bot.sandbox.running import Sandbox, sandbox_in_thread
from bot.storage.engine import make_engine, transaction
from tests.support.postgres import postgres_url
from tests.support.program import Program

__all__ = ["postgres_url"]


@pytest.fixture
def town() -> Iterator[Sandbox]:
    with sandbox_in_thread() as running:
        yield running


def settings(town: Sandbox, **more: str) -> dict[str, str]:
    return {"token": town.token, "telegram_api": town.root} | more


def test_one_process_answers_and_another_sends(town: Sandbox, tmp_path: Path, postgres_url: str) -> None:
    shared = settings(town, database_url=postgres_url)
    answering, sending = Program(tmp_path / "answering"), Program(tmp_path / "sending")
    with answering.started("run", **shared) as run, sending.started("worker", **shared) as worker:
        run.wait_for_log("ready")
        worker.wait_for_log("ready")
        mair = Person(town.world, town.world.add_person("Mair"))
        mair.write("How do I involve people early?")
        assert "[1]" in mair.answer_blocking(seconds=60).text
        assert slots(postgres_url) == 2
        for process in (run, worker):
            process.process.terminate()
        assert (run.ended().code, worker.ended().code) == (0, 0)


def slots(url: str) -> int:
    """How many processes hold a slot now."""
    engine = make_engine(url)
    with transaction(engine) as connection:
        held = "select count(*) from pg_locks where locktype = 'advisory' and classid = 1751474546 and objid < 64"
        found = connection.execute(text(held)).scalar_one()
    engine.dispose()
    return int(found)


def test_on_a_database_file_a_worker_works_alone_and_never_beside_another(town: Sandbox, tmp_path: Path) -> None:
    place = Program(tmp_path / "alone")
    with place.started("worker", **settings(town)) as worker:
        worker.wait_for_log("ready")
        second = place.run("worker", **settings(town))
        assert (second.code, "Another Hearback is running" in second.err) == (1, True)
        worker.process.terminate()
        assert worker.ended().code == 0


def test_worker_without_a_token_says_which(tmp_path: Path) -> None:
    ended = Program(tmp_path / "nameless").run("worker", database_url="postgresql://nowhere/x")
    assert ended.code == 1
    assert "HEARBACK_TOKEN is not set" in ended.err
