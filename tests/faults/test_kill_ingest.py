"""`hearback ingest` is killed in the middle: nothing of the document is there, and the next run goes on where it was."""

from __future__ import annotations

import os
import signal
import time
from pathlib import Path

from bot.storage.engine import default_url, make_engine, transaction
from bot.storage.standing import StandingPassages, StandingShelf
from bot.storage.unit import SqlUnitOfWork
from tests.support import papers
from tests.support.program import Program

PAGES = "\f".join(" ".join(f"Rule {page}.{n} is that members speak first." for n in range(90)) for page in range(60))
DEADLINE = 120.0


def ahead(data: Path) -> int:
    """How many vectors are kept of what is being read."""
    if not (data / "hearback.sqlite").exists():
        return 0
    engine = make_engine(default_url(data))
    try:
        with transaction(engine, writes=False) as connection:
            tables = connection.exec_driver_sql(
                "select count(*) from sqlite_master where name = 'vector_ahead'"
            ).scalar()
            return connection.exec_driver_sql("select count(*) from vector_ahead").scalar_one() if tables else 0
    finally:
        engine.dispose()


def test_killed_run_leaves_the_older_document_and_is_gone_on_with(tmp_path: Path) -> None:
    data, program = tmp_path / "data", Program(tmp_path / "here")
    older = papers.saved(tmp_path, "Rules.txt", b"Rule 0 is that members speak first.")
    assert program.run("ingest", str(older), data=str(data)).code == 0
    file = papers.saved(tmp_path, "Rules.txt", PAGES.encode())
    with program.started("ingest", str(file), data=str(data)) as running:
        deadline = time.monotonic() + DEADLINE
        while not ahead(data):
            assert running.process.poll() is None
            assert time.monotonic() < deadline
            time.sleep(0.02)
        os.kill(running.process.pid, signal.SIGKILL)
        running.process.wait()
    done = ahead(data)
    unit = SqlUnitOfWork(make_engine(default_url(data)))
    assert StandingPassages(unit).documents() == {"Rules": 1}
    ended = program.run("ingest", str(file), data=str(data))
    assert ended.code == 0
    assert "in place of the older one" in ended.out
    (kept,) = StandingShelf(unit).documents()
    assert StandingPassages(unit).documents() == {"Rules": kept.passages}
    assert 0 < done < kept.passages
    assert ahead(data) == 0


def test_child_that_reads_ends_with_the_command(tmp_path: Path) -> None:
    data, program = tmp_path / "data", Program(tmp_path / "here")
    file = papers.saved(tmp_path, "many.pdf", papers.pdf_of_many_objects(99_000))
    with program.started("ingest", str(file), data=str(data)) as running:
        deadline = time.monotonic() + DEADLINE
        while not (children := running._children()) and running.process.poll() is None:
            assert time.monotonic() < deadline
            time.sleep(0.01)
        os.kill(running.process.pid, signal.SIGKILL)
        running.process.wait()
    while any(Path(f"/proc/{child}/stat").exists() and " Z " not in stat(child) for child in children):
        assert time.monotonic() < deadline
        time.sleep(0.02)


def stat(child: str) -> str:
    try:
        return Path(f"/proc/{child}/stat").read_text()
    except (FileNotFoundError, ProcessLookupError):
        return " Z "
