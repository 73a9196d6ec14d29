"""Measures each search on the same questions in the same process, one question at a time as people ask."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from knowledge.embedding.base import Embedder
from knowledge.evaluation import answers
from knowledge.evaluation.answers import Answer, States
from knowledge.evaluation.baselines import Dense, Keywords, LangChainRecipe, Search
from knowledge.evaluation.questions import IN_SCOPE, TUNING, Labelled, of_kind, read
from knowledge.evaluation.score import Quality, Ranked, balanced_accuracy, best_threshold, is_hit, quality
from knowledge.focus import focus
from knowledge.loader import Library
from knowledge.retriever import Retriever

Say = Callable[[str], None]


@dataclass(frozen=True)
class Line:
    """One search as measured: `scope` is the balanced accuracy of telling what the evidence covers; milliseconds are of search alone."""

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


def ours(retriever: Retriever) -> Search:
    """Our retriever, behind the door that the baselines have; a long message is cut to its question as the program does."""

    def search(question: str) -> Ranked:
        found = retriever.search(focus(question))
        return Ranked(tuple(hit.card.id for hit in found.hits), found.relevance)

    return search


def measure(questions: Sequence[Labelled], library: Library, embedders: Sequence[Embedder], say: Say) -> Result:
    """Everything; `embedders` are MiniLM and, where it runs, E5. Takes about a minute on two cores."""
    cards = sorted(library.cards.values(), key=lambda card: card.id)
    minilm, tuning = embedders[0], read(*TUNING)
    recipe = LangChainRecipe(cards, minilm)
    lines, programs = [], []
    for name, chosen, program in _variants(embedders):
        say(name)
        programs.append(_whole(name, questions, answers.ask(questions, program)))
        lines.append(_line(name, ours(Retriever(library, chosen)), questions, programs[-1].states.scope))
    baselines: list[tuple[str, Search]] = [("BM25", Keywords(cards))]
    baselines += [(f"dense, {embedder.name}", Dense(cards, embedder)) for embedder in embedders]
    baselines += [("LangChain recipe", recipe)]
    for name, search in baselines:
        say(name)
        lines.append(_line(name, search, questions, _scope(search, questions, tuning)))
    return Result(tuple(lines), tuple(programs), _kindly(recipe, questions))


def _variants(embedders: Sequence[Embedder]) -> Iterator[tuple[str, Sequence[Embedder], Sequence[str]]]:
    if len(embedders) > 1:
        yield "Hearback", embedders, answers.FULL
    yield "Hearback, MiniLM only", embedders[:1], answers.LITE


def _line(name: str, search: Search, questions: Sequence[Labelled], scope: float) -> Line:
    asked = of_kind(questions, *IN_SCOPE)
    search(asked[0].text)
    rankings, times = [], []
    for question in asked:
        start = time.perf_counter()
        rankings.append(search(question.text))
        times.append((time.perf_counter() - start) * 1000)
    return Line(name, quality(asked, rankings), scope, *_percentiles(times))


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


def _kindly(recipe: Search, questions: Sequence[Labelled]) -> Kindly:
    asked = of_kind(questions, *IN_SCOPE)
    shown = [recipe(question.text).cards for question in asked]
    hits = [is_hit(cards, question.relevant, len(cards)) for cards, question in zip(shown, asked, strict=True)]
    return Kindly(float(np.mean(hits)), float(np.mean([len(cards) for cards in shown])))


def _percentiles(times: Sequence[float]) -> tuple[float, float]:
    return float(np.percentile(times, 50)), float(np.percentile(times, 95))
