"""The token is tried on the stand-in, and on addresses where something else answers, or nobody."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest
from pydantic import SecretStr

from bot.doctor import Check
from bot.doctor.network import check_token
from bot.sandbox.faults import Outage
from bot.sandbox.running import Sandbox, sandbox_in_thread
from bot.settings import Settings
from tests.unit.doctor.said import said

TOKEN = "77123456:AAsecret-secret-secret-secret-secret-secret"


@pytest.fixture(scope="module")
def sandbox() -> Iterator[Sandbox]:
    with sandbox_in_thread() as running:
        yield running


def checked(api: str, token: str = TOKEN) -> list[Check]:
    checks = list(check_token(Settings(token=SecretStr(token), telegram_api=api)))
    assert not token.strip() or token.strip() not in repr(checks)
    return checks


@contextmanager
def answering(status: int, body: bytes) -> Iterator[str]:
    """A server that gives every caller the same answer."""

    class Same(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(status)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: object) -> None:
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Same) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}"
        finally:
            server.shutdown()
            thread.join()


def test_token_that_telegram_knows_is_fine_and_privacy_is_told(sandbox: Sandbox) -> None:
    assert said(checked(sandbox.root, f" {sandbox.token}\n")) == {
        "token": ("ok", "doctor-token-fine"),
        "privacy": ("ok", "doctor-privacy-on"),
    }


def test_bot_that_is_shown_everything_in_groups_is_a_warning() -> None:
    me = {"id": 77, "is_bot": True, "first_name": "Hearback", "can_read_all_group_messages": True}
    with answering(200, json.dumps({"ok": True, "result": me}).encode()) as address:
        assert said(checked(address))["privacy"] == ("warning", "doctor-privacy-off")


@pytest.mark.parametrize("token", [TOKEN, "no token", "../../file", "a/b?c#d", "ü" * 40])
def test_token_that_telegram_does_not_know_is_wrong(sandbox: Sandbox, token: str) -> None:
    assert said(checked(sandbox.root, token)) == {"token": ("to_mend", "doctor-token-wrong")}


@pytest.mark.parametrize("token", ["", "  "])
def test_missing_token_is_to_mend(sandbox: Sandbox, token: str) -> None:
    assert said(checked(sandbox.root, token)) == {"token": ("to_mend", "doctor-token-none")}


@pytest.mark.parametrize("outage", [Outage.REFUSED, Outage.BAD_GATEWAY])
def test_outage_is_told_from_a_wrong_token(sandbox: Sandbox, outage: Outage) -> None:
    sandbox.world.faults.break_off(outage)
    keys = {Outage.REFUSED: "doctor-token-unreachable", Outage.BAD_GATEWAY: "doctor-token-other"}
    assert said(checked(sandbox.root, sandbox.token)) == {"token": ("to_mend", keys[outage])}
    sandbox.world.faults.mend()


def test_address_where_nobody_listens_is_unreachable() -> None:
    assert said(checked("http://127.0.0.1:9")) == {"token": ("to_mend", "doctor-token-unreachable")}


@pytest.mark.parametrize(
    ("status", "body"),
    [
        (200, b"<html>Log in to the wireless network</html>"),
        (200, b"[]"),
        (200, b'{"ok": true}'),
        (200, b'{"ok": true, "result": [1]}'),
        (200, b"\xff\xfe"),
        (302, b""),
        (429, b'{"ok": false, "error_code": 429}'),
    ],
)
def test_answer_that_is_not_telegrams_is_named_with_its_status(status: int, body: bytes) -> None:
    with answering(status, body) as address:
        (check,) = checked(address)
    assert said([check]) == {"token": ("to_mend", "doctor-token-other")}
    assert check.says
    assert (check.says.args["host"], check.says.args["status"]) == ("127.0.0.1", str(status))
