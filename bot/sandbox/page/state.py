"""The whole page as JSON, and what changed since, for the live connection."""

from __future__ import annotations

import json

from bot.sandbox.accounts import Account
from bot.sandbox.journal import Happening
from bot.sandbox.page.commands import commands_for
from bot.sandbox.page.view import chat_view, message_view, notice_view, pinned_view
from bot.sandbox.page.words import words
from bot.sandbox.shapes import Json
from bot.sandbox.trial import Phone, Trial


def whole(trial: Trial) -> Json:
    """All that the page draws; `mark` names the place in the journal from which to follow on."""
    with trial.world.signal.lock:
        return {
            "mark": mark(trial, trial.world.journal.number),
            "bot": bot_view(trial),
            "now": trial.clock.now(),
            "phones": phones_view(trial),
            "chats": [chat_view(trial.world, phone.chat) for phone in trial.phones],
        }


def mark(trial: Trial, number: int) -> str:
    """A place in this world's journal; another world's marks don't fit."""
    return f"{trial.world.key}-{number}"


def bot_view(trial: Trial) -> Json:
    """How the bot is, with what an empty chat says of it."""
    described = trial.world.profile.descriptions
    return {"state": trial.state, "words": words(f"bot-{trial.state}"), "description": described.get("", "")}


def phones_view(trial: Trial) -> list[Json]:
    """Each phone with the commands that whoever holds it sees."""
    people = [phone.person for phone in trial.phones if phone.person]
    return [_phone_view(trial, phone, [phone.person] if phone.person else people) for phone in trial.phones]


def _phone_view(trial: Trial, phone: Phone, holders: list[Account]) -> Json:
    return {
        "role": phone.role,
        "chat": phone.chat.id,
        "isGroup": phone.person is None,
        "people": [
            {
                "id": person.id,
                "name": person.first_name,
                "language": person.language_code,
                "commands": commands_for(trial.world, person, phone.chat),
                "description": trial.world.profile.descriptions.get(person.language_code, ""),
            }
            for person in holders
        ],
    }


def event(trial: Trial, happening: Happening) -> bytes:
    """One happening as a server-sent event with all that the page needs to show it."""
    data = json.dumps(_data(trial, happening))
    return f"id: {mark(trial, happening.number)}\nevent: {happening.kind}\ndata: {data}\n\n".encode()


def _data(trial: Trial, happening: Happening) -> object:
    world, data = trial.world, happening.data
    match happening.kind:
        case "message":
            return message_view(world, world.chats[data["chat"]].messages[data["message"]])
        case "pinned":
            return {"chat": data["chat"], "pinned": pinned_view(world.chats[data["chat"]])}
        case "notice":
            return notice_view(world.callbacks[data["callback"]])
        case "bot":
            return bot_view(trial)
        case "clock":
            return {"now": trial.clock.now()}
        case "commands":
            return phones_view(trial)
    return data
