"""Promises as JSON lines: what `hearback promises import` reads and `hearback export promises` prints."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Annotated, Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from pydantic import AfterValidator, AwareDatetime, BaseModel, ConfigDict, Field, NaiveDatetime, ValidationError

from bot.core.errors import HearbackError
from bot.promises.model import ZONE, Happened, Line, Promise, State

LONGEST = 4000
MOST_STAGES = 20


class BrokenPromises(HearbackError):
    """A file of promises can't be taken; the message names the line, and nothing of the file is kept."""


def _zone(name: str) -> str:
    try:
        ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        raise ValueError("is no time zone; write one such as Europe/London") from None
    return name


def _not_blank(text: str) -> str:
    if not text.strip():
        raise ValueError("is empty")
    return text.strip()


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, hide_input_in_errors=True)


class LineRecord(_Strict):
    """A dated line; `who` is a Telegram id."""

    happened: Happened
    at: AwareDatetime
    who: int | None = None
    words: str = ""
    day: date | None = None


class Record(_Strict):
    """One promise; `owner`, `group` and `asked_by` are Telegram ids, `due` and `stages` times on the wall in `zone`."""

    text: Annotated[str, Field(max_length=LONGEST), AfterValidator(_not_blank)]
    owner: int | None = Field(ge=1, lt=2**63)
    group: int | None = Field(lt=2**63, ge=-(2**63))
    due: NaiveDatetime
    zone: Annotated[str, AfterValidator(_zone)] = ZONE
    stages: Annotated[tuple[NaiveDatetime, ...], Field(max_length=MOST_STAGES)] | None = None
    id: int | None = None
    asked_by: int | None = None
    measure: Annotated[str, Field(max_length=LONGEST)] = ""
    state: State = State.OPEN
    made: AwareDatetime | None = None
    quiet_until: date | None = None
    changed: str = ""
    said: str = ""
    reported: AwareDatetime | None = None
    asked: AwareDatetime | None = None
    lines: tuple[LineRecord, ...] = ()


def read_record(raw: bytes, number: int) -> Record:
    """The promise in one line of a file; raises `BrokenPromises` with the line's number and how to mend it."""
    try:
        return Record.model_validate_json(raw)
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False)[0]
        field = ".".join(str(part) for part in first["loc"])
        reason = str(first["msg"]).removeprefix("Value error, ")
        where = f"{field}: {reason}" if field else f"not one JSON object ({reason})"
        raise BrokenPromises(
            f"Line {number}: {where}. Mend it and import again: nothing of the file was kept."
        ) from None


def promise_of(record: Record, people: dict[int, str], groups: dict[int, str], now: datetime) -> Promise:
    """The promise with random ids in place of Telegram's."""
    lines = tuple(
        Line(line.happened, line.at.astimezone(UTC), people.get(line.who or 0, ""), line.words, line.day)
        for line in record.lines
    )
    return Promise(
        text=record.text,
        owner=people.get(record.owner or 0, ""),
        asked_by=people.get(record.asked_by or 0, ""),
        group=groups.get(record.group or 0, ""),
        due=record.due,
        zone=record.zone,
        exact=tuple(record.stages or ()),
        measure=record.measure,
        state=record.state,
        made=(record.made or now).astimezone(UTC),
        quiet_until=record.quiet_until,
        changed=record.changed,
        said=record.said,
        reported=record.reported,
        asked=record.asked,
        lines=lines,
    )


def record_of(promise: Promise, people: dict[str, int], groups: dict[str, int]) -> dict[str, Any]:
    """A promise as it is exported: what an import takes, and what has become of it; people who left are null."""
    lines = tuple(
        LineRecord(happened=line.happened, at=line.at, who=people.get(line.who), words=line.words, day=line.day)
        for line in promise.lines
    )
    record = Record(
        text=promise.text,
        owner=people.get(promise.owner),
        group=groups.get(promise.group),
        due=promise.due,
        zone=promise.zone,
        stages=promise.exact or None,
        id=promise.id,
        asked_by=people.get(promise.asked_by),
        measure=promise.measure,
        state=promise.state,
        made=promise.made,
        quiet_until=promise.quiet_until,
        changed=promise.changed,
        said=promise.said,
        reported=promise.reported,
        asked=promise.asked,
        lines=lines,
    )
    return record.model_dump(mode="json")
