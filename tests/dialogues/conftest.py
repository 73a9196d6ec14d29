"""The real bot, put together as the program does it, with a data folder of its own and search opened once."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from bot import app
from bot.channels.base import Conversation
from bot.core.incoming import Address
from bot.core.ports import Answer
from bot.settings import Settings
from tests.support.dialogue import OWNER
from tests.support.evidence import evidence, library, retriever, service

__all__ = ["evidence", "library", "retriever", "service"]


@dataclass(frozen=True)
class Bot:
    """The bot behind its one door, and the folder that it keeps everything in."""

    conversation: Conversation
    data: Path
    boards: Callable[[Address], list[Answer]]


@pytest.fixture(scope="session")
def bot(evidence: app.Evidence, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Bot]:
    data = tmp_path_factory.mktemp("data")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(app, "open_evidence", lambda _settings: evidence)
        patch.setattr(
            evidence.service, "documents", evidence.service.documents
        )  # the program sets it: put it back after
        with app.program(Settings(data=data, owners=frozenset({OWNER.id}))) as program:
            yield Bot(program.dialogues, data, lambda chat: boards_of(program, chat))


def boards_of(program: app.Program, chat: Address) -> list[Answer]:
    """The living messages of a chat, put into words as the program puts them."""
    contents, answers = program.office._contents, []
    with program.office._unit() as stores:
        for board, wanted in [found for found in stores.boards.stale() if found[0].chat == chat]:
            composed = contents.boards[board.kind](board, stores)
            assert composed is not None
            answers.append(contents.word(composed, chat, composed.language or "en"))
            stores.boards.shown(board, wanted, 1)
    return answers
