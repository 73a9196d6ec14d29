"""Puts settings, help and a person's own data behind commands and buttons."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from bot.core.incoming import Place, Service
from bot.core.job import Job
from bot.core.reply import Choice, Look, Reply, paragraph, say
from bot.core.turn import Outcome, Turn
from bot.people import settings
from bot.people.own_data import OwnDataFlow, forget_row
from bot.people.owner import OwnersView
from bot.people.stores import Result
from bot.safety.answer import PRIVATE_HELP, offer_choice

JOB = "people"


class PeopleFlow(Job):
    """Start, help, language, style, role, and the rights over one's own data."""

    name = JOB

    def __init__(self, own_data: OwnDataFlow, owner: OwnersView) -> None:
        """`own_data` is asked what is kept of a person, `owner` what only owners see."""
        self._own_data, self._owner = own_data, owner

    @property
    def commands(self) -> Mapping[str, Callable[[Turn], Result]]:
        """The job's commands."""
        return {
            "start": self.start,
            "help": self.help,
            "language": settings.language,
            "style": settings.style,
            "role": settings.view,
            "privacy": self._own_data.privacy,
            "mydata": self._own_data.own_data,
            "forgetme": self._own_data.forget,
            "stop": self.stop,
            "unanswered": self._owner.unanswered,
        }

    @property
    def services(self) -> Mapping[str, Callable[[Turn], Result]]:
        """The channel's own news: a group that has just added the bot is welcomed."""
        return {Service.JOINED: self.start}

    @property
    def acts(self) -> Mapping[str, Callable[[Turn], Result]]:
        """The job's buttons."""
        return {
            "people:language": settings.set_language,
            "people:style": settings.set_style,
            "people:view": settings.view,
            "people:set-view": settings.set_view,
            "people:forget": self._own_data.forget_now,
            "people:help": self.help,
        }

    def start(self, turn: Turn) -> Result:
        """Welcome, with what can be done here; a word from a group's button leads straight to what it promised."""
        led_to = {PRIVATE_HELP: self.help, "role": settings.view, "mydata": self._own_data.own_data}
        word = turn.incoming.text.strip()
        if turn.incoming.place is Place.PRIVATE and word in led_to:
            return led_to[word](turn)
        key = "start-private" if turn.incoming.place is Place.PRIVATE else "start-group"
        return Outcome((Reply((paragraph(key), paragraph("start-limits", Look.SMALL)), _menu(turn)),))

    def help(self, turn: Turn) -> Result:
        """What can be done here, and where to turn when it is urgent."""
        key = "help-private" if turn.incoming.place is Place.PRIVATE else "help-group"
        return Outcome((Reply((paragraph(key), paragraph("help-urgent")), _help_rows(turn)),))

    def stop(self, _turn: Turn) -> Result:
        """How to end this chat, and how to come back."""
        return Outcome((Reply((paragraph("stop-how"),), forget_row()),))


def _menu(turn: Turn) -> tuple[tuple[Choice, ...], ...]:
    rows = ((Choice(say("button-view"), "people:view"),), (Choice(say("button-help"), "people:help"),))
    return rows if turn.incoming.place is Place.PRIVATE else rows[1:]


def _help_rows(turn: Turn) -> tuple[tuple[Choice, ...], ...]:
    if turn.incoming.place is Place.PRIVATE:
        return ((Choice(say("button-view"), "people:view"),), (offer_choice(),))
    return ((Choice(say("button-safety-private"), opens=PRIVATE_HELP),),)
