"""Text on its way to Telegram: nothing in it is obeyed, nothing of it is lost, and no part is too long."""

from __future__ import annotations

import re
from collections.abc import Sequence

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from bot.channels.telegram.escape import escape, harmless, width
from bot.channels.telegram.outgoing import outgoing
from bot.channels.telegram.render import MOST_NOTICE, MOST_TEXT, notice, pages
from bot.channels.telegram.split import pieces
from bot.core.ports import Answer, Paragraph
from bot.sandbox.entities import with_found
from bot.sandbox.markup import parse_html

FLAG = "\U0001f3f4\U000e0067\U000e0062\U000e0077\U000e006c\U000e0073\U000e007f"
WHEELCHAIR = "\U0001f469\u200d\U0001f9bd"
FAMILY = "\U0001f468\u200d\U0001f469\u200d\U0001f467"
PARTS = ["<b>", "</a>", "&amp;", "<", ">", "&", '"', "@someone", "a@b.uk", "tg://user?id=1", "\u202e", "\u200b"]
PARTS += ["\u200d", WHEELCHAIR, FLAG, "ŵ", "\n", " ", ". ", "word", "x" * 300]
ORDINARY = [WHEELCHAIR, FAMILY, "Llŷn — “so”…", "a@b.uk", "https://scie.org.uk/x?a=1&b=2", "مرحبا", "£5\tor\n62 %"]
ugly = st.lists(st.sampled_from(PARTS) | st.text(max_size=20), max_size=60).map("".join)
looks = st.sampled_from(["body", "heading", "bullet", "small"])


def bare(text: str) -> str:
    """Without white space and the joiner that stops a mention, both of which may come and go."""
    return re.sub(r"[\s\u2060]", "", text)


@given(ugly)
@example("<b>bold</b> <a href='tg://user?id=1'>x</a>")
@example("&lt;b&gt;")
def test_escaped_text_is_shown_literally(text: str) -> None:
    shown, entities = parse_html(escape(text))
    assert shown == harmless(text)
    assert entities == []


@given(ugly)
def test_no_mention_is_made_of_anything_typed(text: str) -> None:
    assert "mention" not in [entity["type"] for entity in with_found(harmless(text), [])]


@given(ugly)
def test_harmless_text_stays_as_it_is(text: str) -> None:
    assert harmless(harmless(text)) == harmless(text)


@pytest.mark.parametrize(
    "kept", ["👩‍🦽", "👨‍👩‍👧", "Llŷn — “so”…", "a@b.uk", "https://scie.org.uk/x?a=1&b=2", "مرحبا", "£5\tor\n62 %"]
)
def test_ordinary_writing_is_left_alone(kept: str) -> None:
    assert harmless(kept) == kept


def test_flag_of_wales_is_left_alone_and_its_hidden_letters_alone_are_not() -> None:
    assert harmless(f"Cymru {FLAG}!") == f"Cymru {FLAG}!"
    assert harmless(f"Cymru{FLAG[1:]}!") == "Cymru!"


@given(ugly, st.integers(min_value=30, max_value=200))
def test_pieces_fit_and_joined_are_the_text_again(text: str, room: int) -> None:
    clean = harmless(text)
    cut = list(pieces(clean, room))
    assert "".join(cut) == clean
    assert all(0 < width(escape(piece)) <= room + 1 for piece in cut if harmless(piece))


@given(st.lists(st.tuples(ugly.map(lambda text: text * 5), looks), max_size=6))
def test_pages_fit_and_hold_every_word_in_order(paragraphs: Sequence[tuple[str, str]]) -> None:
    made = pages([Paragraph(text, look) for text, look in paragraphs])
    assert all(0 < width(page) <= MOST_TEXT for page in made)
    shown = "".join(parse_html(page)[0] for page in made)
    expected = "".join(
        ("• " if look == "bullet" and harmless(t).strip() else "") + harmless(t) for t, look in paragraphs
    )
    assert bare(shown) == bare(expected)


def test_long_text_is_cut_after_a_sentence() -> None:
    first, second = pages([Paragraph("This is a sentence of some length. " * 200, "body")])
    assert first.endswith("length.")
    assert second.startswith("This is")


@given(ugly.map(lambda text: text * 20))
def test_notice_fits_over_a_button(text: str) -> None:
    assert width(notice(text)) <= MOST_NOTICE


@given(st.lists(st.tuples(ugly, looks), max_size=4), st.booleans())
def test_answer_replaces_with_its_first_part_only(paragraphs: Sequence[tuple[str, str]], replaces: bool) -> None:
    made = outgoing([Answer(tuple(Paragraph(*each) for each in paragraphs), replaces=replaces)], has_button=True)
    assert [message.replaces for message in made] == [replaces, *[False] * len(made)][: len(made)]
