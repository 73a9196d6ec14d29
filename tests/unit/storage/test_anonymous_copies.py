"""A backup of the answers holds closed rounds alone."""

from __future__ import annotations

import shutil
from pathlib import Path

from bot.core.anonymous import Poll
from bot.storage.anonymous.copies import keep_closed
from bot.storage.anonymous.opening import ANSWERS_FILE, open_anonymous
from tests.support import adversary
from tests.support.anonymous import ROUND, K, respond


def test_copy_has_what_is_closed_and_no_trace_of_what_is_open(tmp_path: Path) -> None:
    still = Poll("plan", "open")
    with open_anonymous(tmp_path / "data") as store:
        store.open(ROUND, K)
        store.open(still, K)
        for number in range(3 * K):
            respond(store, number)
            store.cast(still, f"p{number}", "bench", number % 3)
        store.close(ROUND)
        copy = tmp_path / "copy.sqlite"
        shutil.copy(tmp_path / "data" / ANSWERS_FILE, copy)
        assert any(row[1] == still.name for row in adversary.all_rows(copy) if len(row) == 5)
        keep_closed(copy)
    rows = adversary.all_rows(copy)
    assert not any(row[1] == still.name for row in rows if len(row) > 3)
    assert len(adversary.by_the_database(copy, "answer")) == 3 * K
    assert adversary.freed_pages(copy) == 0
