"""Reading level: syllables, sentences and the grade, against counts made by hand."""

import pytest

from prompts.readability import grade, longest_sentence, sentences
from prompts.syllables import syllables


@pytest.mark.parametrize(
    ("count", "line"),
    [
        (1, "the changed cared cares friends homes voice heard asked safe use three view please file tried 2025 x"),
        (2, "question started table people little private message button answers didn't something careful removed"),
        (3, "services together radio decision safeguarding carefully ideas families privacy easier area"),
        (4, "community experience innovation emergency available situation society information usually co-production"),
        (5, "organisation experiences"),
    ],
)
def test_syllables_are_counted_as_they_are_spoken(count: int, line: str) -> None:
    assert {word: syllables(word) for word in line.split()} == dict.fromkeys(line.split(), count)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("One here. Two there! Three?", ["One here.", "Two there!", "Three?"]),
        ("It costs £3.50 at scie.org.uk today.", ["It costs £3.50 at scie.org.uk today."]),
        ("A heading\nThen a line\nthat goes on.", ["A heading", "Then a line\nthat goes on."]),
        ("• one thing\n• another thing", ["• one thing", "• another thing"]),
        ("He said “stop.” Then he left.", ["He said “stop.”", "Then he left."]),
        ("Ydych chi'n iawn? Ŵyn bach.", ["Ydych chi'n iawn?", "Ŵyn bach."]),
        ("👍 …", []),
    ],
)
def test_sentences_end_where_a_reader_stops(text: str, expected: list[str]) -> None:
    assert sentences(text) == expected


def test_the_longest_sentence_is_counted_in_words() -> None:
    assert longest_sentence("Yes. The long-term plan is at scie.org.uk now.") == 7
    assert longest_sentence("") == 0


def test_the_grade_is_flesch_and_kincaids() -> None:
    # 12 words, 2 sentences, 14 syllables: 0.39 * 6 + 11.8 * 14 / 12 - 15.59
    assert grade("The cat sat on the mat. The dog went into the garden.") == pytest.approx(0.5167, abs=0.001)


def test_named_terms_do_not_make_a_text_harder() -> None:
    plain = "We ask you to share what you know."
    assert grade(f"{plain} We call it co-production.") < grade(f"{plain} We call it collaboration.")
    assert grade("Co-production and anonymous evidence.") == grade("And.")


def test_hard_words_and_long_sentences_raise_the_grade() -> None:
    easy = "You can say what you think. Nobody sees your name."
    hard = "Participants are encouraged to articulate perspectives, notwithstanding potential identifiability."
    assert grade(easy) < 3 < 12 < grade(hard)


def test_a_text_without_words_has_no_grade() -> None:
    assert grade("👍") == 0
