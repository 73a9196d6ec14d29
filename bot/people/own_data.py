"""A person's rights over what is kept of them: to see all of it, and to have it removed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from typing import Any

from bot.core.events import PersonForgotten
from bot.core.incoming import Place
from bot.core.own_data import OwnData, Whose
from bot.core.person import Person
from bot.core.reply import Block, Choice, Look, Reply, paragraph, say
from bot.core.turn import Outcome, Turn
from bot.people.private import in_private
from bot.people.stores import PeopleStores, Result

Reading = Callable[[], AbstractContextManager[Any]]


class OwnDataFlow:
    """/privacy, /mydata and /forgetme, over all jobs that keep something of people."""

    def __init__(self, parts: Sequence[OwnData[Any]], reading: Reading, *, has_model: bool = False) -> None:
        """`parts` are the jobs' answers, in the order in which they are shown; `reading` opens all stores.

        `has_model` says that the owner has set a language model, which people are told.
        """
        self._parts, self._reading = tuple(parts), reading
        self._has_model = has_model

    def privacy(self, _turn: Turn) -> Result:
        """What is kept, in plain words."""
        keys = ["privacy-kept", "privacy-questions", "privacy-feedback", "privacy-feedback-limits"]
        keys += ["privacy-model", "privacy-limits"] if self._has_model else ["privacy-limits"]
        return Outcome((Reply(tuple(paragraph(key) for key in keys)),))

    def own_data(self, turn: Turn) -> Result:
        """Everything that is kept of this person."""
        if turn.incoming.place is Place.GROUP:
            return in_private("mydata")
        with self._reading() as stores:
            lines = [line for part in self._parts for line in part.describe(_whose(turn), stores)]
        if not lines:
            return Outcome((Reply((paragraph("mydata-nothing"),)),))
        return Outcome((Reply((paragraph("mydata-heading", Look.HEADING), *lines), forget_row()),))

    def forget(self, _turn: Turn) -> Result:
        """Ask once before everything is removed."""
        return Outcome((Reply((paragraph("forget-ask"),), forget_row()),))

    def forget_now(self, turn: Turn) -> Result:
        """Remove everything that is kept of whoever pressed, at once; what a group shares stays the group's."""
        whose = _whose(turn)
        with self._reading() as stores:
            stays = [line for part in self._parts for line in part.stays(whose, stores)]

        def gone(stores: PeopleStores) -> None:
            for part in self._parts:
                part.forget(whose, stores)
            stores.shred()

        reply = Reply((paragraph("forget-done"), *stays), replaces=True)
        events = (PersonForgotten(whose.person),) if whose.person else ()
        return Outcome((reply,), effects=(gone,), must_keep=True, events=events)


class PersonData:
    """The people job's own part: how to speak to a person, and where each job stands in their private chat."""

    def describe(self, whose: Whose, stores: PeopleStores) -> Sequence[Block]:
        """The person's choices, and how many notes there are on the private chat."""
        person, notes = stores.people.find(whose.address), len(stores.sessions.jobs(whose.address))
        groups = len(stores.members.groups_of(whose.person)) if whose.person else 0
        lines = list(_choices(person) if person else ())
        lines += [paragraph("mydata-notes", Look.BULLET, count=notes)] if notes else []
        lines += [paragraph("mydata-groups", Look.BULLET, count=groups)] if groups else []
        lines += [paragraph("mydata-lead", Look.BULLET)] if stores.leads.is_lead(whose.address) else []
        return lines

    def stays(self, _whose: Whose, _stores: PeopleStores) -> Sequence[Block]:
        """Nothing."""
        return ()

    def forget(self, whose: Whose, stores: PeopleStores) -> None:
        """Remove the person, the sessions of the private chat, memberships, what was to be sent, and the role."""
        stores.people.forget(whose.address)
        stores.sessions.forget(whose.address)
        stores.leads.remove(whose.address)
        if whose.person:
            stores.members.forget(whose.person)
            stores.outbox.forget(whose.person)


def forget_row() -> tuple[tuple[Choice, ...], ...]:
    """The button that removes everything."""
    return ((Choice(say("button-forget"), "people:forget"),),)


def _whose(turn: Turn) -> Whose:
    return Whose(turn.incoming.person.id, turn.incoming.sender)  # a private chat has the person's own address


def _choices(person: Person) -> tuple[Block, ...]:
    not_said = say("mydata-not-said")
    return (
        paragraph(
            "mydata-language",
            Look.BULLET,
            language=say(f"button-language-{person.language}") if person.language else not_said,
        ),
        paragraph("mydata-style", Look.BULLET, style=say(f"button-style-{person.style}")),
        paragraph("mydata-view", Look.BULLET, view=say(f"button-view-{person.view}") if person.view else not_said),
    )
