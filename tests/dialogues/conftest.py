"""The real bot, put together as the program does it, with a data folder of its own and search opened once."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from bot import app
from bot.channels.base import Conversation
from bot.settings import Settings
from tests.support.dialogue import OWNER
from tests.support.evidence import evidence, library, retriever, service

__all__ = ["evidence", "library", "retriever", "service"]


@dataclass(frozen=True)
class Bot:
    """The bot behind its one door, and the folder that it keeps everything in."""

    conversation: Conversation
    data: Path


@pytest.fixture(scope="session")
def bot(evidence: app.Evidence, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Bot]:
    data = tmp_path_factory.mktemp("data")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(app, "open_evidence", lambda _settings: evidence)
        patch.setattr(
            evidence.service, "documents", evidence.service.documents
        )  # the program sets it: put it back after
        with app.conversation(Settings(data=data, owners=frozenset({OWNER.id}))) as conversation:
            yield Bot(conversation, data)
