"""Runs the bot for as long as the sandbox that started it lives: `python -m bot.sandbox.tied run`."""

from __future__ import annotations

import os
import runpy
import signal
import sys
import threading


def main() -> None:
    """Run the program with this process's arguments; it is asked to end once nobody holds its standard input."""
    threading.Thread(target=_end_with_the_sandbox, daemon=True).start()
    runpy.run_module("bot", run_name="__main__", alter_sys=True)


def _end_with_the_sandbox() -> None:
    while os.read(sys.stdin.fileno(), 1):  # nothing is ever written there: it returns when the other end is gone
        pass
    os.kill(os.getpid(), signal.SIGTERM)


if __name__ == "__main__":
    main()
