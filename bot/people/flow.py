"""Puts settings, help and a person's own data behind commands and buttons."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Protocol

from bot.core.group import Group
from bot.core.incoming import Address, Place, Service
from bot.core.job import Job
from bot.core.person import Person, Style, View
from bot.core.reply import Choice, Look, Message, Reply, paragraph, say
from bot.core.session import SessionStore
from bot.core.turn import Outcome, Turn
from bot.people.model import LANGUAGES, Count
from bot.safety.answer import PRIVATE_HELP, offer_choice

JOB = "people"


class People(Protocol):
    """Keeps how to speak to people."""

    def save(self, address: Address, person: Person) -> None:
        """Keep the person at this address."""
        ...

    def forget(self, address: Address) -> None:
        """Remove what is kept of the person at this address."""
        ...


class Groups(Protocol):
    """Keeps how to speak to groups."""

    def save(self, address: Address, group: Group) -> None:
        """Keep the group in this chat."""
        ...


class PeopleStores(Protocol):
    """The stores that this job needs."""

    @property
    def people(self) -> People:
        """People."""
        ...

    @property
    def groups(self) -> Groups:
        """Groups."""
        ...

    @property
    def sessions(self) -> SessionStore:
        """Sessions."""
        ...


Result = Outcome[PeopleStores]


class PeopleFlow(Job):
    """Start, help, language, style, role, and the rights over one's own data."""

    name = JOB

    def __init__(self, *, unanswered: Callable[[], list[Count]]) -> None:
        """`unanswered` reads the owner's counts."""
        self._unanswered = unanswered

    @property
    def commands(self) -> Mapping[str, Callable[[Turn], Result]]:
        """The job's commands."""
        return {
            "start": self.start,
            "help": self.help,
            "language": self.language,
            "style": self.style,
            "role": self.view,
            "privacy": self.privacy,
            "mydata": self.own_data,
            "forgetme": self.forget,
            "stop": self.stop,
            "unanswered": self.unanswered,
        }

    @property
    def services(self) -> Mapping[str, Callable[[Turn], Result]]:
        """The channel's own news: a group that has just added the bot is welcomed."""
        return {Service.JOINED: self.start}

    @property
    def acts(self) -> Mapping[str, Callable[[Turn], Result]]:
        """The job's buttons."""
        return {
            "people:language": self.set_language,
            "people:style": self.set_style,
            "people:view": self.view,
            "people:set-view": self.set_view,
            "people:forget": self.forget_now,
            "people:help": self.help,
        }

    def start(self, turn: Turn) -> Result:
        """Welcome, with what can be done here."""
        if turn.incoming.text.strip() == PRIVATE_HELP:
            return self.help(turn)
        key = "start-private" if turn.incoming.place is Place.PRIVATE else "start-group"
        return Outcome((Reply((paragraph(key), paragraph("start-limits", Look.SMALL)), _menu(turn)),))

    def help(self, turn: Turn) -> Result:
        """What can be done here, and where to turn when it is urgent."""
        key = "help-private" if turn.incoming.place is Place.PRIVATE else "help-group"
        return Outcome((Reply((paragraph(key), paragraph("help-urgent")), _help_rows(turn)),))

    def language(self, turn: Turn) -> Result:
        """Choose a language: by button, or typed after the command."""
        typed = turn.incoming.text.strip().lower()
        names = {"en": 0, "english": 0, "saesneg": 0, "cy": 1, "welsh": 1, "cymraeg": 1}
        if typed in names:
            return self._set_language(turn, names[typed])
        rows = tuple(
            (Choice(say(f"button-language-{code}"), "people:language", (n,)),) for n, code in enumerate(LANGUAGES)
        )
        return Outcome((Reply((paragraph("language-ask"),), rows),))

    def set_language(self, turn: Turn) -> Result:
        """Keep the language that was tapped."""
        return self._set_language(turn, turn.args[0] if turn.args else 0)

    def _set_language(self, turn: Turn, number: int) -> Result:
        code = LANGUAGES[number % len(LANGUAGES)]
        person = turn.incoming.person
        easy = "-easy" if person.style is Style.EASY else ""
        if turn.incoming.place is Place.GROUP:
            return _keep_group(turn, code)
        return _keep(turn, person.model_copy(update={"language": code}), say("language-kept"), code + easy)

    def style(self, turn: Turn) -> Result:
        """Choose between the standard wording and easy read."""
        typed = turn.incoming.text.strip().lower()
        if typed in {"easy", "easy read", "hawdd", "standard", "safonol"}:
            return self._set_style(turn, Style.EASY if typed.startswith(("easy", "hawdd")) else Style.STANDARD)
        rows = tuple((Choice(say(f"button-style-{style}"), "people:style", (n,)),) for n, style in enumerate(Style))
        return Outcome((Reply((paragraph("style-ask"),), rows),))

    def set_style(self, turn: Turn) -> Result:
        """Keep the style that was tapped."""
        return self._set_style(turn, list(Style)[(turn.args or (0,))[0] % len(Style)])

    def _set_style(self, turn: Turn, style: Style) -> Result:
        base = turn.language.removesuffix("-easy")
        language = base + ("-easy" if style is Style.EASY else "")
        return _keep(turn, turn.incoming.person.model_copy(update={"style": style}), say("style-kept"), language)

    def view(self, _turn: Turn) -> Result:
        """Ask which view a person brings, so that next steps fit; they need not say."""
        rows = tuple((Choice(say(f"button-view-{view}"), "people:set-view", (n,)),) for n, view in enumerate(View))
        rows += ((Choice(say("button-view-none"), "people:set-view", (len(View),)),),)
        return Outcome((Reply((paragraph("view-ask"),), rows),))

    def set_view(self, turn: Turn) -> Result:
        """Keep the view that was tapped, or that the person would rather not say."""
        number = turn.args[0] if turn.args else len(View)
        view = list(View)[number] if number < len(View) else None
        person = turn.incoming.person.model_copy(update={"view": view, "is_view_asked": True})
        return _keep(turn, person, say("view-kept" if view else "view-none-kept"), turn.language)

    def privacy(self, _turn: Turn) -> Result:
        """What is kept, in plain words."""
        return Outcome(
            (Reply((paragraph("privacy-kept"), paragraph("privacy-questions"), paragraph("privacy-limits"))),)
        )

    def own_data(self, turn: Turn) -> Result:
        """Everything that is kept of this person."""
        person = turn.incoming.person
        if not person.id:
            return Outcome((Reply((paragraph("mydata-nothing"),)),))
        view = say(f"button-view-{person.view}") if person.view else say("mydata-not-said")
        language = say(f"button-language-{person.language}") if person.language else say("mydata-not-said")
        lines = (
            paragraph("mydata-heading", Look.HEADING),
            paragraph("mydata-language", Look.BULLET, language=language),
            paragraph("mydata-style", Look.BULLET, style=say(f"button-style-{person.style}")),
            paragraph("mydata-view", Look.BULLET, view=view),
            paragraph("mydata-thread", Look.BULLET, count=len(_listed(turn.session.state.get("cards")))),
        )
        return Outcome((Reply(lines, _forget_row()),))

    def forget(self, _turn: Turn) -> Result:
        """Ask once before everything is removed."""
        return Outcome((Reply((paragraph("forget-ask"),), _forget_row()),))

    def forget_now(self, turn: Turn) -> Result:
        """Remove everything that is kept of this person, at once; what a group shares stays the group's."""
        sender = turn.incoming.sender

        def gone(stores: PeopleStores) -> None:
            stores.people.forget(sender)
            stores.sessions.forget(sender)  # a private chat has the person's own address

        return Outcome((Reply((paragraph("forget-done"),), replaces=True),), effects=(gone,), must_keep=True)

    def stop(self, _turn: Turn) -> Result:
        """How to end this chat, and how to come back."""
        return Outcome((Reply((paragraph("stop-how"),), _forget_row()),))

    def unanswered(self, turn: Turn) -> Result:
        """The owner's list of topics that could not be answered, with counts and nobody behind them."""
        if not turn.incoming.person.roles:
            return Outcome((Reply((paragraph("refused-owner"),)),))
        counts = self._unanswered()
        lines = tuple(
            paragraph(
                "unanswered-line",
                Look.BULLET,
                topic=c.topic,
                state=say(f"state-{c.state}"),
                count=c.count,
                month=c.month,
            )
            for c in counts[:30]
        )
        return Outcome(
            (Reply((paragraph("unanswered-heading" if lines else "unanswered-none", Look.HEADING), *lines)),)
        )


def _listed(value: object) -> list[object]:
    return list(value) if isinstance(value, list) else []


def _menu(turn: Turn) -> tuple[tuple[Choice, ...], ...]:
    rows = ((Choice(say("button-view"), "people:view"),), (Choice(say("button-help"), "people:help"),))
    return rows if turn.incoming.place is Place.PRIVATE else rows[1:]


def _help_rows(turn: Turn) -> tuple[tuple[Choice, ...], ...]:
    if turn.incoming.place is Place.PRIVATE:
        return ((Choice(say("button-view"), "people:view"),), (offer_choice(),))
    return ((Choice(say("button-safety-private"), opens=PRIVATE_HELP),),)


def _forget_row() -> tuple[tuple[Choice, ...], ...]:
    return ((Choice(say("button-forget"), "people:forget"),),)


def _keep(turn: Turn, person: Person, done: Message, language: str) -> Result:
    def keep(stores: PeopleStores) -> None:
        stores.people.save(turn.incoming.sender, person)

    reply = Reply((paragraph(done.key),), replaces=turn.incoming.kind == "button")
    return Outcome((reply,), effects=(keep,), must_keep=True, language=language)


def _keep_group(turn: Turn, code: str) -> Result:
    def keep(stores: PeopleStores) -> None:
        stores.groups.save(turn.incoming.chat, Group(language=code))

    reply = Reply((paragraph("language-kept"),), replaces=turn.incoming.kind == "button")
    return Outcome((reply,), effects=(keep,), must_keep=True, language=code)
