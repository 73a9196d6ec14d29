"""Whatever a document holds, each passage stands word for word in the place that it is cited with, and none is lost."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from knowledge.documents.model import Kind, Piece, Reading, title_of
from knowledge.documents.shelf import passage_id, places_of
from knowledge.documents.split import LETTERS, chunks_of

WORDS = st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=12)
TEXTS = st.lists(st.one_of(WORDS, st.sampled_from([".\n", "\n\n", ". ", "? ", " "])), max_size=400).map(" ".join)


def plain(text: str) -> str:
    return " ".join(text.split())


@given(st.lists(TEXTS, max_size=5))
def test_passages_stand_in_their_place_and_hold_every_word(pages: list[str]) -> None:
    pieces = tuple(Piece(f"page {n}", text) for n, text in enumerate(pages, start=1))
    chunks = chunks_of(Reading(Kind.PDF, pieces))
    for piece in pieces:
        own = [chunk.text for chunk in chunks if chunk.place == piece.place]
        assert all(text in plain(piece.text) and len(text) <= LETTERS for text in own)
        words = {word for word in piece.text.split() if any(letter.isalnum() for letter in word)}
        assert words <= {word for text in own for word in text.split()}


@given(st.text(max_size=150))
def test_title_of_any_name_is_one_plain_line(name: str) -> None:
    title = title_of(name)
    assert title == plain(title) or not title
    assert len(title) <= 100
    assert title != "cards"


@given(st.integers(0, 65_535), st.integers(0, 65_535))
def test_number_and_place_come_back_from_an_id(number: int, place: int) -> None:
    assert places_of(passage_id(number, place)) == (number, place)


def test_id_of_a_card_is_no_passage_of_a_document() -> None:
    assert [places_of(name) for name in ("E019", "D", "D1", "D1.", "D.1", "Dx.y", "")] == [None] * 7
