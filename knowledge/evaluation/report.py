"""Puts what was measured into tables for people, or into one JSON object for machines."""

from __future__ import annotations

import json
import math
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import asdict

from knowledge.evaluation.guarded import as_lines
from knowledge.evaluation.measure import Line, Result, Whole
from knowledge.evaluation.questions import Labelled

_KINDS = ("answerable", "multi", "out_of_scope", "unsupported_figure", "safeguarding")
_COLUMNS = {"hit@1": 6, "hit@3": 6, "hit@5": 6, "MRR": 6, "nDCG@5": 7, "Welsh": 6, "scope": 6, "p50 ms": 7, "p95 ms": 7}
_HEADING = " ".join([f"{'':26}", *(f"{name:>{width}}" for name, width in _COLUMNS.items())])
_SCOPE = "ours by state, the others by the threshold that was best for them on the tuning questions."


def as_text(result: Result, questions: Sequence[Labelled]) -> str:
    """The tables."""
    kinds = Counter[str](question.kind for question in questions)
    asked = ", ".join(f"{kinds[kind]} {kind}" for kind in _KINDS if kinds[kind])
    lines = [f"{len(questions)} questions: {asked}", "", _HEADING, *map(_row, result.lines)]
    lines += [
        "",
        "Welsh: hit@5. scope: balanced accuracy of telling what the evidence covers,",
        _SCOPE,
        *_kindly(result),
    ]
    for whole in result.programs:
        lines += ["", *_states(whole, questions), *_phrased(whole)]
    lines += ["", *as_lines(list(result.guard))] if result.guard else []
    return "\n".join(lines)


def as_json(result: Result, questions: Sequence[Labelled]) -> str:
    """The same, with how every question ended by its id; what could not be measured is null."""
    found = asdict(result)
    for whole in found["programs"]:
        whole["answers"] = {q.id: answer for q, answer in zip(questions, whole["answers"], strict=True)}
    return json.dumps(_without_nan(found))


def _row(line: Line) -> str:
    q = line.quality
    shares = f"{q.hit_1:6.3f} {q.hit_3:6.3f} {q.hit_5:6.3f} {q.mrr:6.3f} {q.ndcg_5:7.3f}"
    welsh = f"{q.welsh_hit_5}/{q.welsh}" if q.welsh else "-"
    return f"{line.name:26} {shares} {welsh:>6} {_share(line.scope):>6} {line.p50:7.1f} {line.p95:7.1f}"


def _kindly(result: Result) -> Iterator[str]:
    kindly = result.kindly
    shown = f"a card anywhere in its 4 chunks, which hold {kindly.cards_shown:.0f} cards"
    yield f"The LangChain recipe, counted kindly ({shown}): {kindly.hit:.3f}"


def _states(whole: Whole, questions: Sequence[Labelled]) -> Iterator[str]:
    s = whole.states
    yield f"{whole.name}: the whole answer takes {whole.p50:.1f} ms (p95 {whole.p95:.1f})"
    yield f"  covered or not: balanced accuracy     {_share(s.scope)}"
    yield f"  figure_not_held, of figures not held  {_share(s.figure_not_held)}"
    yield f"  urgent, of safeguarding               {_share(s.urgent)}"
    yield f"  wrongly refused, of answerable        {_share(s.wrongly_refused)}"
    for kind in _KINDS:
        ended = Counter(a.state for q, a in zip(questions, whole.answers, strict=True) if q.kind == kind)
        if ended:
            yield f"  {kind:19}" + ", ".join(f"{count} {state}" for state, count in ended.most_common())


def _phrased(whole: Whole) -> Iterator[str]:
    """Who worded the answers, where a model was asked, and why the guard refused what it wrote."""
    by = Counter(answer.phrased_by for answer in whole.answers)
    why = Counter(reason for answer in whole.answers for reason in answer.guard)
    if ", worded by " in whole.name:
        yield "  worded by          " + ", ".join(f"{count} {name}" for name, count in by.most_common())
        yield "  guard's reasons    " + (", ".join(f"{count} {name}" for name, count in why.most_common()) or "none")


def _share(value: float) -> str:
    return "-" if math.isnan(value) else f"{value:.3f}"


def _without_nan(value: object) -> object:
    match value:
        case dict():
            return {key: _without_nan(each) for key, each in value.items()}
        case list() | tuple():
            return [_without_nan(each) for each in value]
        case float() if math.isnan(value):
            return None
        case _:
            return value
