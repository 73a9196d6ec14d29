"""Reads all content once: cards, sources, next steps, rules, premises, comparisons and off-topic examples."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ConfigDict

from knowledge.errors import BrokenContent
from knowledge.models import Card, CardId, Comparison, Held, NotHeld, OffTopic, Premise, Rule, Source, Step
from knowledge.yaml_file import checked, plain, read, text_of

PACKAGED = Path(__file__).parent


class _RuleFile(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")
    rules: tuple[Rule, ...]
    premises: tuple[Premise, ...]


@dataclass(frozen=True)
class Library:
    """All content, checked: every id that something names is there."""

    cards: dict[str, Card]
    sources: dict[str, Source]
    steps: tuple[Step, ...] = ()
    rules: tuple[Rule, ...] = ()
    premises: tuple[Premise, ...] = ()
    comparisons: tuple[Comparison, ...] = ()
    off_topic: tuple[OffTopic, ...] = ()
    figures_not_held: tuple[NotHeld, ...] = ()
    figures_held: tuple[Held, ...] = ()
    twins: tuple[tuple[str, ...], ...] = ()
    files: dict[str, Path] = field(default_factory=dict)


def read_card(file: Path) -> Card:
    """One card: YAML between two lines of `---`, then the text that the bot may say. Raises `BrokenContent`."""
    lines = text_of(file).splitlines()
    borders = [n for n, line in enumerate(lines) if line.strip() == "---"]
    if len(borders) < 2 or borders[0] != 0:
        raise BrokenContent(file, 1, "a card starts with a line ---, then its fields, then a line ---, then its text")
    head = "\n".join(lines[1 : borders[1]])
    text = " ".join(line.strip() for line in lines[borders[1] + 1 :] if line.strip())
    fields = plain(head, file, first_line=2)
    if not text:
        raise BrokenContent(file, len(lines), "the card has no text below its fields")
    if not isinstance(fields, dict):
        raise BrokenContent(file, 2, "the fields of a card are lines of the form name: value")
    card = checked({**fields, "text": text}, Card, head, file, first_line=2)
    if card.id != file.stem:
        raise BrokenContent(file, 2, f"the card's id {card.id!r} must be the file's name {file.stem!r}")
    return card


def _folders(name: str, overrides: Path | None) -> list[Path]:
    roots = [PACKAGED, *([overrides / "knowledge"] if overrides else [])]
    return [root / name for root in roots if (root / name).is_dir()]


def _lists(name: str, shape: Any, overrides: Path | None) -> list[Any]:
    return [
        item
        for folder in _folders(name, overrides)
        for file in sorted(folder.glob("*.yaml"))
        for item in read(file, shape)
    ]


def load(overrides: Path | None = None) -> Library:
    """The packaged content and what an owner adds in `overrides/knowledge/`.

    Raises `BrokenContent` with file and line.
    """
    files = {file.stem: file for folder in _folders("cards", overrides) for file in sorted(folder.glob("*.md"))}
    rule_files = [
        read(file, _RuleFile) for folder in _folders("rules", overrides) for file in sorted(folder.glob("*.yaml"))
    ]
    library = Library(
        cards={name: read_card(file) for name, file in files.items()},
        sources={source.id: source for source in _lists("sources", list[Source], overrides)},
        steps=tuple(_lists("steps", list[Step], overrides)),
        rules=tuple(rule for file in rule_files for rule in file.rules),
        premises=tuple(premise for file in rule_files for premise in file.premises),
        comparisons=tuple(_lists("comparisons", list[Comparison], overrides)),
        off_topic=tuple(_lists("off_topic", list[OffTopic], overrides)),
        figures_not_held=tuple(_lists("figures_not_held", list[NotHeld], overrides)),
        figures_held=tuple(_lists("figures_held", list[Held], overrides)),
        twins=tuple(_lists("twins", list[tuple[CardId, ...]], overrides)),
        files=files,
    )
    _check_references(library, overrides)
    return library


def _check_references(library: Library, overrides: Path | None) -> None:
    for card in library.cards.values():
        for citation in card.sources:
            if citation.source not in library.sources:
                raise BrokenContent(
                    library.files[card.id], 2, f"no source has the id {citation.source!r}; add it to knowledge/sources"
                )
    named = [(f"step {s.id}", s.cards) for s in library.steps]
    named += [(f"rule {r.id}", (*r.when.any_cards, *r.when.all_cards, *r.add_cards)) for r in library.rules]
    named += [(f"premise {p.id}", p.cards) for p in library.premises]
    named += [(f"comparison {c.id}", (*c.cards, *(bar.card for bar in c.bars))) for c in library.comparisons]
    named += [(f"off-topic {o.topic}", o.nearest) for o in library.off_topic]
    named += [(f"figure not held {n.about}", n.nearest) for n in library.figures_not_held]
    named += [("twins", twins) for twins in library.twins]
    named += [("figure held", (held.card,)) for held in library.figures_held]
    for what, cards in named:
        for card_id in cards:
            if card_id not in library.cards:
                raise BrokenContent(
                    *_naming(card_id, overrides), f"{what} names the card {card_id}, which is not there"
                )


def _naming(card_id: str, overrides: Path | None) -> tuple[Path, int]:
    """The file and line that name a card; an owner's files first, since the packaged ones are tested."""
    word = re.compile(rf"\b{re.escape(card_id)}\b")
    for root in reversed([PACKAGED, *([overrides / "knowledge"] if overrides else [])]):
        for file in sorted(root.glob("*/*.yaml")):
            for number, line in enumerate(text_of(file).splitlines(), start=1):
                if word.search(line):
                    return file, number
    return PACKAGED, 1
