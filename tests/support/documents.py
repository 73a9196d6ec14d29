"""Reads the documents as their readers do, so that tests can hold them to the program."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

ROOT = Path(__file__).parents[2]
_FENCE = re.compile(r"^ *```(\w*)\n(.*?)^ *```$", re.DOTALL | re.MULTILINE)
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_SPAN = re.compile(r"`([^`\n]+)`")
_LINK = re.compile(r"\[[^\]]*\]\(([^)\s]+)\)")
_IMAGE = re.compile(r'<img src="([^"]+)"[^>]*? alt="([^"]*)">')
_HEADING = re.compile(r"^#+ (.+)$", re.MULTILINE)
_OWN_FILE = re.compile(r"`data/overrides/([^`]+)`:\n\n```\w*\n(.*?)^```$", re.DOTALL | re.MULTILINE)


@dataclass(frozen=True)
class Block:
    """A block of code with the language that it is marked as."""

    language: str
    code: str


@dataclass(frozen=True)
class Document:
    """One Markdown file."""

    path: Path

    @cached_property
    def text(self) -> str:
        """All of it, comments apart."""
        return _COMMENT.sub("", self.path.read_text("utf-8"))

    @cached_property
    def blocks(self) -> list[Block]:
        """Its blocks of code."""
        return [Block(language, code) for language, code in _FENCE.findall(self.text)]

    @cached_property
    def prose(self) -> str:
        """The text without its blocks."""
        return _FENCE.sub("", self.text)

    @cached_property
    def spans(self) -> list[str]:
        """The code that stands within sentences and tables."""
        return _SPAN.findall(self.prose)

    @cached_property
    def typed(self) -> list[str]:
        """Each line that a reader may type: shell lines and code within sentences."""
        lines = [line.strip() for block in self.blocks if block.language == "sh" for line in block.code.splitlines()]
        return [*lines, *self.spans]

    @cached_property
    def images(self) -> list[tuple[str, str]]:
        """Its pictures: where each lies, and the words for those who can't see it."""
        return _IMAGE.findall(self.text)

    @cached_property
    def links(self) -> list[str]:
        """Where its links and pictures lead."""
        return [*_LINK.findall(self.prose), *(where for where, _ in self.images)]

    @cached_property
    def anchors(self) -> set[str]:
        """What a link into this document can name."""
        plain = (re.sub(r"[^\w\- ]", "", heading.lower()) for heading in _HEADING.findall(self.prose))
        return {heading.strip().replace(" ", "-") for heading in plain}

    @cached_property
    def own_files(self) -> dict[str, str]:
        """The files that it shows for an owner's `overrides/`, by path."""
        return dict(_OWN_FILE.findall(self.text))

    def table(self, first: str) -> list[list[str]]:
        """The rows of the table whose first column is headed `first`, without the heading."""
        lines = iter(self.text.splitlines())
        for line in lines:
            if line.startswith(f"| {first} |"):
                next(lines)
                return list(_rows(lines))
        raise LookupError(f"{self.path.name} has no table that starts with {first!r}")


def _rows(lines: Iterator[str]) -> Iterator[list[str]]:
    for line in lines:
        if not line.startswith("|"):
            return
        yield [cell.strip() for cell in line.strip().strip("|").split(" | ")]


README = Document(ROOT / "README.md")
CONTRIBUTING = Document(ROOT / "CONTRIBUTING.md")
CHANGELOG = Document(ROOT / "CHANGELOG.md")
ARCHITECTURE, PRIVACY, LICENCES = (
    Document(ROOT / "docs" / f"{name}.md") for name in ("architecture", "privacy", "licences")
)
RUNBOOK = Document(ROOT / "deploy" / "runbook.md")
ALL = (README, CONTRIBUTING, CHANGELOG, ARCHITECTURE, PRIVACY, LICENCES, RUNBOOK)
