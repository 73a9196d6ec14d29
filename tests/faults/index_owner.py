"""Opens the passage index of a data folder as the bot does, says each state, and stays: for the tests that kill it."""

from __future__ import annotations

import resource
import sys
from pathlib import Path

from bot import log
from tests.support.passages import children, finds_everything, settled, started


def _say(words: object) -> None:
    sys.stdout.write(f"{words}\n")
    sys.stdout.flush()


def main(data: Path, largest_file: int) -> None:
    log.set_up()  # standard output is for what is said here
    if largest_file:  # bytes; like a disk that is full
        resource.setrlimit(resource.RLIMIT_FSIZE, (largest_file, largest_file))
    with started(data) as search:
        _say(settled(search))
        _say(finds_everything(search, search.store))
        _say(children())
        sys.stdin.read()


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
