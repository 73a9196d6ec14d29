"""Looks at the passage index from outside: it is never opened here, since only its owner may."""

from __future__ import annotations

from pathlib import Path

from bot.core.reply import say
from bot.doctor.check import Check, warning
from knowledge.chroma.stamp import is_untouched, made_with, read_stamp
from knowledge.embedding.build import MODEL

FOLDER = "index"


def check_index(folder: Path, fingerprint: str, *, is_running: bool) -> Check:
    """Whether the index in `folder` is of the passages with this fingerprint, and as it was left.

    Beside a running Hearback its files change all the time, so that they tell nothing.
    """
    name, stamp = "doctor-index", read_stamp(folder)
    if stamp is None:
        return Check(name, says=say("doctor-index-none"))
    if (stamp.made_with, stamp.passages) != (made_with(MODEL), fingerprint):
        return Check(name, says=say("doctor-index-busy" if is_running else "doctor-index-stale"))
    if is_running or is_untouched(folder / stamp.folder, stamp.files):
        return Check(name)
    return warning(name, say("doctor-index-damaged"))
