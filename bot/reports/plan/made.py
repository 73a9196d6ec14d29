"""Makes a plan's files for the chat: one worded paper, and the kind that was asked for."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from bot.core.paper import Paper
from bot.core.ports import File, Wording
from bot.core.reply import say
from bot.plan.model import Plan
from bot.plan.paper import PlanPaper
from bot.reports.plan.data import as_json
from bot.reports.plan.ics import ics
from bot.reports.plan.markdown import markdown
from bot.reports.plan.partings import draw
from bot.reports.plan.pdf import pdf
from bot.reports.plan.word import word
from bot.reports.plan.worded import WordedPaper, worded
from knowledge.guide import Guide

_KINDS: dict[str, tuple[str, Callable[[WordedPaper], bytes]]] = {
    "docx": ("application/vnd.openxmlformats-officedocument.wordprocessingml.document", word),
    "pdf": ("application/pdf", pdf),
    "ics": ("text/calendar", ics),
}
KINDS = tuple(_KINDS)


def plan_file(kind: str, paper: object, wording: Wording, language: str) -> File:
    """One kind of file of a plan, with words that say what it is."""
    if not isinstance(paper, Paper):
        raise TypeError("a plan's file is made from its paper")
    said = worded(paper, wording, language, lambda picture, spoken: partings_file(picture.data, wording, spoken))
    media_type, make = _KINDS[kind]
    alt = wording.text(say(f"plan-file-{kind}", title=paper.title), language)
    return File(f"{file_name(paper.title)}.{kind}", media_type, make(said), alt)


def all_files(plan: Plan, paper: PlanPaper, guide: Guide, wording: Wording, language: str) -> list[File]:
    """Every kind of file of a plan, for whoever runs the bot."""
    said = worded(paper, wording, language, lambda picture, spoken: partings_file(picture.data, wording, spoken))
    name = file_name(paper.title)
    made = [File(f"{name}.{kind}", media_type, make(said), "") for kind, (media_type, make) in _KINDS.items()]
    made.append(File(f"{name}.md", "text/markdown", markdown(said).encode(), ""))
    return [*made, File(f"{name}.json", "application/json", as_json(plan, guide, language), "")]


def partings_file(data: Mapping[str, object], wording: Wording, language: str) -> File:
    """The picture of where views part."""
    content, alt = draw(data, wording, language)
    return File("views.png", "image/png", content, alt)


def file_name(title: str) -> str:
    """A title as a name that every system takes."""
    plain = re.sub(r"[^A-Za-z0-9]+", "-", title).strip("-").lower()
    return plain[:50].strip("-") or "plan"
