"""What a process takes of the machine, read from Linux's /proc; not a number elsewhere."""

from __future__ import annotations

import math
import os
import resource
from pathlib import Path

_UTIME = 11  # counted from the field after the program's name, which may hold blanks


def memory(pid: int) -> float:
    """Megabytes that a process and those that it has started hold in memory."""
    status = Path(f"/proc/{pid}/status")
    if not status.exists():
        return math.nan
    own = next(int(line.split()[1]) / 1024 for line in status.read_text().splitlines() if line.startswith("VmRSS"))
    started = [file.read_text().split() for file in Path(f"/proc/{pid}/task").glob("*/children")]
    return own + sum(memory(int(child)) for children in started for child in children)


def cpu(pid: int) -> float:
    """Milliseconds of processor time that a process has used so far, in steps of about ten."""
    stat = Path(f"/proc/{pid}/stat")
    if not stat.exists():
        return math.nan
    fields = stat.read_text().rpartition(")")[2].split()
    return (int(fields[_UTIME]) + int(fields[_UTIME + 1])) * 1000 / os.sysconf("SC_CLK_TCK")


def peak() -> float:
    """The most megabytes that this process has held, with the largest of those that it started."""
    own, started = (resource.getrusage(who).ru_maxrss for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return (own + started) / 1024
