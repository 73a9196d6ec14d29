"""How long and how hard a text may be: Telegram's limits, and plain words for a reading age of eleven."""

from __future__ import annotations

from collections.abc import Iterator

from prompts.languages import EASY, ENGLISH, is_easy
from prompts.readability import grade, longest_sentence, sentences, words

LONGEST_MESSAGE = 4096
LONGEST = {"button-": 40, "notice-": 200, "command-": 100}
LONGEST_SENTENCE = 20
LONGEST_EASY_SENTENCE = 12
HIGHEST_GRADE = 6.0
# The grade of a handful of words says nothing; these are judged by their sentences alone.
FEWEST_GRADED = 15


def too_much(key: str, text: str, language: str) -> Iterator[str]:
    """What is too long or too hard in one reading of a text, and how to mend it."""
    yield from _too_long(key, text)
    longest, limit = longest_sentence(text), LONGEST_EASY_SENTENCE if is_easy(language) else LONGEST_SENTENCE
    if longest > limit:
        yield f"a sentence has {longest} words; split it so that none has more than {limit}"
    if language in (ENGLISH, ENGLISH + EASY) and len(words(text)) >= FEWEST_GRADED and grade(text) > HIGHEST_GRADE:
        yield f"reads at grade {grade(text):.1f}; shorten words and sentences until it is {HIGHEST_GRADE:g} or lower"
    if is_easy(language) and any(len(sentences(line)) > 1 for line in text.splitlines()):
        yield "easy read has one point a line; start each sentence on a line of its own"


def _too_long(key: str, text: str) -> Iterator[str]:
    limit = next((length for start, length in LONGEST.items() if key.startswith(start)), LONGEST_MESSAGE)
    if len(text) > limit:
        yield f"has {len(text)} characters; shorten it to {limit}"
