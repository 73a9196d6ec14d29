"""A server that speaks as OpenAI's does, over real HTTP, and writes what a test says: good, hostile, slow or broken."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

Ask = Mapping[str, Any]


@dataclass
class Script:
    """What the server does: `write` makes the reply's words; `refuses` are forms of reply that it does not know.

    `hold` is waited for before the first word, `between` near the end.
    """

    write: Callable[[Ask], str] = lambda _ask: "{}"
    refuses: frozenset[str] = frozenset()
    status: int = 200
    pieces: int = 4
    cuts_after: int | None = None
    hold: threading.Event | None = None
    between: threading.Event | None = None
    asked: list[dict[str, Any]] = field(default_factory=list)


def answer(*sentences: tuple[str, str]) -> str:
    """A reply in the form that is asked for: texts, each with its card."""
    return json.dumps({"sentences": [{"text": text, "cards": [card]} for text, card in sentences]})


def drafts(ask: Ask, *lines: tuple[str, str]) -> str:
    """A reply with texts, each with the first thing said that holds a word; with none of it where nothing does."""
    cards = given(ask)["cards"]
    behind = [(text, [card["id"] for card in cards if word in card["text"].lower()]) for text, word in lines]
    return json.dumps({"sentences": [{"text": text, "cards": found[:1]} for text, found in behind if found]})


def given(ask: Ask) -> dict[str, Any]:
    """What the model was told: the question and the cards."""
    found: dict[str, Any] = json.loads(ask["messages"][-1]["content"])
    return found


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    script: Script

    def log_message(self, *_: object) -> None:
        """Say nothing."""

    def do_POST(self) -> None:
        script, ask = self.script, json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        script.asked.append(ask)
        form = (ask.get("response_format") or {}).get("type", "text")
        if script.status != 200 or form in script.refuses:
            self._refuse(script.status if script.status != 200 else 400)
            return
        if script.hold is not None:
            script.hold.wait(30)
        self._stream(script.write(ask))

    def _refuse(self, status: int) -> None:
        content = json.dumps({"error": {"message": "no"}}).encode()
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def _stream(self, text: str) -> None:
        self.send_response(200)
        self.send_header("Content-Type", "text/event-stream")
        self.send_header("Connection", "close")
        self.end_headers()
        self.close_connection = True
        size = max(1, len(text) // self.script.pieces)
        for number, start in enumerate(range(0, len(text), size)):
            if self.script.cuts_after is not None and number >= self.script.cuts_after:
                return
            if self.script.between is not None and start > 0.7 * len(text):
                self.script.between.wait(30)
            self._event({"role": "assistant", "content": text[start : start + size]})
        self._event({"role": "assistant"}, finish_reason="stop")
        self.wfile.write(b"data: [DONE]\n\n")

    def _event(self, delta: dict[str, str], **more: str) -> None:
        choice = {"index": 0, "delta": delta, **more}
        event = {"id": "1", "object": "chat.completion.chunk", "created": 1, "model": "m", "choices": [choice]}
        self.wfile.write(f"data: {json.dumps(event)}\n\n".encode())
        self.wfile.flush()


@contextmanager
def model_server(script: Script) -> Iterator[str]:
    """Serve until the block ends; gives the root of the address."""
    handler = type("Handler", (_Handler,), {"script": script})
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    server.daemon_threads = True
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/v1"
    finally:
        for held in (script.hold, script.between):
            if held is not None:
                held.set()
        server.shutdown()
        server.server_close()
