"""What those who follow a round hear: composed at the moment of sending, from what is true then."""

from __future__ import annotations

from datetime import datetime

from bot.core.events import PromiseMade
from bot.core.notice import Composed, Notice, To
from bot.core.reply import Block, Choice, Look, Reply, paragraph, say
from bot.feedback.giving import number_args
from bot.feedback.model import Deed, Round, State, Theme
from bot.feedback.screens import UNFOLLOW
from bot.feedback.service import Rounds, tell_followers
from bot.feedback.stores import Stores
from bot.feedback.theme_words import theme_title

_MOST_QUOTES = 3
_NEWS = {Deed.WILL: "rounds-news-will", Deed.DID: "rounds-news-did", Deed.CANNOT: "rounds-news-cannot"}


class Telling:
    """You said, we did: to followers and the group, with quotes that a person has released."""

    def __init__(self, rounds: Rounds) -> None:
        """Use the rounds."""
        self._rounds = rounds

    def told(self, notices: tuple[Notice, ...], stores: Stores, _now: datetime) -> Composed | None:
        """All news of a round that go out together; nothing where it is gone, or where someone no longer follows."""
        blocks: list[Block] = []
        last: Round | None = None
        for notice in notices:
            found = stores.rounds.load(int(notice.ref.partition(":")[0]))
            if found and _is_told(notice, found, stores):
                blocks += self._news(found, notice.ref.partition(":")[2], _language(notice, stores))
                last = found
        if last is None or not blocks:
            return None
        is_group = notices[0].recipient == last.group
        row = (
            ()
            if is_group or last.state is State.DROPPED
            else ((Choice(say("button-rounds-unfollow"), UNFOLLOW, number_args(last.id)),),)
        )
        return Composed(Reply(tuple(blocks), row))

    def _news(self, found: Round, what: str, language: str) -> list[Block]:
        if what == "closed":
            return [paragraph("rounds-news-closed", title=found.title)]
        if what == "dropped":
            return [paragraph("rounds-news-dropped", title=found.title)]
        number, _, deed = what.partition(":")
        theme = found.theme(int(number)) if number.isdecimal() else None
        if theme is None or theme.deed != deed or theme.deed is Deed.NONE:
            return []
        return self._deed(found, theme, language)

    def _deed(self, found: Round, theme: Theme, language: str) -> list[Block]:
        title = theme_title(theme, self._rounds.guide(found), language)
        released = [said.words for said in self._rounds.quotes(found, theme) if said.id in theme.released]
        quotes = [paragraph("rounds-news-quote", Look.BULLET, words=words) for words in released[:_MOST_QUOTES]]
        said = paragraph("rounds-news-said", round=found.title, title=title)
        drafted = [paragraph("rounds-title-machine", Look.SMALL)] if theme.is_drafted else []
        return [said, *drafted, *quotes, paragraph(_NEWS[theme.deed], words=theme.words)]


def on_promise_made(event: PromiseMade, stores: Stores, now: datetime) -> tuple[()]:
    """We will, once it is a promise: whoever follows the round hears that something is to come of it."""
    found = stores.rounds.load(int(event.round)) if event.round else None
    theme = found.theme(event.theme) if found else None
    if found is None or theme is None:
        return ()
    changed = found.with_theme(theme.model_copy(update={"deed": Deed.WILL, "words": ""}))
    stores.rounds.save(changed)
    tell_followers(changed, f"{theme.number}:{Deed.WILL}", now, stores)
    return ()


def _is_told(notice: Notice, found: Round, stores: Stores) -> bool:
    """Whether it still concerns them; a round that was dropped has let go of those who followed it."""
    is_group_or_end = notice.recipient == found.group or found.state is State.DROPPED
    return is_group_or_end or notice.recipient in stores.rounds.followers(found.id)


def _language(notice: Notice, stores: Stores) -> str:
    """The reader's: a theme's own title is data, so that the catalogue can't choose it at sending."""
    if notice.to is To.GROUP:
        group = stores.groups.by_id(notice.recipient)
        return (group[1].language if group else "") or "en"
    person = stores.people.by_id(notice.recipient)
    return (person[1].language if person else "") or "en"
