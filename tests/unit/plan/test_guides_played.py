"""Every packaged guide is played to its end in every language with no code of its own, and each board fits its message."""

from __future__ import annotations

import pytest

from bot.channels.wording import open_wording
from bot.plan.board import board
from bot.plan.course import begun, moved_on
from bot.plan.enough import current
from bot.plan.lines import added
from bot.plan.model import LONGEST_LINE, MOST_LINES
from bot.plan.paper import paper
from bot.plan.service import guide_of
from bot.plan.telling import caught_up, summary
from bot.plan.watch import look
from knowledge.guide_loader import Guides
from knowledge.loader import load
from tests.unit.plan.conftest import NOW

LIBRARY, WORDS = load(), open_wording()
LONGEST_MESSAGE = 4096


def length(blocks: object, language: str) -> int:
    return sum(len(WORDS.text(block.message, language)) + 2 for block in blocks)  # type: ignore[attr-defined]


@pytest.mark.parametrize("language", ["en", "cy", "en-easy"])
@pytest.mark.parametrize("name", ["co-production", "meeting", "review"])
def test_each_guide_leads_to_a_finished_plan_and_every_message_fits(guides: Guides, name: str, language: str) -> None:
    plan, seen = begun("group", "Lunch", name, "fay", NOW), []
    guide = guide_of(guides, plan, language)
    while not plan.is_done:
        step = current(plan, guide)
        seen.append(step.id)
        for number in range(MOST_LINES if not step.of else 0):
            plan, _ = added(plan, step.id, f"person {number % 7}", ("words " * LONGEST_LINE)[:LONGEST_LINE], NOW)
        assert length(board(plan, guide, LIBRARY).blocks, language) <= LONGEST_MESSAGE
        assert length(caught_up(plan, guide), language) <= LONGEST_MESSAGE
        plan = moved_on(plan, guide, "fay", NOW)
    assert seen == [step.id for step in guide.steps]
    assert length(summary(plan, guide), language) <= LONGEST_MESSAGE
    assert paper(plan, guide, LIBRARY).sections
    assert len({flag.name for flag in look(plan, guide)}) <= len(seen)
