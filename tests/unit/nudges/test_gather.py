"""Which notices become one message, for any run of notices that fall due."""

from __future__ import annotations

from datetime import UTC, datetime

from hypothesis import given
from hypothesis import strategies as st

from bot.core.notice import Notice
from bot.nudges.gather import MOST_IN_ONE, gather

NOW = datetime(2027, 3, 28, 9, tzinfo=UTC)
drawn = st.builds(
    lambda recipient, kind, merges: (recipient, kind, merges),
    st.sampled_from("abc"),
    st.sampled_from("xy"),
    st.booleans(),
)


def notices(drawn: list[tuple[str, str, bool]]) -> list[Notice]:
    return [Notice(f"k{n}", kind, who, "", NOW, merges=merges) for n, (who, kind, merges) in enumerate(drawn)]


@given(st.lists(drawn, max_size=40))
def test_each_recipient_gets_one_message_that_begins_with_the_oldest(found: list[tuple[str, str, bool]]) -> None:
    due = notices(found)
    batches = gather(due)
    assert [batch[0].recipient for batch in batches] == list(dict.fromkeys(notice.recipient for notice in due))
    for batch in batches:
        assert batch[0] == next(notice for notice in due if notice.recipient == batch[0].recipient)
        assert len(batch) <= MOST_IN_ONE
        assert len({(notice.recipient, notice.kind) for notice in batch}) == 1
        assert len(batch) == 1 or all(notice.merges for notice in batch)


def test_ten_of_one_kind_join_and_the_eleventh_waits() -> None:
    assert [len(batch) for batch in gather(notices([("a", "x", True)] * 11))] == [MOST_IN_ONE]
