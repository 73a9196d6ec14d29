"""As little as a bot can be with python-telegram-bot as it comes: what the benchmarks measure Hearback beside.

Run it as Hearback is run: HEARBACK_TOKEN and HEARBACK_TELEGRAM_API in the environment.
"""

from __future__ import annotations

import os

from telegram import Update
from telegram.ext import Application, ContextTypes, MessageHandler, filters


async def echo(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
    await update.message.reply_text(update.message.text)


def main() -> None:
    builder = Application.builder().token(os.environ["HEARBACK_TOKEN"])
    application = builder.base_url(f"{os.environ['HEARBACK_TELEGRAM_API']}/bot").build()
    application.add_handler(MessageHandler(filters.TEXT, echo))
    application.run_polling()


if __name__ == "__main__":
    main()
