"""A plan as Markdown; what people wrote is escaped, so that it stays words."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.reports.plan.worded import WordedPaper, WordedPart

_SPECIAL = re.compile(r"([\\`*_\[\]<>#|~&$^])")
_AT_THE_START = re.compile(r"^(\d*)([-+=:.)])")


def markdown(paper: WordedPaper) -> str:
    """The whole document."""
    blocks = [f"# {escaped(paper.title)}", escaped(paper.about)]
    for section in paper.sections:
        blocks.append(f"## {escaped(section.heading)}")
        blocks += [block for part in section.parts for block in _part(part)]
    return "\n\n".join(blocks) + "\n"


def escaped(text: str) -> str:
    """Words that no reader of Markdown takes for markup, on one line."""
    words = _SPECIAL.sub(r"\\\1", " ".join(text.split()))
    return _AT_THE_START.sub(r"\1\\\2", words)


def _part(part: WordedPart) -> Iterator[str]:
    match part.kind:
        case "list":
            marks = [f"{number}." for number in part.numbers] or ["-"] * len(part.items)
            yield "\n".join(f"{mark} {escaped(item)}" for mark, item in zip(marks, part.items, strict=True))
        case "table":
            rows = [part.header, tuple("---" for _ in part.header)]
            lines = [
                f"| {' | '.join(map(escaped, row))} |" if n != 1 else "|" + "---|" * len(row)
                for n, row in enumerate(rows)
            ]
            lines += [f"| {' | '.join(map(escaped, row))} |" for row in part.rows]
            yield escaped(part.text)
            yield "\n".join(lines)
        case "picture":
            yield escaped(part.picture.alt) if part.picture else ""
        case _:
            yield escaped(part.text)
