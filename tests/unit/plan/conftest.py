"""A guide and a plan to start from, and the moment at which they are looked at."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from bot.plan.course import begun
from bot.plan.model import Plan
from knowledge.guide import Guide
from knowledge.guide_loader import Guides, load_guides
from knowledge.loader import load
from prompts.languages import PACKAGED

NOW = datetime(2026, 3, 2, 10, 0, tzinfo=UTC)


@pytest.fixture(scope="session")
def guides() -> Guides:
    return load_guides(load().cards, PACKAGED / "guides")


@pytest.fixture(scope="session")
def guide(guides: Guides) -> Guide:
    return guides.guides["co-production"]


@pytest.fixture
def plan() -> Plan:
    return begun("group", "Lunch at the day centre", "co-production", "fay", NOW)
