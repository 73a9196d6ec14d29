"""One text's words and where each stands: what comes before it, and what follows."""

from __future__ import annotations

from bot.safety.known_words import is_welsh, looks_welsh
from bot.safety.removal import PLACEHOLDER
from bot.safety.tokens import Token, before, tokens
from bot.safety.vocabulary import common, lists

_OWNED = frozenset(
    {"group", "class", "team", "room", "house", "flat", "car", "van", "office", "shift", "session", "place"}
)
_WELSH_ENDINGS = ("'r", "'n", "'i", "'w", "'u", "'ch", "'th")


class Reader:
    """One text's words with what is known about each."""

    def __init__(self, text: str) -> None:
        """Cut the text into words; `flagged` collects the places of those that are names."""
        self.text, self.words = text, tokens(text)
        self.in_welsh = looks_welsh([t.key for t in self.words])
        self.skipped = [match.span() for match in PLACEHOLDER.finditer(text)]
        self.flagged: set[int] = set()
        self.framed = 0  # how many words were judged by their frame so far

    def next(self, place: int) -> Token | None:
        """The word after a place, if there is one."""
        return self.words[place + 1] if place + 1 < len(self.words) else None

    def previous(self, place: int) -> Token | None:
        """The word before a place, if there is one."""
        return self.words[place - 1] if place else None

    def after_strong(self, place: int) -> bool:
        """Whether the words before leave room for nothing but a name."""
        if self.in_welsh and before(self.words, place, 1) == "hi":  # "she", and no greeting
            return self.after_title(place)
        return self.after_title(place) or any(before(self.words, place, n) in lists().strong_before for n in (1, 2, 3))

    def after_title(self, place: int) -> bool:
        """Whether a title such as "Mrs" stands right before."""
        left = self.previous(place)
        if left is None or left.key not in lists().titles or self.text[left.end : self.words[place].start].strip(". "):
            return False
        if left.acronym and self.words[place].initial:  # "my mum has MS. The group helps"
            return False
        return left.capital or left.key not in lists().titles_if_capital

    def in_place(self, place: int) -> bool:
        """Whether a person could well be spoken of here."""
        left, right = self.previous(place), self.next(place)
        beside = left is not None and (self.is_role(place - 1) or left.text.lower() in lists().weak_before)
        return beside or self.is_aside(place) or (right is not None and right.key in lists().third_person)

    def is_acting(self, place: int) -> bool:
        """Whether what follows is what only a person, or something spoken of as one, does."""
        right = self.next(place)
        return right is not None and right.key in lists().third_person

    def is_aside(self, place: int) -> bool:
        """Whether the word stands between commas or brackets, as in "the chair, Nkechi, said"."""
        word = self.words[place]
        before_it, after_it = self.text[max(0, word.start - 2) : word.start], self.text[word.end : word.end + 1]
        return before_it.endswith((", ", "(")) and after_it in {",", ")"} and place > 0

    def is_role(self, place: int) -> bool:
        """Whether a word such as "sister" or "nurse", or the end of "daughter-in-law", stands at a place."""
        word = self.words[place]
        return word.key in lists().roles or (word.key == "law" and before(self.words, place, 1) == "in")

    def ends_here(self, place: int) -> bool:
        """Whether nothing that the word could describe follows it."""
        right = self.next(place)
        gap = "" if right is None else self.text[self.words[place].end : right.start]
        return right is None or gap != " " or right.key in lists().loosely_after

    def is_saint(self, place: int) -> bool:
        """Whether "St" before the word makes it a church, a school or a street rather than somebody."""
        left = self.previous(place)
        return left is not None and left.capital and left.key in {"st", "saint", "sant"} and self.words[place].capital

    def is_possessive(self, place: int) -> bool:
        """Whether something is said to belong to the word."""
        return self.words[place].text.lower().replace("’", "'").endswith(("'s", "s'"))

    def is_owner_without_mark(self, place: int) -> bool:
        """Whether something that people have follows an s that has lost its apostrophe, as in "in jharnas group"."""
        right = self.next(place)
        return self.words[place].key.endswith("s") and right is not None and right.key in _OWNED

    def in_listed_place(self, place: int) -> bool:
        """Whether a word that some people bear as a name could be one here."""
        left, right = self.previous(place), self.next(place)
        beside = left is not None and left.text.lower() in lists().listed_before
        return (
            self.in_place(place)
            or self.is_possessive(place)
            or beside
            or (right is not None and right.key in lists().after)
        )

    def stands_alone(self, place: int) -> bool:
        """Whether a capital word is neither part of a title such as "Easy Read" nor after an article."""
        sides = [t for t in (self.previous(place), self.next(place)) if t is not None]
        left = self.previous(place)
        return not any(t.capital and not t.initial and t.key != "i" for t in sides) and (
            left is None or left.key not in lists().articles
        )

    def is_among_welsh(self, place: int) -> bool:
        """Whether it is a Welsh word beside another, or with a Welsh ending, in a text that is mostly English."""
        word = self.words[place]
        if self.in_welsh or not is_welsh(word.key) or self.after_title(place):
            return False
        if word.text.lower().replace("’", "'").endswith(_WELSH_ENDINGS):
            return True
        beside = (each.key for each in (self.previous(place), self.next(place)) if each is not None)
        return any(is_welsh(key) and key not in common() and key not in lists().titles for key in beside)

    def after_town_word(self, place: int) -> bool:
        """Whether a word such as "in" makes a strange word a town."""
        left = self.previous(place)
        return (
            left is not None
            and left.key in lists().towns_before
            and self.text[left.end : self.words[place].start] == " "
        )

    def beside_town_word(self, place: int) -> bool:
        """Whether a known town is meant, and nobody who bears its name: "from Bradford", "Bradford council"."""
        left = self.previous(place)
        before_it = left is not None and (left.key in lists().towns_before or left.key in lists().to_a_town)
        return before_it or self.is_before_town_noun(place)

    def is_before_town_noun(self, place: int) -> bool:
        """Whether the word names a body or a building, as in "Cwm Taf health board"."""
        right = self.next(place)
        return right is not None and right.key in lists().of_a_town

    def is_spoken_of(self, place: int) -> bool:
        """Whether a word that is a town for most people is somebody here: "asked Bingley", "Bingley said"."""
        left, right = self.previous(place), self.next(place)
        speaks = right is not None and right.key in lists().speaks and right.key not in lists().towns_do
        is_role = left is not None and self.is_role(place - 1) and self.text[left.end : self.words[place].start] == " "
        return self.after_strong(place) or speaks or is_role or self.is_named(place)

    def is_named(self, place: int) -> bool:
        """Whether a capital word is said to be someone's name: "called Tawny", "Regards, Tawny"."""
        return self.words[place].capital and not self.words[place].initial and self.after_strong(place)

    def is_after_article(self, place: int) -> bool:
        """Whether an article makes a thing of it, as in "the Xbox"; "the Mensah family" is people."""
        left, right = self.previous(place), self.next(place)
        if (
            left is None
            or left.key not in lists().thing_articles
            or self.text[left.end : self.words[place].start] != " "
        ):
            return False
        return right is None or right.key not in lists().kinsfolk
