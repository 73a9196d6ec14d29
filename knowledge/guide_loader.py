"""Reads guides and their translations, and finds everything that is wrong with one, line by line."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import yaml
from pydantic import TypeAdapter, ValidationError

from knowledge.errors import BrokenContent
from knowledge.guide import AnswerKind, Guide, GuideStep, GuideWords
from knowledge.yaml_file import line_of, plain, text_of

PACKAGED = Path(__file__).parent / "guides"
_EASY = "-easy"
Place = Sequence[str | int]


@dataclass(frozen=True)
class Guides:
    """All guides, each in every language that has words for it."""

    guides: dict[str, Guide]
    words: dict[tuple[str, str], GuideWords] = field(default_factory=dict)

    @property
    def ids(self) -> tuple[str, ...]:
        """The ids in the order in which guides are offered: the packaged whole way first."""
        return tuple(self.guides)

    def find(self, name: str, language: str) -> Guide | None:
        """A guide in a language of the catalogue (`cy-easy`), or in the nearest that it has words for."""
        guide = self.guides.get(name)
        base = language.removesuffix(_EASY)
        for spoken in dict.fromkeys((base, language)):
            words = self.words.get((spoken, name))
            guide = guide.worded(words) if guide and words else guide
        return guide


def faults(file: Path, cards: Collection[str]) -> list[BrokenContent]:
    """Everything that is wrong with a guide, with the line of each; nothing when it can be used."""
    try:
        text = text_of(file)
        data, tree = plain(text, file), yaml.compose(text, yaml.SafeLoader)
    except BrokenContent as fault:
        return [fault]
    try:
        guide = TypeAdapter(Guide).validate_python(data)
    except ValidationError as error:
        return [_fault(file, tree, one["loc"], f"{_where(one['loc'])}: {one['msg']}") for one in error.errors()]
    return [_fault(file, tree, place, problem) for place, problem in _wrong_in(guide, cards)]


def word_faults(file: Path, guides: dict[str, Guide]) -> list[BrokenContent]:
    """Everything that is wrong with the words of a guide in another language."""
    try:
        text = text_of(file)
        data, tree = plain(text, file), yaml.compose(text, yaml.SafeLoader)
        words = TypeAdapter(GuideWords).validate_python(data)
    except BrokenContent as fault:
        return [fault]
    except ValidationError as error:
        return [_fault(file, tree, one["loc"], f"{_where(one['loc'])}: {one['msg']}") for one in error.errors()]
    guide = guides.get(words.guide)
    if guide is None:
        return [_fault(file, tree, ("guide",), f"no guide has the id {words.guide!r}")]
    return [_fault(file, tree, place, problem) for place, problem in _wrong_words(words, guide)]


def read_guide(file: Path, cards: Collection[str]) -> Guide:
    """One guide; raises `BrokenContent` with file and line."""
    for fault in faults(file, cards):
        raise fault
    return TypeAdapter(Guide).validate_python(plain(text_of(file), file))


def load_guides(cards: Collection[str], translations: Path | None = None, overrides: Path | None = None) -> Guides:
    """The packaged guides and an owner's own in `overrides/guides`; an owner's one replaces one of the same id.

    Raises `BrokenContent` with file and line.
    """
    own = overrides / "guides" if overrides else None
    packaged = dict(_guides(PACKAGED, cards))
    guides = packaged | dict(_guides(own, cards))
    words = {key: _still_true(said, packaged, guides) for key, said in _words(packaged, translations)}
    return Guides(guides, words | dict(_words(guides, own)))


def _guides(folder: Path | None, cards: Collection[str]) -> Iterator[tuple[str, Guide]]:
    for file in _files(folder):
        guide = read_guide(file, cards)
        yield guide.id, guide


def _still_true(words: GuideWords, packaged: dict[str, Guide], guides: dict[str, Guide]) -> GuideWords:
    """Packaged words for those steps alone that an owner has left as they were."""
    before, now = packaged[words.guide], guides[words.guide]
    kept = {name: said for name, said in words.steps.items() if before.step(name) == now.step(name)}
    is_same = (before.title, before.about) == (now.title, now.about)
    own = {} if is_same else {"title": None, "about": None}
    return words.model_copy(update={"steps": kept, **own})


def _files(folder: Path | None) -> list[Path]:
    return sorted(folder.glob("*.yaml")) if folder and folder.is_dir() else []


def _words(guides: dict[str, Guide], root: Path | None) -> Iterator[tuple[tuple[str, str], GuideWords]]:
    for folder in sorted(path for path in root.iterdir() if path.is_dir()) if root and root.is_dir() else []:
        for file in _files(folder):
            for fault in word_faults(file, guides):
                raise fault
            words = TypeAdapter(GuideWords).validate_python(plain(text_of(file), file))
            yield (folder.name, words.guide), words


def _fault(file: Path, tree: yaml.Node | None, place: Place, problem: str) -> BrokenContent:
    return BrokenContent(file, line_of(tree, place), problem.replace("Value error, ", ""))


def _where(place: Place) -> str:
    return ".".join(map(str, place)) or "the file"


def _wrong_in(guide: Guide, cards: Collection[str]) -> Iterator[tuple[Place, str]]:
    seen: dict[str, GuideStep] = {}
    for number, step in enumerate(guide.steps):
        here = ("steps", number)
        if step.id in seen:
            yield (*here, "id"), f"two steps have the id {step.id!r}; give each an id of its own"
        if step.why not in cards:
            yield (*here, "why"), f"no card has the id {step.why}; look at the evidence, or add a card"
        if step.of and getattr(seen.get(step.of), "kind", None) is not AnswerKind.IDEAS:
            yield (*here, "of"), f"no earlier step of the kind ideas has the id {step.of!r}"
        yield from _wrong_condition(step, seen, here)
        yield from _wrong_options(step, here)
        seen[step.id] = step


def _wrong_condition(step: GuideStep, seen: dict[str, GuideStep], here: Place) -> Iterator[tuple[Place, str]]:
    condition = step.applies_when
    if condition is None:
        return
    earlier = seen.get(condition.step)
    if earlier is None:
        yield (*here, "applies_when", "step"), f"no earlier step has the id {condition.step!r}"
        return
    for name in sorted(set(condition.answered) - {option.id for option in earlier.options}):
        yield (*here, "applies_when", "answered"), f"the step {earlier.id!r} has no option {name!r}"


def _wrong_options(step: GuideStep, here: Place) -> Iterator[tuple[Place, str]]:
    names = [option.id for option in step.options]
    for number, name in enumerate(names):
        if name in names[:number]:
            yield (*here, "options", number, "id"), f"two options have the id {name!r}"


def _wrong_words(words: GuideWords, guide: Guide) -> Iterator[tuple[Place, str]]:
    for name, step_words in words.steps.items():
        step = guide.step(name)
        if step is None:
            yield ("steps", name), f"the guide {guide.id!r} has no step {name!r}"
            continue
        for option in sorted(step_words.options.keys() - {o.id for o in step.options}):
            yield ("steps", name, "options", option), f"the step {name!r} has no option {option!r}"
