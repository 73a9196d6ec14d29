"""Reads what a model has written so far: each sentence as soon as it is whole."""

from __future__ import annotations

import re

from pydantic import ValidationError
from pydantic_core import from_json

from knowledge.writer.model import Draft, Fault, Sentence, WriterFault

_FENCE = re.compile(r"^\s*```(?:json)?\s*|\s*```\s*$")


def finished(text: str) -> Draft:
    """The whole draft. Raises `WriterFault` for anything that is none."""
    try:
        return Draft.model_validate_json(_object(text))
    except ValidationError:
        raise WriterFault(Fault.MALFORMED) from None


def so_far(text: str) -> list[Sentence]:
    """The sentences that are surely whole: all but the last, which may still grow."""
    try:
        found = from_json(_object(text), allow_partial=True)
        listed = found.get("sentences", []) if isinstance(found, dict) else []
        return [Sentence.model_validate(each) for each in listed[:-1]] if isinstance(listed, list) else []
    except (ValueError, ValidationError):
        return []


def _object(text: str) -> str:
    """The JSON object in a reply that may put a fence or a few words around it."""
    plain = _FENCE.sub("", text)
    start = plain.find("{")
    end = plain.rfind("}")
    return plain[start : end + 1] if 0 <= start < end and not plain[end + 1 :].strip(" \n`") else plain[max(start, 0) :]
