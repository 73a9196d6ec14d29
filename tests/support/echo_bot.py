"""A tiny real python-telegram-bot application, for page tests that need some bot and not Hearback's answers.

Run it as Hearback is run: HEARBACK_TOKEN and HEARBACK_TELEGRAM_API in the environment.
"""

from __future__ import annotations

import os

from telegram import InlineKeyboardButton, InlineKeyboardMarkup, Update
from telegram.ext import Application, CallbackQueryHandler, ContextTypes, MessageHandler, filters

from tests.support.telegram import png

LABELS = ("Yes", "No")
BUTTONS = InlineKeyboardMarkup.from_row([InlineKeyboardButton(word, callback_data=word.lower()) for word in LABELS])
DEEP_LINK = "https://t.me/hearback_bot?start"
JOIN = InlineKeyboardMarkup.from_button(InlineKeyboardButton("Answer alone", url=f"{DEEP_LINK}=button"))
Context = ContextTypes.DEFAULT_TYPE


async def set_up(application: Application) -> None:
    await application.bot.set_my_commands([("help", "What I can do")])
    await application.bot.set_my_commands([("help", "Beth alla i wneud")], language_code="cy")


async def answer(update: Update, context: Context) -> None:
    message = update.effective_message
    if update.edited_message:
        await message.reply_text(f"You changed it to: {message.text}")
    elif message.text == "picture":
        await message.reply_photo(png(320, 180), caption="Seven in ten <b>agree</b>.", parse_mode="HTML")
    elif message.text == "file":
        await message.reply_document(b"BEGIN:VCALENDAR", filename="dates.ics")
    elif message.text and "link" in message.text:
        await message.reply_html(f'<a href="{DEEP_LINK}=words">Join in</a>', reply_markup=JOIN)
    elif message.text == "pin":
        await (await message.reply_text("The board")).pin()
    elif message.text:
        reply = f"<b>You said</b> {message.text_html}"
        await message.reply_text(reply, parse_mode="HTML", reply_markup=BUTTONS)
    elif message.photo or message.voice or message.document:
        await message.reply_text(f"I got a file. {message.caption or ''}")


async def press(update: Update, context: Context) -> None:
    query = update.callback_query
    await query.answer(f"You chose {query.data}")
    await query.edit_message_text(f"Chosen: {query.data}", reply_markup=BUTTONS)


def main() -> None:
    root = os.environ["HEARBACK_TELEGRAM_API"]
    builder = Application.builder().token(os.environ["HEARBACK_TOKEN"]).post_init(set_up)
    application = builder.base_url(f"{root}/bot").base_file_url(f"{root}/file/bot").build()
    application.add_handler(CallbackQueryHandler(press))
    application.add_handler(MessageHandler(filters.ALL, answer))
    application.run_polling(stop_signals=None if os.name == "nt" else (15, 2))


if __name__ == "__main__":
    main()
