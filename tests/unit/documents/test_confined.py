"""The process that reads files can't reach the network, write, start programs or take all memory; a slow one is ended."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from knowledge.documents import reader
from knowledge.documents.model import Reason, RefusedFile
from tests.support.reading import read_as

ROOT = Path(__file__).parents[3]


def confined(act: str) -> str:
    """What comes of an act in a confined process."""
    code = (
        "import socket, subprocess, os, ctypes\nfrom knowledge.documents.confine import confine\nconfine()\n"
        f"try:\n    {act}\n    print('done')\nexcept BaseException as error:\n    print(type(error).__name__)"
    )
    return subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True).stdout.strip()


@pytest.mark.parametrize(
    ("act", "ends"),
    [
        ("socket.create_connection(('127.0.0.1', 9))", "PermissionError"),
        ("socket.getaddrinfo('example.org', 80)", "PermissionError"),
        ("subprocess.run(['true'])", "PermissionError"),
        ("os.system('true')", "PermissionError"),
        ("open('new.txt', 'w')", "PermissionError"),
        ("os.open('new.txt', os.O_CREAT | os.O_WRONLY)", "PermissionError"),
        ("os.remove('pyproject.toml')", "PermissionError"),
        ("bytearray(4 << 30)", "MemoryError"),
        ("[open('pyproject.toml') for _ in range(100)].clear()", "OSError"),
        ("open('pyproject.toml').read()", "done"),
    ],
)
def test_confined_process_can_do_little(act: str, ends: str) -> None:
    assert confined(act) == ends


@pytest.mark.skipif(sys.platform != "linux", reason="networks of one's own are Linux's")
def test_confined_process_stands_in_a_network_of_its_own_where_that_is_allowed() -> None:
    allowed = subprocess.run(["unshare", "-rn", "true"], capture_output=True).returncode == 0
    link = confined("print(os.readlink('/proc/self/ns/net'))").split()[0]
    assert (link != str(Path("/proc/self/ns/net").readlink())) == allowed


def test_child_gets_no_setting_and_no_secret(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HEARBACK_TOKEN", "1:secret")
    monkeypatch.setenv("OPENAI_API_KEY", "secret")
    assert "secret" not in " ".join(reader._environment().values())


def test_file_that_takes_too_long_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reader, "FIRST_PIECE_WITHIN", -1e6)  # overdue as soon as it began, however fast the machine
    longer_than_is_taken_at_once = ("Some words.\n" * 20_000).encode()
    with pytest.raises(RefusedFile) as refused:
        read_as("a.txt", longer_than_is_taken_at_once)
    assert refused.value.reason is Reason.TOO_SLOW
