"""The Bot API on the wire: /bot<token>/<method> and /file/bot<token>/<path>."""

from __future__ import annotations

import json
from collections.abc import Awaitable, Callable

from starlette.requests import ClientDisconnect, Request
from starlette.responses import HTMLResponse, Response
from starlette.routing import Route

from bot.sandbox.faults import Outage
from bot.sandbox.methods import METHODS
from bot.sandbox.methods.polling import get_updates
from bot.sandbox.params import Params, read_params
from bot.sandbox.shapes import ApiError
from bot.sandbox.world import World

Hang = Callable[[Request], Awaitable[None]]
"""Cuts a request's connection without an answer."""


class BotApi:
    """Answers the bot's calls from one world, with the faults that are switched on."""

    def __init__(self, world: Callable[[], World], hang_up: Hang) -> None:
        """`world` is asked at each call, since the page can replace it."""
        self._world = world
        self._hang_up = hang_up

    def routes(self) -> list[Route]:
        """The two addresses that a bot calls."""
        return [
            Route("/bot{token}/{method}", self.call, methods=["GET", "POST"]),
            Route("/file/bot{token}/{path:path}", self.fetch),
        ]

    async def call(self, request: Request) -> Response:
        """One method of the Bot API."""
        world, method = self._world(), str(request.path_params["method"]).lower()
        if outage := await self._outage(world, request):
            return outage
        if request.path_params["token"] != world.token:
            return _failed(ApiError(401, "Unauthorized"))
        try:
            params = await read_params(request)
        except ApiError as error:
            return _failed(error)
        except ClientDisconnect:  # the bot has died while it asked
            return Response(status_code=499)
        delay = world.faults.delay(method)
        response = await self._answered(world, method, params)
        if delay:
            await world.signal.until(lambda: world.updates.is_closed, delay)
        if world.faults.is_lost(method):
            await self._hang_up(request)
        return response

    async def fetch(self, request: Request) -> Response:
        """One file that a person sent."""
        world = self._world()
        if outage := await self._outage(world, request):
            return outage
        if request.path_params["token"] != world.token:
            return _failed(ApiError(401, "Unauthorized"))
        file = world.files.by_path(request.path_params["path"])
        if file is None:
            return _failed(ApiError(404, "Not Found"))
        return Response(file.upload.content, media_type="application/octet-stream")

    async def _outage(self, world: World, request: Request) -> Response | None:
        outage = world.faults.outage_now()
        if outage is Outage.REFUSED:
            await self._hang_up(request)
        return HTMLResponse("<html><h1>502 Bad Gateway</h1></html>", 502) if outage else None

    async def _answered(self, world: World, method: str, params: Params) -> Response:
        try:
            world.faults.check(method)
            result = await get_updates(world, params) if method == "getupdates" else _done(world, method, params)
        except ApiError as error:
            _log(world, method, params, error.code)
            return _failed(error)
        _log(world, method, params, 200)
        return Response(json.dumps({"ok": True, "result": result}), media_type="application/json")


def _done(world: World, method: str, params: Params) -> object:
    if method not in METHODS:
        raise ApiError(404, "Not Found: method not found")
    with world.signal.lock:
        return METHODS[method][1](world, params)


def _log(world: World, method: str, params: Params, status: int) -> None:
    if method == "getupdates":
        return
    name = METHODS[method][0] if method in METHODS else method
    chat = params.text("chat_id")
    world.calls.add(name, int(chat) if chat.lstrip("-").isdigit() else 0, status, params.summary())
    world.signal.fire()


def _failed(error: ApiError) -> Response:
    return Response(json.dumps(error.to_json()), error.code, media_type="application/json")
