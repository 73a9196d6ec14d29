"""Checks what a person sees: what a transcript asks for, and what holds for every message of the bot."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from bot.core.ports import Answer
from tests.support.transcript import Seen

LONGEST_MESSAGE, LONGEST_BUTTON_DATA, LONGEST_LABEL, LONGEST_NOTICE = 4096, 64, 40, 200
_WELSH = re.compile(r"\b(yn|chi|mae|gen i|hyn|dystiolaeth|dydw|iawn|ydych|ddim|atebwch|bydda|gyda)\b", re.IGNORECASE)
_UNFINISHED = re.compile(r"\{|\}|\$\w|Message\(|<Style|\bNone\b|-unknown-")


def text_of(answer: Answer) -> str:
    """The words of a message, as a channel without looks would show them."""
    return "\n\n".join(paragraph.text for paragraph in answer.paragraphs)


def labels(answers: Iterable[Answer]) -> list[str]:
    """What the buttons say."""
    return [button.text for answer in answers for row in answer.buttons for button in row]


def flat(text: str) -> str:
    """One line, so that where lines are broken does not matter."""
    return " ".join(text.split())


def language_of(text: str) -> str:
    """Welsh where one of the bot's commonest Welsh words stands; English evidence in a Welsh frame is Welsh."""
    return "cy" if _WELSH.search(text) else "en"


def check_always(answers: Sequence[Answer]) -> None:
    """Hold every message to the limits of Telegram and to plain finished words."""
    for answer in answers:
        text = text_of(answer)
        assert text.strip() or answer.notice or answer.file, "a message without words"
        assert len(text) <= LONGEST_MESSAGE, f"{len(text)} letters"
        assert len(answer.notice) <= LONGEST_NOTICE
        shown = "\n".join([text, answer.notice, *labels([answer])])
        assert not _UNFINISHED.search(shown), shown
        for button in (button for row in answer.buttons for button in row):
            assert 0 < len(button.text) <= LONGEST_LABEL, button.text
            assert bool(button.data) is not bool(button.opens), "a button either acts or opens a private chat"
            assert len(button.data.encode()) <= LONGEST_BUTTON_DATA, button.data
        if answer.file:
            assert answer.file.alt.strip(), "a picture without words"


def check_words(seen: Seen, text: str) -> None:
    """Hold the words on the screen to the transcript."""
    for part in seen.has:
        assert flat(part) in flat(text), f"{part!r} is not in:\n{text}"
    for part in seen.lacks:
        assert flat(part) not in flat(text), f"{part!r} is in:\n{text}"
    for part in seen.picture_says:
        assert flat(part) in flat(text), f"{part!r} is not said with the picture:\n{text}"


def check_buttons(seen: Seen, shown: Sequence[str]) -> None:
    """Hold the buttons on the screen to the transcript."""
    for label in seen.buttons:
        assert label in shown, f"no button {label!r} among {shown}"
    for label in seen.no_buttons:
        assert label not in shown, f"button {label!r} is there"
    if seen.only_buttons is not None:
        assert list(shown) == list(seen.only_buttons)
