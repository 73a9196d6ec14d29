"""The weights belong to the examples and to how they are read: whoever changes either is told to fit them again."""

from __future__ import annotations

from bot.safety.classifier import packaged_card
from bot.safety.training.examples import Example, fingerprints, read_examples
from bot.safety.training.measure import Score, measured, thresholds, together

MEND = "Run: python -m bot.safety.training.fit"
FEW = 0.01  # of the examples may read otherwise than they were learnt: a spelling more moves no vector far


def test_the_weights_were_made_from_the_examples_that_stand_here() -> None:
    learnt = {voice: len(marks) for voice, marks in packaged_card().read_as.items()}
    assert {voice: len(marks) for voice, marks in fingerprints(read_examples()).items()} == learnt, MEND


def test_the_examples_are_still_read_as_they_were_learnt() -> None:
    now, learnt = ("".join(f.values()) for f in (fingerprints(read_examples()), packaged_card().read_as))
    pairs = [(now[i : i + 2], learnt[i : i + 2]) for i in range(0, len(now), 2)]
    assert sum(a != b for a, b in pairs) <= FEW * len(pairs), MEND


def test_another_spelling_is_the_same_example_and_another_word_is_not() -> None:
    plain, spelt, other = (
        fingerprints([Example(label="near", text=text, voice="v")]) for text in ("I'm here", "i’m  HERE", "I'm there")
    )
    assert plain == spelt != other


def _ladder(label: str, voice: str, top: float) -> list[Score]:
    return [Score(label, voice, top - n / 10, always=False) for n in range(100)]


ORDINARY = [*_ladder("urgent", "a", 9.0), *_ladder("near", "a", 0.0), *_ladder("feedback", "a", -1.0)]
CARDS = _ladder("question", "cards", -5.0)


def test_feedback_made_hard_on_purpose_counts_as_near_misses_do() -> None:
    some = [Score("feedback", "at_home", 8.0, always=False)] * 6
    many = some * 4
    without, few, more = (thresholds([*ORDINARY, *CARDS, *hard]).full_from for hard in ([], some, many))
    assert without < few < 1 < more
    ordinary = [Score("feedback", "a", 8.0, always=False)] * 6
    assert thresholds([*ORDINARY, *CARDS, *ordinary]).full_from > 1


def test_the_full_answer_begins_where_few_enough_others_get_it() -> None:
    scores = [*ORDINARY, *CARDS]
    shares = measured(scores, thresholds(scores))
    assert shares["near, full"] <= 0.09
    assert shares["feedback, full"] <= 0.033
    assert shares["card questions, full"] <= 0.01


def test_heads_that_judge_together_give_the_mean() -> None:
    one, other = Score("near", "a", 1.0, always=True), Score("near", "a", 4.0, always=True)
    assert together([[one], [other]]) == [Score("near", "a", 2.5, always=True)]
