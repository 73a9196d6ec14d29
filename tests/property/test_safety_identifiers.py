from __future__ import annotations

import re

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.safety.helplines import public_numbers
from bot.safety.identifiers import remove_identifiers
from bot.safety.numbers import nhs_checks
from bot.safety.said import digits

WORDS = st.lists(
    st.sampled_from(
        [
            "the",
            "carer",
            "was",
            "late",
            "and",
            "we",
            "asked",
            "about",
            "it",
            "again",
            "because",
            "nobody",
            "told",
            "mum",
            "on",
            "Monday",
        ]
    ),
    max_size=9,
).map(" ".join)
GAPS = st.sampled_from(["", " ", "-", ".", "  "])


@st.composite
def phones(draw: st.DrawFn) -> str:
    start = draw(st.sampled_from(["07700", "01632", "0161", "+44 7700", "020"]))
    rest = (
        draw(st.text("0123456789", min_size=11 - len(digits(start)), max_size=11 - len(digits(start))))
        if start[0] == "0"
        else draw(st.text("0123456789", min_size=6, max_size=6))
    )
    half = len(rest) // 2
    return start + draw(GAPS) + rest[:half] + draw(GAPS) + rest[half:]


@st.composite
def nhs_numbers(draw: st.DrawFn) -> str:
    first = draw(
        st.integers(100_000_000, 999_999_999).map(str).filter(lambda n: any(nhs_checks(n + d) for d in "0123456789"))
    )
    number = next(first + d for d in "0123456789" if nhs_checks(first + d))
    gap = draw(st.sampled_from(["", " ", "-"]))
    return gap.join((number[:3], number[3:6], number[6:]))


@st.composite
def ni_numbers(draw: st.DrawFn) -> str:
    letters, end = draw(st.text("ABCEGHJKLMNPRSTWXYZ", min_size=2, max_size=2)), draw(st.sampled_from("ABCD"))
    pairs, gap = (
        [draw(st.text("0123456789", min_size=2, max_size=2)) for _ in range(3)],
        draw(st.sampled_from(["", " "])),
    )
    return gap.join((letters, *pairs, end))


@st.composite
def postcodes(draw: st.DrawFn) -> str:
    area, district = draw(st.sampled_from(["BL", "M", "CF", "SW", "LL", "EH", "BT"])), draw(st.integers(1, 29))
    inner = draw(st.integers(0, 9)), draw(st.text("ABDEFGHJLNPQRSTUWXYZ", min_size=2, max_size=2))
    code = f"{area}{district}{draw(st.sampled_from(['', ' ']))}{inner[0]}{inner[1]}"
    return draw(st.sampled_from([code, code.lower()]))


EMAILS = st.from_regex(r"[a-z]{3,9}(\.[a-z]{3,9})?[0-9]{0,3}@[a-z]{3,9}\.(com|co\.uk|org)", fullmatch=True)
DATES = st.dates().map(lambda d: f"{d.day}/{d.month}/{1920 + d.year % 90}")
STRUCTURED = st.one_of(phones(), nhs_numbers(), ni_numbers(), postcodes(), EMAILS, DATES).filter(
    lambda s: digits(s) not in public_numbers()
)


@given(before=WORDS, identifier=STRUCTURED, after=WORDS, end=st.sampled_from(["", ".", ",", "!", ")"]))
@settings(max_examples=120, deadline=None, derandomize=True)
def test_a_structured_identifier_never_survives_wherever_it_stands(
    before: str, identifier: str, after: str, end: str
) -> None:
    kept = remove_identifiers(f"{before} {identifier}{end} {after}").kept
    assert identifier not in kept
    assert not re.search(r"\d", kept.replace("+44", ""))


@given(st.text(max_size=200))
@settings(max_examples=80, deadline=None, derandomize=True)
def test_spans_are_ordered_inside_the_text_and_never_overlap(text: str) -> None:
    removal, place = remove_identifiers(text), 0
    for span in removal.removed:
        assert place <= span.start < span.end <= len(text)
        place = span.end


@given(
    st.lists(
        st.one_of(WORDS, STRUCTURED, st.sampled_from(["Oluwaseun", "priya", "Mrs Khan", "room 12", "aged 94"])),
        max_size=8,
    ).map(" ".join)
)
@settings(max_examples=80, deadline=None, derandomize=True)
def test_nothing_that_was_removed_is_also_kept(text: str) -> None:
    removal = remove_identifiers(text)
    for span in removal.removed:
        assert not re.search(rf"(?<!\w){re.escape(text[span.start : span.end])}(?!\w)", removal.kept)
