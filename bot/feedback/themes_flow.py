"""What people said, theme by theme: a lead reads, releases quotes, and says what will come of it."""

from __future__ import annotations

from bot.core.job import Handlers
from bot.core.reply import Choice, Look, Message, Reply, paragraph, say
from bot.core.turn import DONE, Handoff, Outcome, Turn, Waits
from bot.feedback import titles
from bot.feedback.allowed import looked_after
from bot.feedback.giving import number_args
from bot.feedback.model import MOST_WORDS, Deed, Round, Theme
from bot.feedback.quotes import QuotesFlow
from bot.feedback.results import THEMES, to_theme
from bot.feedback.service import Rounds, tell_followers
from bot.feedback.stores import Stores
from bot.feedback.suppression import rounded
from bot.feedback.theme_words import theme_title
from bot.safety.identifiers import remove_identifiers

WILL, DID, CANNOT = "rounds:will", "rounds:did", "rounds:cannot"
RENAME, MERGE, INTO, PARTS, SPLIT = "rounds:rename", "rounds:merge", "rounds:into", "rounds:parts", "rounds:split"
_MOST_NAME = 60
Done = Outcome[Stores]


class ThemesFlow:
    """Shows themes and changes them; each answer to one reaches everyone who follows the round."""

    def __init__(self, rounds: Rounds) -> None:
        """Use the rounds."""
        self._rounds, self._quotes = rounds, QuotesFlow(rounds)

    @property
    def acts(self) -> Handlers:
        """The buttons."""
        return {
            THEMES: self.theme,
            WILL: self.will,
            DID: self.did,
            CANNOT: self.cannot,
            RENAME: self.rename,
            MERGE: self.merge,
            INTO: self.merge_into,
            PARTS: self.parts,
            SPLIT: self.split,
            **self._quotes.acts,
        }

    @property
    def words(self) -> Handlers:
        """What a lead types to a theme."""
        return {DID: self.typed_did, CANNOT: self.typed_cannot, RENAME: self.typed_name}

    def theme(self, turn: Turn, stores: Stores) -> Done:
        """One theme: its title, how many said it, and what can be done with it."""
        found = looked_after(turn, stores)
        if found is None:
            return _not_yours()
        theme = _of(found, turn) or next(iter(found.themes), None)
        if theme is None:
            return Outcome((Reply((paragraph("rounds-no-themes", k=found.k),)),))
        return Outcome((self._shown(found, theme, turn),))

    def will(self, turn: Turn, stores: Stores) -> Done:
        """We will: the promise itself is made where promises are."""
        found, theme = _both(turn, stores)
        if found is None or theme is None:
            return _not_yours()
        title = self._title(found, theme, turn.language)
        values: dict[str, str | int] = {"round": str(found.id), "theme": theme.number, "title": title}
        return Outcome((), handoff=Handoff("promises", "promise", values))

    def did(self, turn: Turn, stores: Stores) -> Done:
        """We did: ask what is different now."""
        return _asks(turn, stores, DID, "rounds-ask-did")

    def cannot(self, turn: Turn, stores: Stores) -> Done:
        """We can't, because: ask for the reason."""
        return _asks(turn, stores, CANNOT, "rounds-ask-cannot")

    def rename(self, turn: Turn, stores: Stores) -> Done:
        """Ask for a better title."""
        return _asks(turn, stores, RENAME, "rounds-ask-name")

    def typed_did(self, turn: Turn, stores: Stores) -> Done:
        """What was done, to all who follow."""
        return self._answered(turn, stores, Deed.DID)

    def typed_cannot(self, turn: Turn, stores: Stores) -> Done:
        """Why it can't be done, to all who follow."""
        return self._answered(turn, stores, Deed.CANNOT)

    def typed_name(self, turn: Turn, stores: Stores) -> Done:
        """Take the title, without names."""
        found, theme = _both(turn, stores)
        if found is None or theme is None:
            return _not_yours()
        name = remove_identifiers(" ".join(turn.incoming.text.split())).kept[:_MOST_NAME]
        renamed = theme.model_copy(update={"title": name, "is_drafted": False})
        stores.rounds.save(found.with_theme(renamed))
        return Outcome((self._shown(found.with_theme(renamed), renamed, turn),))

    def merge(self, turn: Turn, stores: Stores) -> Done:
        """Ask which theme it belongs to."""
        found, theme = _both(turn, stores)
        if found is None or theme is None:
            return _not_yours()
        rows = tuple(
            (Choice(self._named(found, other, turn), INTO, (*number_args(found.id), theme.number, other.number)),)
            for other in found.themes
            if other.number != theme.number
        )
        return Outcome((Reply((paragraph("rounds-ask-merge"),), (*rows, to_theme(turn.args))),))

    def merge_into(self, turn: Turn, stores: Stores) -> Done:
        """Two themes become one."""
        found, theme = _both(turn, stores)
        into = found.theme(turn.args[3]) if found and len(turn.args) > 3 else None
        if found is None or theme is None or into is None:
            return _not_yours()
        merged = found.merged(theme.number, into.number)
        stores.rounds.save(merged)
        together = merged.theme(into.number)
        return Outcome((self._shown(merged, together or into, turn),))

    def parts(self, turn: Turn, stores: Stores) -> Done:
        """Look whether it is two themes, each of at least k."""
        found, theme = _both(turn, stores)
        if found is None or theme is None:
            return _not_yours()
        parts = self._rounds.parts(found, theme)
        if parts is None:
            return Outcome((Reply((paragraph("rounds-no-parts", k=found.k),), (to_theme(turn.args),)),))
        sizes = [rounded(len(part)) for part in parts]
        rows = ((Choice(say("button-rounds-split"), SPLIT, turn.args[:3]),), to_theme(turn.args))
        return Outcome((Reply((paragraph("rounds-parts", first=sizes[0], second=sizes[1]),), rows),))

    def split(self, turn: Turn, stores: Stores) -> Done:
        """Make two themes of it."""
        found, theme = _both(turn, stores)
        parts = self._rounds.parts(found, theme) if found and theme else None
        if found is None or theme is None or parts is None:
            return _not_yours()
        apart = found.split(theme.number, parts)
        stores.rounds.save(apart)
        return Outcome((self._shown(apart, apart.themes[-1], turn),))

    def _answered(self, turn: Turn, stores: Stores, deed: Deed) -> Done:
        found, theme = _both(turn, stores)
        words = remove_identifiers(turn.incoming.text.strip()).kept[:MOST_WORDS]
        if found is None or theme is None or not words:
            return _not_yours()
        changed = found.with_theme(theme.model_copy(update={"deed": deed, "words": words}))
        stores.rounds.save(changed)
        tell_followers(changed, f"{theme.number}:{deed}", turn.now, stores)
        after = found.after(theme.number)
        back = to_theme(turn.args)
        rows = ((*back, _next(found, after)) if after else back,)
        heard = paragraph("rounds-news-did" if deed is Deed.DID else "rounds-news-cannot", words=words)
        return Outcome((Reply((paragraph("rounds-told"), heard), rows),))

    def _shown(self, found: Round, theme: Theme, turn: Turn) -> Reply:
        args, said = (*number_args(found.id), theme.number), len(self._rounds.quotes(found, theme))
        lines = (
            paragraph("rounds-theme", Look.HEADING, title=self._title(found, theme, turn.language)),
            *((paragraph("rounds-title-machine", Look.SMALL),) if theme.is_drafted else ()),
            *((paragraph("rounds-theme-unnamed"),) if not theme.title and theme.known is None else ()),
            paragraph("rounds-theme-size", count=rounded(len(theme.answers))),
            *((paragraph(f"rounds-deed-{theme.deed}", words=theme.words),) if theme.deed else ()),
        )
        after = found.after(theme.number)
        rows = (
            (Choice(say("button-rounds-will"), WILL, args),),
            (Choice(say("button-rounds-did"), DID, args), Choice(say("button-rounds-cannot"), CANNOT, args)),
            *(((self._quotes.button(args),),) if said else ()),
            *titles.button(self._rounds, found, theme),
            (Choice(say("button-rounds-rename"), RENAME, args), Choice(say("button-rounds-parts"), PARTS, args)),
            *(((Choice(say("button-rounds-merge"), MERGE, args), _next(found, after)),) if after else ()),
        )
        return Reply(lines, rows)

    def _title(self, found: Round, theme: Theme, language: str) -> str:
        return theme_title(theme, self._rounds.guide(found), language)

    def _named(self, found: Round, theme: Theme, turn: Turn) -> Message:
        return say("feedback-plain", text=self._title(found, theme, turn.language))


def _of(found: Round, turn: Turn) -> Theme | None:
    return found.theme(turn.args[2]) if len(turn.args) > 2 else None


def _both(turn: Turn, stores: Stores) -> tuple[Round | None, Theme | None]:
    found = looked_after(turn, stores)
    return found, _of(found, turn) if found else None


def _asks(turn: Turn, stores: Stores, act: str, key: str) -> Done:
    found, theme = _both(turn, stores)
    if found is None or theme is None:
        return _not_yours()
    return Outcome((Reply((paragraph(key),)),), waits=Waits(act, turn.args[:3]))


def _next(found: Round, after: Theme) -> Choice:
    return Choice(say("button-rounds-next"), THEMES, (*number_args(found.id), after.number))


def _not_yours() -> Done:
    return Outcome((Reply((paragraph("rounds-not-yours"),)),), waits=DONE)
