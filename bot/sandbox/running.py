"""Runs the stand-in on a free port of this machine, in a test's own loop or in a thread."""

from __future__ import annotations

import asyncio
import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager

import uvicorn
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.routing import BaseRoute

from bot.sandbox.control import Control
from bot.sandbox.wire import BotApi
from bot.sandbox.world import World

HOST = "127.0.0.1"
END_WITHIN = 1


class _Server(uvicorn.Server):
    """uvicorn without its signal handlers: whoever runs the sandbox decides when it ends."""

    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        """Leave the signals alone."""
        yield


class Sandbox:
    """The stand-in over HTTP. `async with Sandbox() as sandbox:` runs it in the running loop.

    `routes` and `middleware` may be added to before it listens; routes there come before the API's.
    """

    def __init__(self, world: World | None = None, port: int = 0) -> None:
        """Prepare `world` (a new one by default) on `port` (0: any free one)."""
        self.world = world or World()
        self.port = port
        self.routes: list[BaseRoute] = []
        self.middleware: list[Middleware] = []
        self._server: _Server | None = None
        self._task: asyncio.Task[None] | None = None

    @property
    def root(self) -> str:
        """Root of the Bot API server, as HEARBACK_TELEGRAM_API takes it."""
        return f"http://{HOST}:{self.port}"

    @property
    def base_url(self) -> str:
        """What python-telegram-bot takes as base_url."""
        return f"{self.root}/bot"

    @property
    def base_file_url(self) -> str:
        """What python-telegram-bot takes as base_file_url."""
        return f"{self.root}/file/bot"

    @property
    def token(self) -> str:
        """The made-up token that opens this world."""
        return self.world.token

    async def __aenter__(self) -> Sandbox:
        """Start to listen."""
        await self.listen()
        return self

    async def __aexit__(self, *_: object) -> None:
        """Stop, cutting whatever is still open."""
        await self.refuse()

    async def listen(self) -> None:
        """Accept connections (again), on the port that was used before."""
        sock = _listener(self.port)
        self.port = sock.getsockname()[1]
        self.world.updates.is_closed = False
        config = uvicorn.Config(self._app(), log_config=None, access_log=False, lifespan="off", ws="none")
        config.timeout_graceful_shutdown = END_WITHIN
        self._server = _Server(config)
        self._task = asyncio.create_task(self._server.serve([sock]))
        while not self._server.started and not self._task.done():
            await asyncio.sleep(0.005)

    async def refuse(self) -> None:
        """Close the port and cut every connection: from now on connecting is refused."""
        if self._server is None or self._task is None:
            return
        self.world.updates.is_closed = True
        self.world.signal.fire()
        for connection in list(self._server.server_state.connections):
            connection.transport.abort()
        self._server.should_exit = True
        await self._task
        self._server = self._task = None

    def _app(self) -> Starlette:
        api = BotApi(lambda: self.world, self._hang_up)
        own = [*self.routes, *Control(lambda: self.world).routes(), *api.routes()]
        return Starlette(routes=own, middleware=self.middleware)

    async def _hang_up(self, request: Request) -> None:
        for connection in list(self._server.server_state.connections if self._server else ()):
            peer = connection.transport.get_extra_info("peername")
            if request.client and peer == tuple(request.client):
                connection.transport.abort()
        await request.receive()


def _listener(port: int) -> socket.socket:
    # asyncio switches Nagle's delay off only where the protocol is named.
    sock = socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    try:
        sock.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        sock.bind((HOST, port))
    except OSError:
        sock.close()
        raise
    return sock


@contextmanager
def sandbox_in_thread(world: World | None = None) -> Iterator[Sandbox]:
    """Run a sandbox in a thread of its own, for tests that are not written in async."""
    sandbox, loop, is_up = Sandbox(world), asyncio.new_event_loop(), threading.Event()

    def work() -> None:
        asyncio.set_event_loop(loop)
        loop.run_until_complete(sandbox.listen())
        is_up.set()
        loop.run_forever()
        loop.run_until_complete(sandbox.refuse())
        loop.close()

    thread = threading.Thread(target=work, name="sandbox", daemon=True)
    thread.start()
    is_up.wait(10)
    try:
        yield sandbox
    finally:
        loop.call_soon_threadsafe(loop.stop)
        thread.join(10)
