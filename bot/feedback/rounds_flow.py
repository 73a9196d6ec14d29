"""Opening a round: a title, for how many people, until when; then a link, a QR code and a poster."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, datetime, time, timedelta

from bot.calendar.refused import Refused
from bot.calendar.spoken import refusal
from bot.calendar.typed import read_day
from bot.core.job import Handlers, Job
from bot.core.notice import Composer
from bot.core.reply import Attachment, Block, Choice, Look, Message, Reply, paragraph, say
from bot.core.turn import DONE, Outcome, Turn, Waits
from bot.feedback import results, telling
from bot.feedback.allowed import looked_after, may_open
from bot.feedback.ending import EndingFlow
from bot.feedback.flow import LINK
from bot.feedback.giving import number_args, number_of
from bot.feedback.inviting import OPEN, POSTER, invitation
from bot.feedback.model import MOST_EXPECTED, STANDARD, Round, State
from bot.feedback.screens import FOLLOW, UNFOLLOW, last_day
from bot.feedback.service import DUE, LONDON, TOLD, Rounds, end_of
from bot.feedback.stores import Stores
from bot.feedback.themes_flow import ThemesFlow

TITLE, EXPECT, UNTIL = "rounds:title", "rounds:expect", "rounds:until"
_CROWDS = (10, 15, 20, 30, 50)
_WEEKS = (1, 2, 4)
_MOST_DAYS = 365
Done = Outcome[Stores]


class RoundsFlow(Job):
    """Rounds from the side of whoever opens and closes them; what people say never comes through here."""

    name = "rounds"
    is_inside = True

    def __init__(self, rounds: Rounds, link: Callable[[str], str]) -> None:
        """`link` makes an address that opens a private chat with the bot."""
        self._rounds, self._link = rounds, link
        self._ending = EndingFlow(rounds)
        self._results = results.ResultsFlow(rounds)
        self._themes = ThemesFlow(rounds)

    @property
    def commands(self) -> Handlers:
        """The command."""
        return {"round": self.round}

    @property
    def acts(self) -> Handlers:
        """The buttons."""
        return {
            EXPECT: self.expect,
            UNTIL: self.until,
            OPEN: self.open,
            POSTER: self.poster,
            FOLLOW: self.follow,
            UNFOLLOW: self.unfollow,
            **self._ending.acts,
            **self._results.acts,
            **self._themes.acts,
        }

    @property
    def words(self) -> Handlers:
        """What is typed instead of pressed."""
        return {
            TITLE: self.typed_title,
            EXPECT: self.typed_expect,
            UNTIL: self.typed_until,
            **self._themes.words,
        }

    @property
    def notices(self) -> Mapping[str, Composer]:
        """What is said when a round has ended, and to those who follow one."""
        return {DUE: self._ending.due, TOLD: telling.Telling(self._rounds).told}

    def round(self, turn: Turn, stores: Stores) -> Done:
        """Begin one; without a title, show those there are."""
        if not may_open(turn, stores):
            return Outcome((Reply((paragraph("rounds-refused"),)),))
        title = turn.incoming.text.strip()
        if title:
            return self._begun(turn, stores, title)
        person = turn.incoming.person
        every = (
            stores.rounds.all() if person.roles else stores.rounds.opened_by(person.id)
        )  # also those of the forgotten
        rows = tuple((results.opening(one),) for one in every if one.state in (State.OPEN, State.CLOSED))[:10]
        blocks = (paragraph("rounds-ask-title"), *((paragraph("rounds-yours", Look.SMALL),) if rows else ()))
        return Outcome((Reply(blocks, rows),), waits=Waits(TITLE))

    def typed_title(self, turn: Turn, stores: Stores) -> Done:
        """The title, typed after it was asked for."""
        return self.round(turn, stores)

    def _begun(self, turn: Turn, stores: Stores, title: str) -> Done:
        draft = self._rounds.draft(title, STANDARD, turn.incoming.person.id, turn.group.id, turn.now)
        stores.rounds.save(draft)
        rows = (tuple(Choice(_number(n), EXPECT, (*number_args(draft.id), n)) for n in _CROWDS if n >= draft.k),)
        blocks = (paragraph("rounds-ask-expected", title=draft.title), paragraph("rounds-least", Look.SMALL, k=draft.k))
        return Outcome((Reply(blocks, rows),), waits=Waits(EXPECT, number_args(draft.id)))

    def expect(self, turn: Turn, stores: Stores) -> Done:
        """For how many people."""
        return self._expected(turn, stores, turn.args[2] if len(turn.args) > 2 else 0)

    def typed_expect(self, turn: Turn, stores: Stores) -> Done:
        """For how many people, typed."""
        digits = "".join(letter for letter in turn.incoming.text if letter.isdecimal())
        return self._expected(turn, stores, int(digits[:6] or 0))

    def _expected(self, turn: Turn, stores: Stores, expected: int) -> Done:
        draft = self._draft(turn, stores)
        if draft is None:
            return _not_yours()
        try:
            draft = draft.for_people(expected)
        except ValueError:
            reply = Reply((paragraph("rounds-expected-wrong", k=draft.k, most=MOST_EXPECTED),))
            return Outcome((reply,), waits=Waits(EXPECT, number_args(draft.id)))
        stores.rounds.save(draft)
        args = number_args(draft.id)
        rows = (tuple(Choice(say("button-rounds-weeks", count=n), UNTIL, (*args, 7 * n)) for n in _WEEKS),)
        reply = Reply((paragraph("rounds-ask-until"),), rows, replaces=turn.incoming.kind == "button")
        return Outcome((reply,), waits=Waits(UNTIL, args))

    def until(self, turn: Turn, stores: Stores) -> Done:
        """Until when, in days from today."""
        days = turn.args[2] if len(turn.args) > 2 else 14
        return self._dated(turn, stores, _today(turn) + timedelta(days=min(days, _MOST_DAYS)))

    def typed_until(self, turn: Turn, stores: Stores) -> Done:
        """Until when, as people type days."""
        day = read_day(turn.incoming.text, _today(turn))
        if isinstance(day, Refused):
            return Outcome((Reply((Block(refusal(day)),)),), waits=Waits(UNTIL, turn.args[:2]))
        return self._dated(turn, stores, day)

    def _dated(self, turn: Turn, stores: Stores, day: date) -> Done:
        draft = self._draft(turn, stores)
        if draft is None or not draft.expected:
            return _not_yours()
        draft = draft.with_(closes=end_of(datetime.combine(day, time(), LONDON)))
        stores.rounds.save(draft)
        lines = (
            paragraph("rounds-read-back", Look.HEADING, title=draft.title),
            paragraph("rounds-read-people", Look.BULLET, count=draft.expected),
            paragraph("rounds-read-day", Look.BULLET, day=last_day(draft.closes)),
            paragraph("rounds-read-k", Look.BULLET, k=draft.k),
            paragraph("rounds-read-few", Look.SMALL, k=draft.k),
        )
        args = number_args(draft.id)
        rows = ((Choice(say("button-rounds-open"), OPEN, args),),)
        return Outcome((Reply(lines, rows, replaces=turn.incoming.kind == "button"),), waits=DONE)

    def open(self, turn: Turn, stores: Stores) -> Done:
        """Let people answer."""
        draft = self._draft(turn, stores)
        if draft is None or draft.closes is None or draft.closes <= turn.now:
            return _not_yours()
        opened = self._rounds.open(draft, stores)
        return Outcome(invitation(opened, turn, stores.rounds.new_link(opened.id), self._link))

    def poster(self, turn: Turn, stores: Stores) -> Done:
        """A page to print, with a link of its own, since none can be shown again; that of an earlier page ends."""
        found = looked_after(turn, stores)
        if found is None or not found.is_open(turn.now):
            return _not_yours()
        token, mark = stores.rounds.replaced_link(found.id, found.poster)
        stores.rounds.save(found.with_(poster=mark))
        link = self._link(f"{LINK}_{token}")
        data = {"title": found.title, "link": link, "k": found.k, "closes": _iso(found)}
        key = "rounds-poster-again" if found.poster else "rounds-poster"
        return Outcome((Reply((paragraph(key),), attachment=Attachment("round-poster", data)),))

    def follow(self, turn: Turn, stores: Stores) -> Done:
        """Hear what comes of a round; says nothing about an answer."""
        found = stores.rounds.load(number_of(turn.args))
        if found is None or found.state is State.DROPPED:
            return _not_yours()
        stores.rounds.follow(found.id, turn.incoming.person.id)
        row = ((Choice(say("button-rounds-unfollow"), UNFOLLOW, number_args(found.id)),),)
        return Outcome((Reply((paragraph("rounds-followed", title=found.title),), row),))

    def unfollow(self, turn: Turn, stores: Stores) -> Done:
        """Hear no more of it."""
        stores.rounds.unfollow(turn.incoming.person.id, number_of(turn.args))
        return Outcome((Reply((paragraph("rounds-unfollowed"),), replaces=True),))

    def _draft(self, turn: Turn, stores: Stores) -> Round | None:
        found = looked_after(turn, stores)
        return found if found and found.state is State.DRAFT else None


def _today(turn: Turn) -> date:
    return turn.now.astimezone(LONDON).date()


def _iso(round_: Round) -> str:
    return (round_.closes.astimezone(LONDON) - timedelta(seconds=1)).date().isoformat() if round_.closes else ""


def _number(count: int) -> Message:
    return say("feedback-plain", text=str(count))


def _not_yours() -> Done:
    return Outcome((Reply((paragraph("rounds-not-yours"),)),), waits=DONE)
