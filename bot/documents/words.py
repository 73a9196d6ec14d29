"""Says how taking a file in ended, the same in the chat and at the command line."""

from __future__ import annotations

import unicodedata

from bot.core.reply import Message, say
from knowledge.documents.model import RefusedFile
from knowledge.documents.service import Taken
from knowledge.documents.shelf import MANY

_LONGEST = 80
_UNSEEN = {"Cc", "Cf", "Co", "Cs", "Zl", "Zp"}


def shown(file: str) -> str:
    """A file's name as it may be shown: one line, nothing invisible, not too long."""
    plain = "".join(c if unicodedata.category(c) not in _UNSEEN else " " for c in file)
    plain = " ".join(plain.split())
    return plain if len(plain) <= _LONGEST else f"{plain[: _LONGEST - 1]}…"


def refusal(file: str, refused: RefusedFile) -> Message:
    """Why a file is not taken, and how to mend it."""
    why = Message(f"documents-refused-{refused.reason}", {"file": shown(file), **refused.values})
    return say("documents-refused", why=why)


def taken(result: Taken) -> list[Message]:
    """What was taken in, what was left out of it, and what changes."""
    kept = result.document
    if result.was_there:
        return [say("documents-same", name=kept.name)]
    if result.has_replaced:
        said = [say("documents-replaced", name=kept.name, passages=kept.passages)]
    else:
        said = [say("documents-taken", name=kept.name, pages=kept.pages, passages=kept.passages)]
    said += [say("documents-hidden", count=kept.hidden)] if kept.hidden else []
    said += [say("documents-report")] if kept.report_of else []
    return said


def many(passages: int) -> list[Message]:
    """How to move to a Chroma server, once there is enough for one."""
    return [say("documents-many", passages=passages, many=MANY)] if passages > MANY else []


def step(which: str, name: str) -> Message:
    """What is being done with a file."""
    return say("documents-reading" if which == "reading" else "documents-embedding", name=name)
