"""Applies the things to keep straight: cautions and disagreements that an answer has to say."""

from __future__ import annotations

from collections.abc import Sequence

from knowledge.models import Card, Rule
from knowledge.text import tidy


def applying(rules: Sequence[Rule], question: str, cards: Sequence[Card]) -> list[Rule]:
    """The rules that speak, given the question and the cards that the answer shows, in the order of the file."""
    asked = tidy(question).lower()
    shown = {card.id for card in cards}
    return [rule for rule in rules if _applies(rule, asked, shown)]


def names(rule: Rule, question: str) -> bool:
    """Whether the question itself holds words that the rule is about."""
    asked = tidy(question).lower()
    return any(phrase in asked for phrase in rule.when.asks)


def _applies(rule: Rule, asked: str, shown: set[str]) -> bool:
    when = rule.when
    about = {*when.any_cards, *when.all_cards, *rule.add_cards}
    is_asked = any(phrase in asked for phrase in when.asks) and (not about or bool(about & shown))
    conditions = [is_asked] if when.asks else []
    conditions += [bool(set(when.any_cards) & shown)] if when.any_cards else []
    conditions += [set(when.all_cards) <= shown] if when.all_cards else []
    return all(conditions) if when.match == "all" else any(conditions)


def may_stand_together(rules: Sequence[Rule], first: str, second: str) -> bool:
    """Whether two cards may be put in one point: some figures only look alike."""
    return not any({first, second} == set(pair) for rule in rules for pair in rule.never_together)
