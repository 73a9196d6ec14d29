"""Remembers which messages answered which question, so that an edited question gets its answer edited."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Sequence

MOST_REMEMBERED = 1_000


class Answered:
    """The newest answers by question, in memory alone: after a restart an edited question is answered anew."""

    def __init__(self) -> None:
        """Start empty."""
        self._answers: OrderedDict[tuple[int, int], tuple[int, ...]] = OrderedDict()

    def __len__(self) -> int:
        """How many questions are remembered."""
        return len(self._answers)

    def note(self, chat_id: int, question: int, answers: Sequence[int]) -> None:
        """Keep what was answered to a question."""
        self._answers[chat_id, question] = tuple(answers)
        self._answers.move_to_end((chat_id, question))
        if len(self._answers) > MOST_REMEMBERED:
            self._answers.popitem(last=False)

    def of(self, chat_id: int, question: int) -> tuple[int, ...]:
        """The messages that answered a question; none when they are not known."""
        return self._answers.get((chat_id, question), ())

    def take(self, chat_id: int, question: int) -> tuple[int, ...]:
        """The same, forgotten here."""
        return self._answers.pop((chat_id, question), ())
