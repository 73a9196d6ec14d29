"""The helplines that the safety answers name: each with its source, nation and the day on which it was checked."""

from __future__ import annotations

import re
from datetime import date, timedelta
from functools import cache
from importlib.resources import files
from typing import Literal

import yaml
from pydantic import BaseModel, ConfigDict, Field

from bot.safety.vocabulary import lists

FRESH_FOR = timedelta(days=183)  # numbers change by place and year: checked again at least twice a year

Nation = Literal["uk", "gb", "england", "wales", "scotland", "northern_ireland"]


class Helpline(BaseModel):
    """One number to call or text."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    id: str = Field(pattern=r"[a-z][a-z-]*")
    number: str
    nation: Nation
    checked_on: date
    source: str
    text_keyword: str = ""

    def is_stale(self, today: date) -> bool:
        """Whether nobody has checked it for half a year."""
        return today - self.checked_on > FRESH_FOR


@cache
def helplines() -> dict[str, Helpline]:
    """All helplines by their id; raises pydantic's `ValidationError` where the file is wrong."""
    rows = yaml.safe_load(files("bot.safety").joinpath("helplines.yaml").read_text("utf-8"))
    lines = [Helpline.model_validate(row) for row in rows]
    return {line.id: line for line in lines}


def stale(today: date) -> list[str]:
    """The ids of helplines that must be checked again."""
    return [line.id for line in helplines().values() if line.is_stale(today)]


@cache
def public_numbers() -> frozenset[str]:
    """The digits of all helplines and of well-known bodies: they belong to nobody and stay in people's texts."""
    ours = (line.number for line in helplines().values())
    return frozenset(re.sub(r"\D", "", number) for number in (*ours, *lists().numbers_of_bodies))
