"""The same acts and faults over HTTP as JSON, for scripts and for a bot in another process: /control/..."""

from __future__ import annotations

import base64
import json
from collections.abc import Callable
from dataclasses import asdict

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from bot.sandbox import groups
from bot.sandbox.chats import Chat, Message
from bot.sandbox.faults import Outage
from bot.sandbox.files import Upload
from bot.sandbox.people import Person
from bot.sandbox.shapes import Json
from bot.sandbox.world import World


class Control:
    """POST /control/<act> with a JSON object; GET /control/calls and /control/messages?chat=ID to look."""

    def __init__(self, world: Callable[[], World]) -> None:
        """`world` is asked at each call."""
        self._world = world
        self._acts: dict[str, Callable[[World, Json], object]] = {
            "person": _add_person,
            "group": _add_group,
            "members": _add_members,
            "upgrade": _upgrade,
            "write": _write,
            "follow": lambda world, body: _told(_person(world, body).follow(body["link"])),
            "edit": _edit,
            "press": _press,
            "send": _send,
            "block": lambda world, body: _person(world, body).block(),
            "unblock": lambda world, body: _person(world, body).unblock(),
            "clear": _clear,
            "language": _set_language,
            "faults": _faults,
        }

    def routes(self) -> list[Route]:
        """Everything under /control/."""
        return [
            Route("/control/calls", self.calls),
            Route("/control/state", self.state),
            Route("/control/messages", self.messages),
            Route("/control/{act}", self.act, methods=["POST"]),
        ]

    async def act(self, request: Request) -> Response:
        """One act; what can't be done is answered with 400 and the reason."""
        if request.headers.get("content-type", "").split(";")[0] != "application/json":
            return JSONResponse({"error": "send JSON"}, 415)
        if (act := self._acts.get(request.path_params["act"])) is None:
            return JSONResponse({"error": f"acts are {', '.join(sorted(self._acts))}"}, 404)
        try:
            return JSONResponse({"done": act(self._world(), json.loads(await request.body() or b"{}"))})
        except (LookupError, ValueError, StopIteration) as error:
            return JSONResponse({"error": f"{type(error).__name__}: {error}"}, 400)

    async def calls(self, _request: Request) -> Response:
        """Every call of the bot so far."""
        return JSONResponse([asdict(call) for call in self._world().calls])

    async def state(self, _request: Request) -> Response:
        """Whether a bot polls, and what waits for it."""
        updates = self._world().updates
        return JSONResponse({"polls": updates.polls, "is_polled": updates.is_polled, "pending": updates.pending})

    async def messages(self, request: Request) -> Response:
        """All messages of a chat that were not deleted."""
        chat = self._world().chats.get(int(request.query_params.get("chat", "0")))
        return JSONResponse([message.to_json() for message in chat.visible()] if chat else [])


def _person(world: World, body: Json) -> Person:
    return Person(world, world.accounts[int(body["person"])])


def _chat(world: World, body: Json) -> Chat | None:
    return world.chats[int(body["chat"])] if "chat" in body else None


def _message(world: World, body: Json, field: str) -> Message | None:
    chat = _chat(world, body) or _person(world, body).private
    return chat.messages[int(body[field])] if field in body else None


def _told(message: Message) -> Json:
    return {"chat": message.chat.id, "message": message.id}


def _add_person(world: World, body: Json) -> object:
    person = world.add_person(body["name"], int(body.get("id", 0)), language_code=body.get("language_code", "en"))
    return {"person": person.id}


def _clear(world: World, _body: Json) -> object:
    """Empty every chat behind the bot's back, which is quicker than a new world with a new bot."""
    for chat in world.chats.values():
        chat.messages.clear()
        chat.pinned.clear()
    for account in world.accounts.values():
        account.language_code = "en"
    world.journal.add("reset")
    return True


def _set_language(world: World, body: Json) -> object:
    account = _person(world, body).account
    account.language_code = str(body["language_code"])
    world.journal.add("commands")
    return {"language_code": account.language_code}


def _add_group(world: World, body: Json) -> object:
    people = [world.accounts[int(number)] for number in body["people"]]
    return {"chat": groups.make_group(world, body["title"], people, has_bot=body.get("has_bot", True)).id}


def _add_members(world: World, body: Json) -> object:
    people = [world.accounts[int(number)] for number in body["people"]]
    chat = world.chats[int(body["chat"])]
    groups.add_people(world, chat, people, world.accounts[int(body.get("by", people[0].id))])
    return {"members": len(chat.members)}


def _upgrade(world: World, body: Json) -> object:
    return {"chat": groups.upgrade(world, world.chats[int(body["chat"])]).id}


def _write(world: World, body: Json) -> object:
    target = _message(world, body, "reply_to")
    return _told(_person(world, body).write(body["text"], _chat(world, body), target))


def _edit(world: World, body: Json) -> object:
    message = _message(world, body, "message")
    if message is None:
        raise ValueError("say which message")
    _person(world, body).edit(message, body["text"])
    return _told(message)


def _press(world: World, body: Json) -> object:
    person, message = _person(world, body), _message(world, body, "message")
    if message and "data" in body:
        return {"callback": person.press_data(message, body["data"]).id}
    return {"callback": person.press(body["label"], message, _chat(world, body)).id}


def _send(world: World, body: Json) -> object:
    media_type = body.get("media_type", "application/octet-stream")
    upload = Upload(body.get("name", "file"), media_type, base64.b64decode(body["content"]))
    return _told(_person(world, body).send(body["kind"], upload, _chat(world, body), body.get("caption", "")))


def _faults(world: World, body: Json) -> object:
    faults, calls, method = world.faults, int(body.get("calls", 1)), str(body.get("method", ""))
    kind, seconds = body["kind"], body.get("seconds", 1)
    if kind == "too_many":
        faults.refuse_next(calls, int(seconds), method)
    elif kind == "lost":
        faults.lose_next(calls, method)
    elif kind == "slow":
        faults.slow_next(calls, float(seconds), method)
    elif kind in (Outage.BAD_GATEWAY, Outage.REFUSED):
        faults.break_off(Outage(kind), float(body.get("seconds", 0)))
    elif kind == "limits":
        faults.limits.is_on = bool(body.get("on", True))
    elif kind == "mend":
        faults.mend()
    else:
        raise ValueError("kinds are too_many, lost, slow, 502, refused, limits, mend")
    return kind
