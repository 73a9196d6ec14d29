"""A file is taken in whole or not at all, and what a run that was cut short had done is not done again."""

from __future__ import annotations

import tempfile
from collections.abc import Sequence

import numpy as np
import pytest
from numpy.typing import NDArray

from bot.storage.standing import StandingPassages, StandingShelf
from bot.storage.unit import SqlUnitOfWork
from knowledge.documents.model import RefusedFile
from knowledge.documents.service import Ingester
from knowledge.documents.shelf import passage_id
from knowledge.embedding.minilm import MiniLM
from knowledge.models import SUMMARY_SOURCE
from tests.support import papers
from tests.unit.documents.conftest import TODAY, Take

LONG = [" ".join(f"Rule {page}.{n} says that members are heard first." for n in range(200)) for page in range(12)]


def test_taken_document_names_its_file_pages_and_passages(take: Take, unit: SqlUnitOfWork) -> None:
    kept = take("Local policy.pdf", papers.pdf()).document
    assert (kept.name, kept.file, kept.kind, kept.pages, kept.passages) == (
        "Local policy",
        "Local policy.pdf",
        "pdf",
        3,
        3,
    )
    found = StandingPassages(unit).get([passage_id(kept.number, n) for n in range(4)])
    assert [(p.document, p.place, p.text) for p in found.values()] == [
        ("Local policy", f"page {n}", text) for n, text in enumerate(papers.PAGES, start=1)
    ]


def test_vectors_are_those_of_the_search_model(take: Take, unit: SqlUnitOfWork, model: MiniLM) -> None:
    take("Local policy.pdf", papers.pdf())
    (vectors,) = StandingPassages(unit).vectors()
    wanted = model.passages([papers.PAGES[int(name.split(".")[1])] for name in vectors.ids])
    assert np.allclose(
        np.sum(vectors.matrix * wanted, axis=1), 1, atol=0.02
    )  # batches of other lengths round otherwise


def test_same_file_again_changes_nothing(take: Take, unit: SqlUnitOfWork) -> None:
    content = papers.pdf()
    take("Local policy.pdf", content)
    before = StandingPassages(unit).edition()
    assert take("Local policy.pdf", content).was_there
    assert StandingPassages(unit).edition() == before


def test_newer_file_of_the_name_takes_the_place_of_the_older(take: Take, unit: SqlUnitOfWork) -> None:
    take("Local policy.pdf", papers.pdf())
    taken = take("Local policy.md", b"# Travel\n\nNow 50 pence a mile.")
    assert taken.has_replaced
    assert StandingPassages(unit).documents() == {"Local policy": 1}


def test_refused_file_changes_nothing(take: Take, unit: SqlUnitOfWork) -> None:
    take("Local policy.pdf", papers.pdf())
    before = StandingPassages(unit).fingerprint()
    with pytest.raises(RefusedFile):
        take("Local policy.pdf", papers.locked_pdf())
    assert StandingPassages(unit).fingerprint() == before


def test_full_report_is_known_by_its_title_and_its_recommendations(take: Take) -> None:
    opening, list_of = "SCIE. Shaping change together: co-producing innovation.", "Recommendations. 1. Pay people."
    assert take("report.pdf", papers.pdf([opening, list_of])).document.report_of == SUMMARY_SOURCE
    assert take("other.pdf", papers.pdf([opening, "Nothing more."])).document.report_of == ""
    late = "Nothing of the kind. " * 300 + opening + " " + list_of
    assert take("late.txt", late.encode()).document.report_of == ""
    assert take("policy.pdf", papers.pdf(["A local policy.", list_of])).document.report_of == ""


class CutShort(Exception):
    """The run ends here."""


class Counting:
    """The search model, which counts what it is asked for and may be cut short."""

    name = "counting"

    def __init__(self, model: MiniLM, stop_after: int = 10**9) -> None:
        self._model, self._left, self.asked = model, stop_after, 0

    def queries(self, texts: Sequence[str]) -> NDArray[np.float32]:
        return self.passages(texts)

    def passages(self, texts: Sequence[str]) -> NDArray[np.float32]:
        if self.asked >= self._left:
            raise CutShort
        self.asked += len(texts)
        return self._model.passages(texts)


def test_run_that_was_cut_short_is_gone_on_with(shelf: StandingShelf, unit: SqlUnitOfWork, model: MiniLM) -> None:
    first, second = Counting(model, stop_after=150), Counting(model)
    with tempfile.TemporaryFile() as file:
        file.write(papers.pdf(LONG))
        file.flush()
        with pytest.raises(CutShort):
            Ingester(shelf, lambda: first).take("Rules.pdf", file, TODAY)
        assert shelf.documents() == []
        kept = Ingester(shelf, lambda: second).take("Rules.pdf", file, TODAY).document
    assert 128 <= kept.passages - second.asked <= first.asked
    assert StandingPassages(unit).documents() == {"Rules": kept.passages}


def test_progress_tells_of_reading_and_learning_up_to_the_end(shelf: StandingShelf, model: MiniLM) -> None:
    told: list[tuple[str, int, int]] = []
    with tempfile.TemporaryFile() as file:
        file.write(papers.pdf(LONG))
        file.flush()
        kept = (
            Ingester(shelf, lambda: model, cores=2)
            .take("Rules.pdf", file, TODAY, progress=lambda *step: told.append(step))
            .document
        )
    assert [done for step, done, _ in told if step == "reading"] == list(range(1, kept.pages + 1))
    learnt = [(done, of) for step, done, of in told if step == "embedding"]
    assert learnt == sorted(learnt)
    assert learnt[-1] == (kept.passages, kept.passages)
