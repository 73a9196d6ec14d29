"""The evidence and the texts that ship, for pictures as people get them."""

from __future__ import annotations

import pytest

from bot.channels.wording import CatalogueWording, open_wording
from bot.reports import Reports
from knowledge.loader import Library, load


@pytest.fixture(scope="session")
def library() -> Library:
    return load()


@pytest.fixture(scope="session")
def wording() -> CatalogueWording:
    return open_wording()


@pytest.fixture(scope="session")
def reports(wording: CatalogueWording, library: Library) -> Reports:
    return Reports(wording, library)
