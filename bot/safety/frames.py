"""Says how surely somebody stands at a place in a sentence, by the words around it: "me and … do the shopping"."""

from __future__ import annotations

import re
from enum import IntEnum
from functools import cache
from importlib.resources import files

import yaml
from pydantic import BaseModel, ConfigDict

_MARK, _BEFORE, _AFTER = "\0", 48, 40
_GROUP = re.compile(r"\{([\w^]+)\}")


class Sureness(IntEnum):
    """How surely the words around a place tell that somebody stands there."""

    NONE = 0
    POSSIBLE = 1
    LIKELY = 2
    CLEAR = 3
    SURE = 4


class Frames(BaseModel):
    """frames.yaml: groups of words, and the frames made of them."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    groups: dict[str, str]
    sure: tuple[str, ...]
    welsh: tuple[str, ...]
    clear: tuple[str, ...]
    likely: tuple[str, ...]
    possible: tuple[str, ...]


def sureness(text: str, start: int, end: int) -> Sureness:
    """How surely the word from `start` to `end` is somebody, without a look at the word itself."""
    around = _around(text, start, end)
    return next((each for each, pattern in _patterns() if pattern.search(around)), Sureness.NONE)


def is_sure_in_welsh(text: str, start: int, end: int) -> bool:
    """Whether only somebody can stand there in a Welsh sentence."""
    return _welsh().search(_around(text, start, end)) is not None


def _around(text: str, start: int, end: int) -> str:
    return f"{text[max(0, start - _BEFORE) : start]}{_MARK}{text[end : end + _AFTER]}".lower().replace("’", "'")


@cache
def _frames() -> Frames:
    return Frames.model_validate(yaml.safe_load(files("bot.safety").joinpath("data", "frames.yaml").read_text("utf-8")))


@cache
def _patterns() -> tuple[tuple[Sureness, re.Pattern[str]], ...]:
    frames = _frames()
    each = (
        (Sureness.SURE, frames.sure),
        (Sureness.CLEAR, frames.clear),
        (Sureness.LIKELY, frames.likely),
        (Sureness.POSSIBLE, frames.possible),
    )
    return tuple((sure, _compiled(several, frames.groups)) for sure, several in each)


@cache
def _welsh() -> re.Pattern[str]:
    return _compiled(_frames().welsh, _frames().groups)


def _compiled(several: tuple[str, ...], groups: dict[str, str]) -> re.Pattern[str]:
    return re.compile("|".join(_one(frame, groups) for frame in several))


def _one(frame: str, groups: dict[str, str]) -> str:
    """A frame as a pattern; it begins and ends where a word does."""
    filled = _GROUP.sub(lambda match: groups[match.group(1)], frame.replace("•", _MARK))
    filled = _GROUP.sub(lambda match: groups[match.group(1)], filled)
    begins = r"(?<![\w'])" if frame[0] not in "{^" else ""
    ends = "" if frame.endswith("{end}") else r"(?!\w)"
    return f"{begins}(?:{filled}){ends}"
