"""`hearback try` with the echo bot in place of Hearback: python -m tests.support.try_with_echo FOLDER."""

from __future__ import annotations

import sys
from pathlib import Path

from bot.sandbox.serve import run

ECHO = (sys.executable, "-m", "tests.support.echo_bot")

if __name__ == "__main__":
    sys.exit(run(port=0, open_browser=False, data=Path(sys.argv[1]), command=ECHO))
