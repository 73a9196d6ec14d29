from __future__ import annotations

import json

import pytest

from bot.safety.batch import BrokenLine, answered
from bot.safety.urgent import UrgentWatch


def test_each_line_gets_its_answer_under_its_own_id(watch: UrgentWatch) -> None:
    lines = [
        '{"id": "a", "text": "I want to die."}',
        "",
        '{"id": 2, "text": "The soup is good. Ask Oluwaseun on 07700 900123."}',
    ]
    first, second = map(json.loads, answered(lines, watch))
    assert first == {"id": "a", "urgent": "full", "kind": "self_harm", "kept": "I want to die.", "removed": []}
    assert second == {
        "id": 2,
        "urgent": None,
        "kind": None,
        "kept": "The soup is good. Ask [name] on [phone].",
        "removed": [{"kind": "name", "start": 22, "end": 31}, {"kind": "phone", "start": 35, "end": 47}],
    }


@pytest.mark.parametrize(
    "line",
    [
        "not json",
        "[1]",
        '{"id": "a"}',
        '{"text": "a"}',
        '{"id": "a", "text": 5}',
        '{"id": "a", "text": "b", "more": 1}',
    ],
)
def test_a_line_that_cannot_be_read_is_named_without_repeating_it(line: str, minilm_watch: UrgentWatch) -> None:
    run = answered(['{"id": "ok", "text": "Nice tea."}', line], minilm_watch)
    assert json.loads(next(run))["id"] == "ok"
    with pytest.raises(BrokenLine, match=r"^Line 2 can't be read") as caught:
        next(run)
    assert "not json" not in str(caught.value)
