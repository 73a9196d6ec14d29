"""What reaches the log, whoever writes to it: events and counts, and nobody's words."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
# In a process of its own: pytest has put its own handlers into this one.
WRITER = """
import asyncio, logging, sys, threading
import structlog
from bot import log
log.set_up()
own = structlog.get_logger()
own.info("message_in", text="secret", chat_id=77123456, person="secret", token="secret", data="secret", count=3)
own.debug("not_shown")
for name in ("httpx", "httpcore.connection", "telegram.ext", "chromadb", "langchain", "uvicorn.error", "asyncio", "x"):
    logging.getLogger(name).info("secret in an info line of %s", name)
    logging.getLogger(name).warning("secret in a warning of %s: %s", name, "secret")
    try:
        raise ValueError("secret in an error")
    except ValueError:
        logging.getLogger(name).exception("secret", stack_info=False)
async def forget():
    async def fail():
        raise KeyError("secret in a task")
    task = asyncio.ensure_future(fail())
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    del task
asyncio.run(forget())
"""


def written() -> subprocess.CompletedProcess[str]:
    environment = os.environ | {"PYTHONPATH": str(ROOT)}
    return subprocess.run([sys.executable, "-c", WRITER], capture_output=True, text=True, check=True, env=environment)


def test_only_events_and_counts_reach_the_log() -> None:
    run = written()
    lines = run.stderr.splitlines()
    assert run.stdout == ""
    assert "secret" not in run.stderr
    assert "77123456" not in run.stderr
    assert "not_shown" not in run.stderr
    assert "Traceback" not in run.stderr
    assert lines[0].startswith("timestamp=")
    assert lines[0].endswith("level=info event=message_in count=3")


def test_libraries_are_named_with_the_kind_of_their_error() -> None:
    lines = written().stderr.splitlines()
    for name in ("httpx", "telegram.ext", "chromadb", "asyncio"):
        assert any(line.startswith(f"WARNING {name}:") for line in lines)
        assert any(line.startswith(f"ERROR {name}:") for line in lines)
    assert "ValueError" in lines
    assert "KeyError" in lines, "a task whose error nobody asked for"
