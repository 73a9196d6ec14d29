"""When a rule speaks, and which cards may never be one point."""

from __future__ import annotations

import pytest

from knowledge.loader import Library, load
from knowledge.models import Rule, When, Worded
from knowledge.rules import applying, may_stand_together


@pytest.fixture(scope="module")
def library() -> Library:
    return load()


def _rule(**when: object) -> Rule:
    return Rule(id="r", why="test", when=When.model_validate(when), text=Worded(en="Take care."))


def _speaks(library: Library, rule: Rule, question: str, *cards: str) -> bool:
    return applying([rule], question, [library.cards[card] for card in cards]) == [rule]


def test_a_rule_on_any_card_speaks_when_one_is_shown(library: Library) -> None:
    rule = _rule(any_cards=["E010", "E011"])
    assert _speaks(library, rule, "", "E011", "E001")
    assert not _speaks(library, rule, "", "E001")


def test_a_rule_on_all_cards_waits_for_all(library: Library) -> None:
    rule = _rule(all_cards=["E010", "E011"])
    assert _speaks(library, rule, "", "E011", "E010")
    assert not _speaks(library, rule, "", "E011")


def test_a_rule_on_words_hears_them_in_any_case_and_with_curly_apostrophes(library: Library) -> None:
    rule = _rule(asks=["who's worst"])
    assert _speaks(library, rule, "WHO\u2019S  worst of all", "E001")
    assert not _speaks(library, rule, "who is it", "E001")


def test_a_rule_that_needs_both_is_silent_with_one(library: Library) -> None:
    rule = _rule(match="all", any_cards=["E029"], asks=["recommend"])
    assert _speaks(library, rule, "does it recommend that", "E029")
    assert not _speaks(library, rule, "does it recommend that", "E001")
    assert not _speaks(library, rule, "who says that", "E029")


def test_words_alone_do_not_wake_a_rule_about_cards_that_are_not_shown(library: Library) -> None:
    rule = _rule(any_cards=["E139"], asks=["how long"])
    assert not _speaks(library, rule, "how long is the print", "E117")


def test_a_rule_without_conditions_never_speaks(library: Library) -> None:
    assert not _speaks(library, _rule(), "anything", "E001")


def test_pairs_are_kept_apart_in_either_order(library: Library) -> None:
    assert not may_stand_together(library.rules, "E073", "E019")
    assert not may_stand_together(library.rules, "E041", "E021")
    assert may_stand_together(library.rules, "E019", "E020")


def test_rules_speak_in_the_order_of_the_file(library: Library) -> None:
    spoken = applying(library.rules, "what does the report recommend? embracing change", [library.cards["E032"]])
    order = [rule.id for rule in library.rules]
    assert [rule.id for rule in spoken] == sorted((rule.id for rule in spoken), key=order.index)
    assert spoken[0].id == "recommendations-list"


def test_every_rule_can_speak(library: Library) -> None:
    for rule in library.rules:
        when = rule.when
        cards = [*when.any_cards[:1], *when.all_cards] or list(rule.add_cards)
        question = when.asks[0] if when.asks else ""
        assert _speaks(library, rule, question, *cards), rule.id
