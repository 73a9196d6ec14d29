"""Writes down what a Python process reaches for: every connection, every look-up, every file opened to be written.

Python imports this by itself where its folder is on PYTHONPATH; `tests.support.program` puts it there. Each line of the
file that `REACHES` names is a JSON list of a word and what was reached for.
"""

from __future__ import annotations

import json
import os
import sys
from typing import Any

_FILE = os.environ.get("REACHES", "")
_SOCKETS = ("socket.connect", "socket.sendto", "socket.sendmsg")
_LOOK_UPS = ("socket.getaddrinfo", "socket.gethostbyname", "socket.gethostbyaddr", "socket.getnameinfo")
_LOCAL_FAMILY = 1  # AF_UNIX; the module `socket` is not imported here, so as to change nothing


def _reached(event: str, arguments: tuple[Any, ...]) -> tuple[str, object] | None:
    if event in _SOCKETS:
        connection, address = arguments[:2]
        is_local = int(connection.family) == _LOCAL_FAMILY or not address
        return None if is_local else ("socket", str(address[0]))
    if event in _LOOK_UPS:
        return "look-up", str(arguments[0])
    if event == "open" and isinstance(arguments[2], int) and arguments[2] & (os.O_WRONLY | os.O_RDWR):
        return "write", str(arguments[0])
    if event == "sqlite3.connect":
        return "database", str(arguments[0])
    if event == "import" and arguments[0] == "chromadb":
        return "import", arguments[0]
    return None


def _watch() -> None:
    handle = os.open(_FILE, os.O_WRONLY | os.O_APPEND | os.O_CREAT)

    def look(event: str, arguments: tuple[Any, ...]) -> None:
        reached = _reached(event, arguments)
        if reached:
            os.write(handle, json.dumps(reached).encode() + b"\n")

    os.write(handle, json.dumps(("started", sys.orig_argv[1:])).encode() + b"\n")
    sys.addaudithook(look)


if _FILE:
    _watch()
