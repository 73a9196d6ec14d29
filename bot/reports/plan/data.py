"""A plan as JSON for another program: what was said and settled, and nothing that tells who said it."""

from __future__ import annotations

import json
from typing import Any

from bot.plan.enough import applies
from bot.plan.model import Line, Plan
from knowledge.guide import Guide, GuideStep

FORMAT = 1


def as_json(plan: Plan, guide: Guide, language: str) -> bytes:
    """The whole plan."""
    data = {
        "format": FORMAT,
        "title": plan.title,
        "guide": plan.guide,
        "language": language,
        "started": plan.started.date().isoformat(),
        "finished": plan.is_done,
        "views": {str(view): count if count >= 5 else "fewer than 5" for view, count in plan.brought().items()},
        "steps": [_step(plan, step) for step in guide.steps if applies(step, plan)],
    }
    return json.dumps(data, ensure_ascii=False, indent=2).encode() + b"\n"


def _step(plan: Plan, step: GuideStep) -> dict[str, Any]:
    told: dict[str, Any] = {"id": step.id, "name": step.name, "kind": str(step.kind), "evidence": step.why}
    told["question"] = step.question
    told["answer"] = plan.choices.get(step.id)
    told["lines"] = [_line(plan, line) for line in plan.lines_of(step.id)]
    result = plan.weighed.get(step.id)
    if result:
        texts = {line.id: line.text for line in plan.lines}
        told["order"] = [sorted(texts[idea] for idea in ideas if idea in texts) for ideas in result.places]
        told["partings"] = [
            {"idea": texts[idea], "stands": stands} for idea, stands in result.partings if idea in texts
        ]
        told["concerns"] = [{"idea": texts[idea], "words": words} for idea, words in result.reasons if idea in texts]
    return told


def _line(plan: Plan, line: Line) -> dict[str, Any]:
    told: dict[str, Any] = {"text": line.text, "taken_on": line.owner_name or bool(line.owner)}
    told["by"] = line.by.isoformat() if line.by else None
    told["decided"] = plan.decided == line.id
    told["objections"] = [one.text for one in plan.objections(line.id)]
    return told
