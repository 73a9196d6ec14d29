"""The button by which urgent words are taken, after all, as what they were meant for."""

from __future__ import annotations

import pytest

from bot.core.incoming import Incoming, Kind, Place
from bot.core.reply import Choice, Reply, paragraph, say
from bot.router.replies import with_line, with_ways_on
from bot.router.waiting import TO_DIALOGUE, TO_QUESTION
from tests.support.turns import ME

CALM = Reply(
    (paragraph("safety-machine"),),
    ((Choice(say("button-safety-more"), "safety:help"),), (Choice(say("button-safety-delete"), "safety:delete"),)),
)


def _incoming(kind: Kind = Kind.TEXT, place: Place = Place.PRIVATE) -> Incoming:
    return Incoming(kind, place, ME, ME, "help")


@pytest.mark.parametrize(
    ("waits_for", "act", "label"),
    [
        ("feedback:tap", TO_DIALOGUE, "button-urgent-feedback"),
        ("plan:add", TO_DIALOGUE, "button-urgent-dialogue"),
        ("", TO_QUESTION, "button-urgent-question"),
    ],
)
def test_the_way_on_stands_before_deleting(waits_for: str, act: str, label: str) -> None:
    (reply,) = with_ways_on((CALM,), _incoming(), waits_for)
    first, (way_on,), last = reply.choices
    assert (way_on.act, way_on.label.key) == (act, label)
    assert (first, last) == CALM.choices


@pytest.mark.parametrize("incoming", [_incoming(place=Place.GROUP), _incoming(Kind.COMMAND)])
def test_a_group_and_a_command_get_no_such_button(incoming: Incoming) -> None:
    assert with_ways_on((CALM,), incoming, "feedback:tap") == (CALM,)


def test_the_quiet_line_leaves_a_message_alone_whose_words_are_read_back() -> None:
    line = Reply((paragraph("safety-offer"),), ((Choice(say("button-safety-help"), "safety:help"),),))
    lead, exact = (
        Reply((paragraph("feedback-preview"),)),
        Reply((paragraph("feedback-plain", text="x"),), is_bare=True),
    )
    first, second = with_line((lead, exact), line)
    assert second == exact
    assert [block.message.key for block in first.blocks] == ["feedback-preview", "safety-offer"]
    assert with_line((exact,), line) == (line, exact)
    assert with_line((lead,), line)[0].choices == line.choices
