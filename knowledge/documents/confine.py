"""Takes from this process, for good, what reading a file does not need: memory, time, files, programs, the network."""

from __future__ import annotations

import contextlib
import ctypes
import os
import re
import resource
import sys

from knowledge.documents.limits import CPU_SECONDS, MEMORY, OPEN_FILES

_NEW_USER, _NEW_NETWORK = 0x10000000, 0x40000000
_DIE_WITH_PARENT = 1
_SIGKILL = 9
_FORBIDDEN = re.compile(
    r"(socket|subprocess|pty|shutil|urllib|ftplib|http|smtplib|webbrowser)\."
    r"|os\.(exec|fork|posix_spawn|spawn|system|remove|rename|mkdir|rmdir|link|symlink|chmod|truncate)"
)
_WRITES = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND


def confine() -> None:
    """Hold this process to its limits; there is no way back."""
    os.nice(5)  # people who wait for an answer come first
    _leave_the_network()
    limits = {
        resource.RLIMIT_AS: MEMORY,
        resource.RLIMIT_CPU: CPU_SECONDS,
        resource.RLIMIT_FSIZE: 0,
        resource.RLIMIT_NOFILE: OPEN_FILES,
        resource.RLIMIT_CORE: 0,
    }
    for what, most in limits.items():
        _, allowed = resource.getrlimit(what)
        most = most if allowed == resource.RLIM_INFINITY else min(most, allowed)
        with contextlib.suppress(ValueError, OSError):  # not every system has them all
            resource.setrlimit(what, (most, most))
    sys.addaudithook(_refuse)


def _leave_the_network() -> None:
    """Where Linux allows it, stand in a network of our own that leads nowhere; and end when the parent does."""
    if sys.platform != "linux":
        return
    system = ctypes.CDLL(None, use_errno=True)
    system.prctl(_DIE_WITH_PARENT, _SIGKILL, 0, 0, 0)
    if system.unshare(_NEW_NETWORK) != 0:
        system.unshare(_NEW_USER | _NEW_NETWORK)


def _refuse(event: str, arguments: tuple[object, ...]) -> None:
    if event == "open":
        _, mode, flags = arguments
        is_writing = isinstance(flags, int) and flags & _WRITES
        if is_writing or (isinstance(mode, str) and set(mode) & set("wax+")):
            raise PermissionError("no files are made here")
    elif _FORBIDDEN.match(event):
        raise PermissionError("not here")
