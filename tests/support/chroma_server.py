"""A real Chroma server on this machine alone, as an owner would start it beside the bot."""

from __future__ import annotations

import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx

_DEADLINE = 120.0


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextmanager
def chroma_server(folder: Path, port: int) -> Iterator[str]:
    """Its address, once it answers."""
    command = [str(Path(sys.executable).with_name("chroma")), "run", "--host", "127.0.0.1", "--port", str(port)]
    with (folder.parent / f"{folder.name}.log").open("ab") as log:
        server = subprocess.Popen([*command, "--path", str(folder)], stdout=log, stderr=log)
    address = f"http://127.0.0.1:{port}"
    try:
        deadline = time.monotonic() + _DEADLINE
        while not _is_alive(address):
            assert server.poll() is None
            assert time.monotonic() < deadline
            time.sleep(0.05)
        yield address
    finally:
        server.kill()
        server.wait()


def _is_alive(address: str) -> bool:
    try:
        return httpx.get(f"{address}/api/v2/heartbeat", timeout=5).is_success
    except httpx.HTTPError:
        return False
