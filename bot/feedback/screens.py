"""What somebody sees who gives feedback: one message that is edited at each tap, then a preview of its own."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from bot.calendar.spoken import spoken
from bot.core.person import View
from bot.core.reply import Choice, Look, Message, Reply, paragraph, say
from bot.feedback.giving import BACK, SKIP, TOGGLE, Giving, Sending, number_args, strand
from bot.feedback.model import VIEWS, WHOM, Round
from bot.feedback.service import LONDON
from knowledge.round_guide import RoundGuide

TAP, BEGIN, LEAVE = "feedback:tap", "feedback:begin", "feedback:leave"
SEND, SEND_QUOTED, SEND_TAPS = "feedback:send", "feedback:send-quoted", "feedback:send-taps"
CHANGE, THROW_AWAY = "feedback:change", "feedback:throw-away"
FOLLOW, UNFOLLOW = "rounds:follow", "rounds:unfollow"
Rows = tuple[tuple[Choice, ...], ...]


def last_day(moment: datetime | None) -> Message:
    """The last day of a round that ends at this midnight."""
    local = (moment or datetime.now(LONDON)).astimezone(LONDON)
    return spoken((local.fromtimestamp(local.timestamp() - 1, LONDON)).date())


def plain(text: str) -> Message:
    """Words that somebody typed or that stand in the guide, as they are."""
    return say("feedback-plain", text=text)


def welcome(round_: Round) -> Reply:
    """Two lines on what is kept and who sees it, before anything is asked."""
    args = number_args(round_.id)
    blocks = (
        paragraph("feedback-start", Look.HEADING, title=round_.title),
        paragraph("feedback-start-kept", k=round_.k),
        paragraph("feedback-start-telegram"),
        paragraph("feedback-start-closes", Look.SMALL, day=last_day(round_.closes), k=round_.k),
    )
    rows = (
        (Choice(say("button-feedback-start"), BEGIN, args),),
        (Choice(say("button-feedback-follow"), FOLLOW, args),),
        (Choice(say("button-feedback-leave"), LEAVE, args),),
    )
    return Reply(blocks, rows)


def asked(giving: Giving, guide: RoundGuide, language: str, *, replaces: bool, hears: bool) -> Reply:
    """The screen of a step; an earlier one goes, as its buttons hold what was tapped."""
    count = len(guide.questions)
    if giving.step < count:
        shown = _question(giving, guide, language)
    else:
        shown = _view(giving) if giving.step == count else _words(giving, hears=hears)
    return replace(shown, replaces=replaces, strand=strand(giving.round))


def _question(giving: Giving, guide: RoundGuide, language: str) -> Reply:
    question, count = guide.questions[giving.step], len(guide.questions)
    text = question.text.in_language(language)
    block = paragraph("feedback-question", number=giving.step + 1, count=count, question=text)
    rows: Rows = tuple(
        (Choice(plain(option.in_language(language)), TAP, giving.args(number)),)
        for number, option in enumerate(question.options, start=1)
    )
    skip = Choice(say("button-feedback-skip"), TAP, giving.args(SKIP))
    return Reply((block,), (*rows, (skip, *_back(giving)), _leave(giving)))


def _view(giving: Giving) -> Reply:
    """One tap says the view; whom it is for is marked in place."""
    whom = tuple(
        (Choice(_marked(name, is_on=giving.whom == place + 1), TAP, giving.args(TOGGLE + place)),)
        for place, name in enumerate(WHOM)
    )
    rows: Rows = tuple((Choice(view_name(view), TAP, giving.args(place)),) for place, view in enumerate(VIEWS, start=1))
    skip = Choice(say("button-feedback-skip"), TAP, giving.args(SKIP))
    blocks = (paragraph("feedback-view"), paragraph("feedback-whom", Look.SMALL))
    return Reply(blocks, (*rows, *whom, (skip, *_back(giving)), _leave(giving)))


def _words(giving: Giving, *, hears: bool) -> Reply:
    blocks = (
        paragraph("feedback-words" if hears else "feedback-words-typed"),
        paragraph("feedback-words-after", Look.SMALL),
    )
    none = Choice(say("button-feedback-no-words"), TAP, giving.args(SKIP))
    return Reply(blocks, ((none,), _back(giving), _leave(giving)))


def preview(words: str, sending: Sending, removed: int) -> Reply:
    """What will be kept, under a line that says so: one message, so that no part of it stays once it is sent."""
    args = sending.args()
    lead = paragraph("feedback-preview-removed", count=removed) if removed else paragraph("feedback-preview")
    rows = (
        (Choice(say("button-feedback-send"), SEND, args),),
        (Choice(say("button-feedback-send-quoted"), SEND_QUOTED, args),),
        (Choice(say("button-feedback-change"), CHANGE, args), Choice(say("button-feedback-throw"), THROW_AWAY, args)),
    )
    # As a reply it would go on to show their words above the thanks; so only where the button can't lead to them.
    blocks = (lead, paragraph("feedback-plain", text=words))
    return Reply(blocks, rows, quotes=not sending.knows_typed, is_bare=True, strand=strand(sending.giving.round))


def not_kept(why: str, words: str, sending: Sending, *, replaces: bool) -> Reply:
    """Words that were not kept, under the reason: for their writer, without the taps, and with a way to remove them."""
    rows = ((Choice(say("button-feedback-throw"), THROW_AWAY, sending.left().args()),),)
    blocks = (paragraph(why), paragraph("feedback-words-left"), paragraph("feedback-plain", text=words))
    return Reply(blocks, rows, replaces=replaces, is_bare=True, strand=strand(sending.giving.round))


def without_words(sending: Sending, *, replaces: bool) -> Reply:
    """The last look at an answer of taps alone."""
    args = sending.args()
    rows = (
        (Choice(say("button-feedback-send"), SEND_TAPS, args),),
        (Choice(say("button-feedback-change"), CHANGE, args), Choice(say("button-feedback-throw"), THROW_AWAY, args)),
    )
    shown = Reply((paragraph("feedback-taps-alone"),), rows, replaces=replaces)
    return replace(shown, strand=strand(sending.giving.round))


def view_name(view: View) -> Message:
    """A view in the first person's words."""
    return say(f"button-feedback-view-{view}")


def _marked(name: str, *, is_on: bool) -> Message:
    label = say(f"button-feedback-whom-{name}")
    return say("button-feedback-marked", label=label) if is_on else label


def _back(giving: Giving) -> tuple[Choice, ...]:
    return (Choice(say("button-feedback-back"), TAP, giving.args(BACK)),) if giving.step else ()


def _leave(giving: Giving) -> tuple[Choice, ...]:
    return (Choice(say("button-feedback-leave"), LEAVE, number_args(giving.round)),)
