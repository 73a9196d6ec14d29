"""How the bot and the process that holds its index speak: a line of JSON and rows of numbers, never pickles."""

from __future__ import annotations

import json
from multiprocessing.connection import Connection
from typing import Any

import numpy as np
from numpy.typing import NDArray

Words = dict[str, Any]
Rows = NDArray[np.float32]
NO_ROWS: Rows = np.empty((0, 0), np.float32)


def send(connection: Connection, words: Words, rows: Rows = NO_ROWS) -> None:
    """Say something; raises `OSError` when nobody is there any more."""
    connection.send_bytes(json.dumps({**words, "rows": rows.shape}).encode())
    connection.send_bytes(np.ascontiguousarray(rows, np.float32).tobytes())


def receive(connection: Connection) -> tuple[Words, Rows]:
    """What the other side says next; raises `EOFError` or `OSError` when it has gone."""
    words: Words = json.loads(connection.recv_bytes())
    return words, np.frombuffer(connection.recv_bytes(), np.float32).reshape(words.pop("rows"))
