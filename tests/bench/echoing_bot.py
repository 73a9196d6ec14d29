"""Our Telegram channel without Telegram's pace and with nothing behind it; run it as Hearback is run."""

from __future__ import annotations

import asyncio
import os

from tests.bench.measured_bot import UNPACED
from tests.support.small_bot import serve

if __name__ == "__main__":
    asyncio.run(serve(os.environ["HEARBACK_TOKEN"], os.environ["HEARBACK_TELEGRAM_API"], UNPACED))
