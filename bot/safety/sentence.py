"""One text's words and where each stands: what comes before it, and what follows."""

from __future__ import annotations

from bot.safety.known_words import looks_welsh
from bot.safety.removal import PLACEHOLDER
from bot.safety.tokens import Token, before, tokens
from bot.safety.vocabulary import lists


class Reader:
    """One text's words with what is known about each."""

    def __init__(self, text: str) -> None:
        """Cut the text into words; `flagged` collects the places of those that are names."""
        self.text, self.words = text, tokens(text)
        self.in_welsh = looks_welsh([t.key for t in self.words])
        self.skipped = [match.span() for match in PLACEHOLDER.finditer(text)]
        self.flagged: set[int] = set()

    def next(self, place: int) -> Token | None:
        """The word after a place, if there is one."""
        return self.words[place + 1] if place + 1 < len(self.words) else None

    def previous(self, place: int) -> Token | None:
        """The word before a place, if there is one."""
        return self.words[place - 1] if place else None

    def after_strong(self, place: int) -> bool:
        """Whether the words before leave room for nothing but a name."""
        return self.after_title(place) or any(before(self.words, place, n) in lists().strong_before for n in (1, 2, 3))

    def after_title(self, place: int) -> bool:
        """Whether a title such as "Mrs" stands right before."""
        left = self.previous(place)
        if left is None or left.key not in lists().titles or self.text[left.end : self.words[place].start].strip(". "):
            return False
        return left.capital or left.key not in lists().titles_if_capital

    def in_place(self, place: int) -> bool:
        """Whether a person could well be spoken of here."""
        left, right = self.previous(place), self.next(place)
        beside = left is not None and (left.key in lists().roles or left.text.lower() in lists().weak_before)
        return beside or (right is not None and right.key in lists().third_person)

    def in_listed_place(self, place: int) -> bool:
        """Whether a word that some people bear as a name could be one here."""
        left, right = self.previous(place), self.next(place)
        beside = left is not None and left.text.lower() in lists().listed_before
        return self.in_place(place) or beside or (right is not None and right.key in lists().after)

    def stands_alone(self, place: int) -> bool:
        """Whether a capital word is neither part of a title such as "Easy Read" nor after an article."""
        sides = [t for t in (self.previous(place), self.next(place)) if t is not None]
        left = self.previous(place)
        return not any(t.capital and not t.initial and t.key != "i" for t in sides) and (
            left is None or left.key not in lists().articles
        )

    def after_town_word(self, place: int) -> bool:
        """Whether a word such as "in" makes a strange word a town."""
        left = self.previous(place)
        return (
            left is not None
            and left.key in lists().towns_before
            and self.text[left.end : self.words[place].start] == " "
        )
