"""What the store of passages promises to whoever searches, on both databases."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import pytest

from bot.storage.standing import StandingPassages
from bot.storage.unit import SqlUnitOfWork
from knowledge.errors import KnowledgeError
from knowledge.passages import Passage, to_blob


def _passage(name: str, document: str = "report.pdf", *numbers: float) -> Passage:
    vector = to_blob(np.array(numbers, dtype=np.float64)) if numbers else None
    return Passage(id=name, document=document, place="page 4", text=f"The text of {name}.", vector=vector)


@pytest.fixture
def passages(unit: SqlUnitOfWork) -> StandingPassages:
    return StandingPassages(unit)


def test_passages_come_back_in_the_order_asked_for(passages: StandingPassages) -> None:
    kept = {name: _passage(name, "report.pdf", 1.0, -0.5) for name in "cab"} | {"plain": _passage("plain")}
    passages.add(kept.values())
    assert list(passages.get(["b", "missing", "plain", "a"]).items()) == [
        (name, kept[name]) for name in ("b", "plain", "a")
    ]
    assert passages.get([]) == {}


def test_vectors_come_in_batches_with_their_ids(passages: StandingPassages) -> None:
    passages.add(_passage(f"p{n}", "report.pdf", n, n / 3) for n in range(1203))
    passages.add([_passage("without a vector")])
    parts = list(passages.vectors(batch=500))
    found = {name: row for part in parts for name, row in zip(part.ids, part.matrix, strict=True)}
    assert [len(part.ids) for part in parts] == [500, 500, 203]
    assert all(part.matrix.dtype == np.float32 for part in parts)
    assert found.keys() == {f"p{n}" for n in range(1203)}
    assert all(np.array_equal(found[f"p{n}"], np.array([n, n / 3], dtype=np.float32)) for n in range(1203))


def test_no_passages_give_no_vectors(passages: StandingPassages) -> None:
    assert list(passages.vectors()) == []
    assert passages.count() == 0


def test_vectors_of_two_models_are_not_mixed(passages: StandingPassages) -> None:
    passages.add([_passage("a", "report.pdf", 1.0, 2.0), _passage("b", "report.pdf", 1.0)])
    with pytest.raises(KnowledgeError, match="hearback ingest"):
        list(passages.vectors())


def test_replacing_a_document_leaves_the_others(passages: StandingPassages) -> None:
    passages.add([_passage("a"), _passage("b"), _passage("c", "policy.docx")])
    passages.replace("report.pdf", [_passage("d")])
    assert passages.documents() == {"policy.docx": 1, "report.pdf": 1}
    assert passages.remove("report.pdf") == 1
    assert passages.remove("report.pdf") == 0
    assert list(passages.get(["a", "c", "d"])) == ["c"]


def test_document_that_breaks_half_way_changes_nothing(passages: StandingPassages) -> None:
    def broken() -> Iterator[Passage]:
        yield _passage("new")
        raise OSError("the file ends here")

    passages.add([_passage("old")])
    with pytest.raises(OSError, match="ends here"):
        passages.replace("report.pdf", broken())
    assert list(passages.get(["old", "new"])) == ["old"]


@pytest.mark.parametrize("field", ["document", "place", "text", "vector"])
def test_any_change_of_a_passage_changes_the_fingerprint(passages: StandingPassages, field: str) -> None:
    before = _passage("a", "report.pdf", 1.0)
    passages.add([before, _passage("b")])
    fingerprint = passages.fingerprint()
    after = before.model_copy(update={field: to_blob(np.array([1.5])) if field == "vector" else "other"})
    passages.add([after])
    assert passages.fingerprint() != fingerprint
    assert passages.get(["a"]) == {"a": after}
    passages.add([before])
    assert passages.fingerprint() == fingerprint


def test_fingerprint_does_not_depend_on_the_order_of_arrival(passages: StandingPassages) -> None:
    passages.add([_passage("a"), _passage("b")])
    fingerprint = passages.fingerprint()
    passages.remove("report.pdf")
    assert passages.fingerprint() != fingerprint
    passages.add([_passage("b"), _passage("a")])
    assert passages.fingerprint() == fingerprint


def test_text_as_pdf_files_give_it_is_kept(passages: StandingPassages) -> None:
    passages.add([Passage(id="a", document="report.pdf", place="page 1", text="co\0production \ud83d tŷ")])
    assert passages.get(["a"])["a"].text == "co production ? tŷ"
