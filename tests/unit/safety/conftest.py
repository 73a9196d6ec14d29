"""One watch for all tests of the room: loading the models takes longer than all the looking."""

from __future__ import annotations

import pytest

from bot.safety.urgent import UrgentWatch
from knowledge.embedding.build import model_folder
from knowledge.embedding.e5 import MultilingualE5
from knowledge.embedding.minilm import MiniLM


@pytest.fixture(scope="session")
def watch() -> UrgentWatch:
    return UrgentWatch(MiniLM(model_folder()), MultilingualE5())


@pytest.fixture(scope="session")
def minilm_watch() -> UrgentWatch:
    return UrgentWatch(MiniLM(model_folder()))
