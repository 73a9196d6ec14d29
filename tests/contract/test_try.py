"""`hearback try` starts the page and the bot, tells where, keeps strangers out, and ends both cleanly."""

from __future__ import annotations

import os
import signal
import socket
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from bot.core.errors import SettingsError
from bot.sandbox.child import environment
from bot.sandbox.serve import run
from tests.support.passages import wait_until
from tests.support.trying import Trying, person_number, trying


@pytest.fixture(scope="module")
def trial(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Trying]:
    with trying(tmp_path_factory.mktemp("try")) as running:
        yield running


def bot_process(trial: Trying) -> int:
    """The process id of the bot, the only child."""
    return int(Path(f"/proc/{trial.process.pid}/task/{trial.process.pid}/children").read_text().split()[0])


@pytest.mark.skipif(not Path("/proc/self/task").exists(), reason="child processes are read from /proc")
@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_signal_ends_the_page_and_the_bot(tmp_path: Path, number: int) -> None:
    with trying(tmp_path) as running:
        running.wait_for("ready")
        child = bot_process(running)
        assert running.end(number) == 0
        with pytest.raises(ProcessLookupError):
            os.kill(child, 0)
        with pytest.raises(httpx.ConnectError):
            httpx.get(running.address)


@pytest.mark.skipif(not Path("/proc/self/task").exists(), reason="child processes are read from /proc")
def test_bot_ends_when_the_page_is_killed(tmp_path: Path) -> None:
    code = "import sys; from bot.sandbox.serve import run; from pathlib import Path; run(0, False, Path(sys.argv[1]))"
    with trying(tmp_path, (sys.executable, "-c", code)) as running:
        running.wait_for("ready")
        child = bot_process(running)
        running.end(signal.SIGKILL)
        wait_until(lambda: not is_alive(child))


def is_alive(process: int) -> bool:
    """Whether it still runs, rather than being gone or only waiting to be counted as dead."""
    try:
        return Path(f"/proc/{process}/cmdline").read_bytes() != b""
    except (FileNotFoundError, ProcessLookupError):
        return False


def test_page_is_there_before_the_bot_is_ready(trial: Trying) -> None:
    assert httpx.get(trial.address).status_code == 200


def test_bot_that_stops_by_itself_is_told(tmp_path: Path) -> None:
    code = "import sys; from bot.sandbox.serve import run; from pathlib import Path; "
    code += "run(0, False, Path(sys.argv[1]), command=(sys.executable, '-c', 'print(\"no token\")'))"
    with trying(tmp_path, (sys.executable, "-c", code)) as running:
        running.wait_for("stopped")
        assert running.process.stdout is not None
        assert "stopped by itself" in running.process.stdout.readline()
        assert "no token" in running.process.stdout.readline()


def test_port_that_is_taken_is_named_with_what_to_do(tmp_path: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        with pytest.raises(SettingsError, match="is in use"):
            run(taken.getsockname()[1], open_browser=False, data=tmp_path)


def test_real_settings_never_reach_the_sandbox(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HEARBACK_TOKEN", "the-real-one")
    monkeypatch.setenv("HEARBACK_DATABASE_URL", "postgresql://real")
    inherited = environment({"HEARBACK_TOKEN": "sandbox"})
    assert inherited["HEARBACK_TOKEN"] == "sandbox"
    assert "HEARBACK_DATABASE_URL" not in inherited


def test_page_allows_nothing_from_outside(trial: Trying) -> None:
    policy = httpx.get(trial.address).headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy


@pytest.mark.parametrize("headers", [{"Host": "evil.example"}, {"Origin": "https://evil.example"}, {"Origin": "null"}])
def test_other_pages_can_not_act_here(trial: Trying, headers: dict[str, str]) -> None:
    assert httpx.get(f"{trial.address}/page/state", headers=headers).status_code == 403
    assert httpx.post(f"{trial.address}/page/reset", headers=headers).status_code == 403


@pytest.mark.parametrize("seconds", [-1, 0, 1.5, "3600", None, 10**9])
def test_clock_takes_only_whole_seconds_forward(trial: Trying, seconds: object) -> None:
    before = trial.clock
    assert httpx.post(f"{trial.address}/page/clock", json={"seconds": seconds}).status_code == 400
    assert trial.clock == before


def test_messages_bear_the_moved_time(trial: Trying) -> None:
    httpx.post(f"{trial.address}/page/clock", json={"seconds": 86_400})
    trial.act("write", person=person_number("carer"), text="tomorrow")
    sent = httpx.get(f"{trial.address}/control/messages", params={"chat": person_number("carer")}).json()[-1]
    assert sent["date"] > time.time() + 86_000


def test_live_connection_goes_on_where_it_broke_off(trial: Trying) -> None:
    mark = trial.state()["mark"]
    trial.act("write", person=person_number("carer"), text="missed words")
    with httpx.stream("GET", f"{trial.address}/page/events", headers={"Last-Event-ID": mark}) as stream:
        assert any("missed words" in line for line in stream.iter_lines())


def test_live_connection_from_an_older_world_is_sent_back_to_the_start(trial: Trying) -> None:
    with httpx.stream("GET", f"{trial.address}/page/events?after=older-3") as stream:
        assert "event: reset" in list(stream.iter_lines())


def test_files_are_served_as_what_they_are_and_never_as_pages(trial: Trying) -> None:
    page = "PGh0bWw+PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg=="
    file = {"kind": "photo", "name": "a.html", "media_type": "text/html", "content": page}
    told = trial.act("send", person=person_number("carer"), **file)
    answer = httpx.get(f"{trial.address}/page/files/{told['chat']}/{told['message']}")
    assert answer.headers["content-type"] == "application/octet-stream"
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert httpx.get(f"{trial.address}/page/files/1/1").status_code == 404
