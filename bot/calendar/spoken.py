"""Days and refusals as messages, so that every job reads a day back in the same words."""

from __future__ import annotations

from datetime import date

from bot.calendar.refused import Refused
from bot.core.reply import Message, say


def spoken(day: date) -> Message:
    """The day with its weekday and year: what is read back before a day counts."""
    weekday, month = say(f"weekday-{day.weekday()}"), say(f"month-{day.month}")
    return say("day-spoken", weekday=weekday, day=day.day, month=month, year=str(day.year))


def refusal(refused: Refused) -> Message:
    """What is wrong with what was typed, exactly, and what to type instead."""
    args: dict[str, str | int | float | Message] = {}
    if refused.day:
        args["day"] = spoken(refused.day)
    if refused.month:
        args |= {"month": say(f"month-{refused.month}"), "length": refused.length}
    key = "past-day" if refused.problem == "past" and refused.day else str(refused.problem)
    return Message(f"day-{key}", args)
