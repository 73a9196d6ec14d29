"""The page's addresses: the page itself, its files, its state, the live connection, clock and reset."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, select_autoescape
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, Response, StreamingResponse
from starlette.routing import BaseRoute, Mount, Route
from starlette.staticfiles import StaticFiles

from bot.sandbox.crowd import NoRound, answer_all, latest_link
from bot.sandbox.files import media_type
from bot.sandbox.page.state import event, mark, whole
from bot.sandbox.page.view import file_id
from bot.sandbox.page.words import words
from bot.sandbox.trial import FIRST, PEOPLE, Trial
from bot.sandbox.world import World

HERE = Path(__file__).parent
MOST_AHEAD = 366 * 24 * 3600
BEAT = 15.0


class Page:
    """Shows one trial in a browser."""

    def __init__(self, trial: Trial) -> None:
        """Read the template once."""
        self._trial = trial
        found = Environment(loader=FileSystemLoader(HERE / "templates"), autoescape=select_autoescape())
        self._html = found.get_template("page.html").render(words=words, roles=[*PEOPLE, "group"], first=FIRST)

    def routes(self) -> list[BaseRoute]:
        """Everything that the browser asks for, but for people's acts (those are under /control/)."""
        return [
            Route("/", self.show),
            Mount("/static", StaticFiles(directory=HERE / "static")),
            Route("/page/state", self.state),
            Route("/page/events", self.events),
            Route("/page/files/{chat:str}/{message:int}", self.file),
            Route("/page/clock", self.clock, methods=["POST"]),
            Route("/page/reset", self.reset, methods=["POST"]),
            Route("/page/crowd", self.crowd, methods=["POST"]),
        ]

    async def show(self, _request: Request) -> Response:
        """The page; it fills itself from /page/state."""
        return HTMLResponse(self._html)

    async def state(self, _request: Request) -> Response:
        """All that is to be drawn."""
        return JSONResponse(whole(self._trial), headers={"Cache-Control": "no-store"})

    async def events(self, request: Request) -> Response:
        """What happens from a mark on; a mark that no longer fits is answered with `reset`."""
        after = request.headers.get("last-event-id") or request.query_params.get("after", "")
        headers = {"Cache-Control": "no-store"}
        return StreamingResponse(self._follow(after), media_type="text/event-stream", headers=headers)

    async def _follow(self, after: str) -> AsyncIterator[bytes]:
        world, number = self._trial.world, _number(after)
        yield b"retry: 1000\n\n"
        if after == mark(self._trial, number):
            async for part in self._news(world, number):
                yield part
        yield b"event: reset\ndata: {}\n\n"

    async def _news(self, world: World, number: int) -> AsyncIterator[bytes]:
        while not world.updates.is_closed:
            news = world.journal.after(number)
            if news is None or any(happening.kind == "reset" for happening in news):
                return
            for happening in news:
                yield event(self._trial, happening)
                number = happening.number
            if not await _has_news(world, number):
                yield b": still here\n\n"

    async def file(self, request: Request) -> Response:
        """A file from a chat; only pictures and sounds are shown, anything else is for saving."""
        world = self._trial.world
        chat = world.chats.get(int(request.path_params["chat"]))
        message = chat.messages.get(request.path_params["message"]) if chat else None
        kind, number = file_id(message) if message and not message.is_deleted else ("", "")
        if not number:
            return Response(status_code=404)
        content = world.files.by_id(number).upload.content
        shown_as = "application/octet-stream" if kind == "document" else media_type(content)
        return Response(content, media_type=shown_as)

    async def clock(self, request: Request) -> Response:
        """Move the clock forward by `seconds`."""
        seconds = (await request.json()).get("seconds")
        if not isinstance(seconds, int) or not 0 < seconds <= MOST_AHEAD:
            return JSONResponse({"error": "seconds must be a whole number of up to a year"}, 400)
        self._trial.move_clock(seconds)
        return JSONResponse({"now": self._trial.clock.now()})

    async def crowd(self, _request: Request) -> Response:
        """Let eight more people answer the newest round; the page stays alive meanwhile."""
        world = self._trial.world
        try:
            payload = latest_link(world)
        except NoRound:
            return JSONResponse({"said": words("crowd-none")})
        done = await asyncio.to_thread(answer_all, world, payload)
        return JSONResponse({"said": words("crowd-done", count=done)})

    async def reset(self, _request: Request) -> Response:
        """Start again from nothing."""
        await self._trial.reset()
        return JSONResponse({"done": True})


def _number(after: str) -> int:
    last = after.rpartition("-")[2]
    return int(last) if last.isdigit() else -1


async def _has_news(world: World, number: int) -> bool:
    return await world.signal.until(lambda: world.journal.number > number or world.updates.is_closed, BEAT)
