"""Says how surely somebody stands at a place in a sentence, by the words around it: "me and … do the shopping"."""

from __future__ import annotations

import re
from collections import defaultdict
from enum import IntEnum
from functools import cache
from importlib.resources import files

import yaml
from pydantic import BaseModel, ConfigDict

_MARK, _BEFORE, _AFTER = "•", 48, 40
_BEGINS = r"(?<![\w'])"
_GROUP = re.compile(r"\{([\w^]+)\}")


class Sureness(IntEnum):
    """How surely the words around a place tell that somebody stands there."""

    NONE = 0
    POSSIBLE = 1
    LIKELY = 2
    CLEAR = 3
    SURE = 4


_LEVELS = (Sureness.SURE, Sureness.CLEAR, Sureness.LIKELY, Sureness.POSSIBLE)
Halves = tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]


class Frames(BaseModel):
    """frames.yaml: groups of words, and the frames made of them."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    groups: dict[str, str]
    sure: tuple[str, ...]
    welsh: tuple[str, ...]
    clear: tuple[str, ...]
    likely: tuple[str, ...]
    possible: tuple[str, ...]


def sureness(text: str, start: int, end: int, least: Sureness = Sureness.POSSIBLE) -> Sureness:
    """How surely the word from `start` to `end` is somebody, without a look at the word itself; not asked below `least`."""
    before, after = _around(text, start, end)
    asked = (each for each in _LEVELS if each >= least)
    return next((each for each in asked if _stands(before, after, _levels()[each])), Sureness.NONE)


def is_sure_in_welsh(text: str, start: int, end: int) -> bool:
    """Whether only somebody can stand there in a Welsh sentence."""
    return _stands(*_around(text, start, end), _welsh())


def _around(text: str, start: int, end: int) -> tuple[str, str]:
    before, after = text[max(0, start - _BEFORE) : start], text[end : end + _AFTER]
    return before.lower().replace("’", "'"), after.lower().replace("’", "'")


def _stands(before: str, after: str, frames: Halves) -> bool:
    """Whether one of the frames holds; what follows is looked at first, since it begins at a known place."""
    return any(right.match(after) and left.search(before) for left, right in frames)


@cache
def _frames() -> Frames:
    return Frames.model_validate(yaml.safe_load(files("bot.safety").joinpath("data", "frames.yaml").read_text("utf-8")))


@cache
def _levels() -> dict[Sureness, Halves]:
    frames = _frames()
    each = (frames.sure, frames.clear, frames.likely, frames.possible)
    return {sure: _compiled(several, frames.groups) for sure, several in zip(_LEVELS, each, strict=True)}


@cache
def _welsh() -> Halves:
    return _compiled(_frames().welsh, _frames().groups)


def _compiled(several: tuple[str, ...], groups: dict[str, str]) -> Halves:
    """The frames cut where the word stands: those that begin alike as one, then those that end alike."""
    begun: dict[str, list[str]] = defaultdict(list)
    for left, right in (_halves(frame, groups) for frame in several):
        begun[left].append(right)
    ended: dict[str, list[str]] = defaultdict(list)
    for left, rights in begun.items():
        ended["|".join(dict.fromkeys(rights))].append(left)
    return tuple((_at_the_end(lefts), re.compile(right)) for right, lefts in ended.items())


def _at_the_end(lefts: list[str]) -> re.Pattern[str]:
    """What must stand right before; whether a word begins there is asked once for all that ask it, which is quicker."""
    begun = "|".join(left.removeprefix(_BEGINS) for left in lefts if left.startswith(_BEGINS))
    others = [left for left in lefts if not left.startswith(_BEGINS)]
    return re.compile(f"(?:{'|'.join([*others, f'{_BEGINS}(?:{begun})'] if begun else others)})\\Z")


def _halves(frame: str, groups: dict[str, str]) -> tuple[str, str]:
    """What must stand before the word and what after it; a frame begins and ends where a word does."""
    left, right = (_filled(half, groups) for half in frame.split(_MARK))
    begins = _BEGINS if frame[0] not in "{^" else ""
    ends = "" if frame.endswith("{end}") else r"(?!\w)"
    return f"{begins}(?:{left})", f"(?:{right}){ends}"


def _filled(half: str, groups: dict[str, str]) -> str:
    for _ in range(2):  # a group may hold groups
        half = _GROUP.sub(lambda match: groups[match.group(1)], half)
    return half
