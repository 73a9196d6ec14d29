"""The real evidence with its search models, opened once for the whole run: a test module takes the fixture by name."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from bot.ask.service import AskService
from bot.evidence import Evidence, open_evidence
from bot.settings import Settings
from knowledge.loader import Library
from knowledge.retriever import Retriever


@cache
def opened(nowhere: Path) -> Evidence:
    """The packaged content and search; `nowhere` is a data folder in which nothing lies.

    The models see each text once a run: the same words are asked in a chat, in a terminal and of single rooms.
    """
    evidence = open_evidence(Settings(data=nowhere)).load()
    evidence.retriever.vectors = cache(evidence.retriever.vectors)
    return evidence


@pytest.fixture(scope="session")
def evidence(tmp_path_factory: pytest.TempPathFactory) -> Evidence:
    return opened(tmp_path_factory.getbasetemp() / "evidence")


@pytest.fixture(scope="session")
def library(evidence: Evidence) -> Library:
    return evidence.library


@pytest.fixture(scope="session")
def service(evidence: Evidence) -> AskService:
    return evidence.service


@pytest.fixture(scope="session")
def retriever(evidence: Evidence) -> Retriever:
    return evidence.retriever
