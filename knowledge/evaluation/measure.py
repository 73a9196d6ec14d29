"""Measures each search on the same questions in the same process, one question at a time as people ask."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from knowledge.embedding.base import Embedder
from knowledge.embedding.choose import minilm
from knowledge.evaluation import answers
from knowledge.evaluation.answers import Answer, States
from knowledge.evaluation.baselines import Dense, Keywords, LangChainRecipe, Search
from knowledge.evaluation.guarded import Judged, judged
from knowledge.evaluation.questions import IN_SCOPE, TUNING, Labelled, of_kind, read
from knowledge.evaluation.score import Quality, Ranked, balanced_accuracy, best_threshold, is_hit, quality
from knowledge.focus import focus
from knowledge.guard import Guard
from knowledge.loader import Library
from knowledge.retriever import Retriever

Say = Callable[[str], None]
_RECIPE = "LangChain recipe"


@dataclass(frozen=True)
class Line:
    """One search as measured.

    `scope` is the balanced accuracy of telling what the evidence covers; milliseconds are of search alone.
    """

    name: str
    quality: Quality
    scope: float
    p50: float
    p95: float


@dataclass(frozen=True)
class Whole:
    """The whole program as measured: its states, every answer, and the milliseconds from question to worded answer."""

    name: str
    states: States
    answers: tuple[Answer, ...]
    p50: float
    p95: float


@dataclass(frozen=True)
class Kindly:
    """The recipe counted kindly: a question is a hit when any card anywhere in its chunks answers it."""

    hit: float
    cards_shown: float


@dataclass(frozen=True)
class Result:
    """All that `make eval` shows."""

    lines: tuple[Line, ...]
    programs: tuple[Whole, ...]
    kindly: Kindly
    guard: tuple[Judged, ...] = ()


@dataclass(frozen=True)
class _Asked:
    """What one search said of each question, and the milliseconds that it took."""

    rankings: list[Ranked]
    times: list[float]


def ours(retriever: Retriever) -> Search:
    """Our retriever behind the same door as the baselines; it sees what the program hands it of a long message."""

    def search(question: str) -> Ranked:
        found = retriever.search(focus(question))
        return Ranked(tuple(hit.card.id for hit in found.hits), found.relevance)

    return search


def measure(
    questions: Sequence[Labelled],
    library: Library,
    embedders: Sequence[Embedder],
    say: Say,
    model: answers.Model | None = None,
) -> Result:
    """Everything; `embedders` are MiniLM and, where it runs, E5. Takes about a minute on two idle cores.

    With a `model` the whole program is asked once more, with answers worded by it.
    """
    programs, searches, scopes = {}, {}, {}
    for name, chosen, program in _variants(embedders):
        say(f"{name}, the whole program")
        programs[name] = _whole(name, questions, answers.ask(questions, program))
        searches[name], scopes[name] = ours(Retriever(library, chosen)), programs[name].states.scope
    if model:
        name = f"Hearback, worded by {model.name}"
        say(name)
        programs[name] = _whole(name, questions, answers.ask(questions, model=model))
    baselines = _baselines(library, embedders)
    say("every search, in turn for each question")
    timed = _in_turn(searches | baselines, of_kind(questions, *IN_SCOPE))
    for name, search in baselines.items():
        say(f"{name}, what it refuses")
        scopes[name] = _scope(search, questions, read(*TUNING))
    lines = tuple(_line(name, asked, questions, scopes[name]) for name, asked in timed.items())
    say("the guard")
    guard = judged(Guard(library.cards, library.sources, minilm()))
    return Result(lines, tuple(programs.values()), _kindly(timed[_RECIPE], questions), tuple(guard))


def _variants(embedders: Sequence[Embedder]) -> Iterator[tuple[str, Sequence[Embedder], Sequence[str]]]:
    if len(embedders) > 1:
        yield "Hearback", embedders, answers.FULL
    yield "Hearback, MiniLM only", embedders[:1], answers.LITE


def _baselines(library: Library, embedders: Sequence[Embedder]) -> dict[str, Search]:
    cards = sorted(library.cards.values(), key=lambda card: card.id)
    found: dict[str, Search] = {"BM25": Keywords(cards)}
    found |= {f"dense, {embedder.name}": Dense(cards, embedder) for embedder in embedders}
    return found | {_RECIPE: LangChainRecipe(cards, embedders[0])}


def _in_turn(searches: Mapping[str, Search], questions: Sequence[Labelled]) -> dict[str, _Asked]:
    """Each question to each search before the next question, so that a busy moment of the machine hits all alike."""
    found = {name: _Asked([], []) for name in searches}
    for search in searches.values():
        search(questions[0].text)
    for question in questions:
        for name, search in searches.items():
            start = time.perf_counter()
            found[name].rankings.append(search(question.text))
            found[name].times.append((time.perf_counter() - start) * 1000)
    return found


def _line(name: str, asked: _Asked, questions: Sequence[Labelled], scope: float) -> Line:
    return Line(name, quality(of_kind(questions, *IN_SCOPE), asked.rankings), scope, *_percentiles(asked.times))


def _scope(search: Search, questions: Sequence[Labelled], tuning: Sequence[Labelled]) -> float:
    """How well a baseline refuses, by the threshold that was best for it on the questions that ours was fitted on."""
    least = best_threshold(*_sureness(search, tuning))
    sureness, covered = _sureness(search, questions)
    return balanced_accuracy([each >= least for each in sureness], covered)


def _sureness(search: Search, questions: Sequence[Labelled]) -> tuple[list[float], list[bool]]:
    asked = of_kind(questions, *IN_SCOPE, "out_of_scope")
    return [search(question.text).sureness for question in asked], [question.kind in IN_SCOPE for question in asked]


def _whole(name: str, questions: Sequence[Labelled], found: Sequence[Answer]) -> Whole:
    return Whole(name, answers.states(questions, found), tuple(found), *_percentiles([answer.ms for answer in found]))


def _kindly(asked: _Asked, questions: Sequence[Labelled]) -> Kindly:
    pairs = [(r.cards, q.relevant) for r, q in zip(asked.rankings, of_kind(questions, *IN_SCOPE), strict=True)]
    hits = [is_hit(cards, relevant, len(cards)) for cards, relevant in pairs]
    return Kindly(float(np.mean(hits)), float(np.mean([len(cards) for cards, _ in pairs])))


def _percentiles(times: Sequence[float]) -> tuple[float, float]:
    return float(np.percentile(times, 50)), float(np.percentile(times, 95))
