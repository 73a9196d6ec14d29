"""Reaches for one thing of each kind, so that a test can tell whether the watcher in `eyes` sees them."""

from __future__ import annotations

import socket
import sqlite3
from pathlib import Path

if __name__ == "__main__":
    socket.getaddrinfo("127.0.0.1", 9)
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as nowhere:
        nowhere.connect(("192.0.2.1", 9))  # an address for examples; UDP sends nothing to connect
        nowhere.sendto(b"", ("127.0.0.1", 9))
    Path("written").write_text("so")
    sqlite3.connect(":memory:").close()
