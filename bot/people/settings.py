"""How to speak to a person: language, style, and the view that they bring."""

from __future__ import annotations

from bot.core.group import Group
from bot.core.incoming import Place
from bot.core.person import Person, Style, View
from bot.core.reply import Choice, Message, Reply, paragraph, say
from bot.core.turn import Outcome, Turn
from bot.people.model import LANGUAGES
from bot.people.private import in_private
from bot.people.stores import PeopleStores, Result

_NAMES = {"en": 0, "english": 0, "saesneg": 0, "cy": 1, "welsh": 1, "cymraeg": 1}
_STYLES = {"easy": 1, "easy read": 1, "hawdd": 1, "standard": 0, "safonol": 0}


def language(turn: Turn) -> Result:
    """Choose a language: by button, or typed after the command."""
    typed = turn.incoming.text.strip().lower()
    if typed in _NAMES:
        return _set_language(turn, _NAMES[typed])
    rows = tuple((Choice(say(f"button-language-{code}"), "people:language", (n,)),) for n, code in enumerate(LANGUAGES))
    return Outcome((Reply((paragraph("language-ask"),), rows),))


def set_language(turn: Turn) -> Result:
    """Keep the language that was tapped."""
    return _set_language(turn, turn.args[0] if turn.args else 0)


def style(turn: Turn) -> Result:
    """Choose between the standard wording and easy read."""
    typed = turn.incoming.text.strip().lower()
    if typed in _STYLES:
        return _set_style(turn, list(Style)[_STYLES[typed]])
    rows = tuple((Choice(say(f"button-style-{style}"), "people:style", (n,)),) for n, style in enumerate(Style))
    return Outcome((Reply((paragraph("style-ask"),), rows),))


def set_style(turn: Turn) -> Result:
    """Keep the style that was tapped."""
    return _set_style(turn, list(Style)[(turn.args or (0,))[0] % len(Style)])


def view(turn: Turn) -> Result:
    """Ask which view a person brings, so that next steps fit; they need not say."""
    if turn.incoming.place is Place.GROUP:
        return in_private("role")
    rows = tuple((Choice(say(f"button-view-{view}"), "people:set-view", (n,)),) for n, view in enumerate(View))
    rows += ((Choice(say("button-view-none"), "people:set-view", (len(View),)),),)
    return Outcome((Reply((paragraph("view-ask"),), rows),))


def set_view(turn: Turn) -> Result:
    """Keep the view that was tapped, or that the person would rather not say."""
    number = turn.args[0] if turn.args else len(View)
    chosen = list(View)[number] if number < len(View) else None
    person = turn.incoming.person.model_copy(update={"view": chosen, "is_view_asked": True})
    return _keep(turn, person, say("view-kept" if chosen else "view-none-kept"), turn.language)


def _set_language(turn: Turn, number: int) -> Result:
    code = LANGUAGES[number % len(LANGUAGES)]
    person = turn.incoming.person
    if turn.incoming.place is Place.GROUP:
        return _keep_group(turn, code)
    easy = "-easy" if person.style is Style.EASY else ""
    return _keep(turn, person.model_copy(update={"language": code}), say("language-kept"), code + easy)


def _set_style(turn: Turn, chosen: Style) -> Result:
    spoken = turn.language.removesuffix("-easy") + ("-easy" if chosen is Style.EASY else "")
    return _keep(turn, turn.incoming.person.model_copy(update={"style": chosen}), say("style-kept"), spoken)


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
