"""How often the guard errs on answers that a second author wrote: faithful ones, and ones with one fault each.

The guard was mended by looking at the first half (odd lines). The second half was only ever counted.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from knowledge.guard import Guard, Said

ANSWERS = Path(__file__).parent / "guard" / "second.jsonl"
FAITHFUL = "none"
HALVES = ("seen", "kept aside")


@dataclass(frozen=True)
class Judged:
    """Of one kind of answer in one half: how many there are, and how many the guard judged wrongly."""

    half: str
    kind: str
    asked: int
    wrong: int

    @property
    def share(self) -> float:
        """The share judged wrongly."""
        return self.wrong / self.asked


def judged(guard: Guard, file: Path = ANSWERS) -> list[Judged]:
    """Every answer of the file held to its cards."""
    asked, wrong = Counter[tuple[str, str]](), Counter[tuple[str, str]]()
    for number, line in enumerate(file.read_text("utf-8").splitlines()):
        case: Mapping[str, object] = json.loads(line)
        key = (HALVES[number % 2], str(case["fault"]))
        asked[key] += 1
        wrong[key] += _passes(guard, case) is not (case["expect"] == "pass")
    return [Judged(half, kind, asked[half, kind], wrong[half, kind]) for half, kind in sorted(asked)]


def as_lines(found: list[Judged]) -> Iterator[str]:
    """A table for people."""
    yield "The guard, on a second author's answers: judged wrongly, of all"
    for half in HALVES:
        kinds = [each for each in found if each.half == half]
        told = [f"{_name(each.kind)} {each.wrong}/{each.asked}" for each in kinds]
        yield f"  {half:11} {', '.join(told)}"


def _name(kind: str) -> str:
    return "faithful refused" if kind == FAITHFUL else kind.replace("_", " ")


def _passes(guard: Guard, case: Mapping[str, object]) -> bool:
    answer = [Said(each["text"], tuple(each["cards"])) for each in case["answer"]]  # type: ignore[attr-defined]
    return guard.check(str(case["question"]), case["cards"], answer).passed  # type: ignore[arg-type]
