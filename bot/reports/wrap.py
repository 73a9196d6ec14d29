"""Breaks text into lines by its measured width, since the letters of a picture differ in width."""

from __future__ import annotations

from collections.abc import Callable, Iterator

Measure = Callable[[str], float]


def wrapped(text: str, width: float, measure: Measure) -> list[str]:
    """Break into lines none of which `measure` finds wider than `width`; a word that alone is too wide is cut."""
    return [line for paragraph in text.splitlines() for line in _filled(paragraph, width, measure)]


def balanced(text: str, width: float, measure: Measure) -> list[str]:
    """Break into lines of about one length: a heading reads ill with one word left over."""
    lines = wrapped(text, width, measure)
    for narrower in (width * share / 100 for share in range(95, 45, -5)):
        closer = wrapped(text, narrower, measure)
        if len(closer) > len(lines):
            break
        lines = closer
    return lines


def _filled(paragraph: str, width: float, measure: Measure) -> list[str]:
    """Measure words rather than lines: there are fewer different ones."""
    lines: list[str] = []
    space, used = measure(" "), width + 1
    for word in (part for whole in paragraph.split() for part in _fitting(whole, width, measure)):
        longer = used + space + measure(word)
        if longer <= width:
            lines[-1], used = f"{lines[-1]} {word}", longer
        else:
            lines.append(word)
            used = measure(word)
    return lines


def _fitting(word: str, width: float, measure: Measure) -> Iterator[str]:
    while len(word) > 1 and measure(word) > width:
        end = next((n for n in range(len(word) - 1, 1, -1) if measure(word[:n]) <= width), 1)
        yield word[:end]
        word = word[end:]
    yield word
