"""What happens to notices on their way: a real process, a real database, real HTTP to the stand-in."""

from __future__ import annotations

import secrets
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import select

from bot.core.incoming import Address
from bot.core.notice import To
from bot.sandbox import groups
from bot.sandbox.chats import Chat
from bot.sandbox.faults import Outage
from bot.storage.sending import SendingStore, State
from bot.storage.tables import outbox
from tests.support.nudged import Nudged
from tests.support.nudging_bot import MERGING

HOUR = timedelta(hours=1)


@pytest.fixture
def prefix() -> str:
    return secrets.token_hex(3) + "-"


def group_of(scene: Nudged) -> tuple[Chat, str]:
    """A group with the bot in it: the chat, and its random id."""
    people = [scene.world.add_person(f"Member {n}") for n in range(2)]
    chat = groups.make_group(scene.world, "Carers", people)
    with scene.unit() as stores:
        return chat, stores.groups.recall(Address("telegram", chat.id), remember=True).id


def state(scene: Nudged, ref: str, kind: str = "plain") -> State:
    return scene.look(f"{kind}:{ref}")[0]


def wait_for_state(scene: Nudged, ref: str, wanted: State) -> None:
    scene.wait_on(lambda: state(scene, ref) is wanted)


def say_of(scene: Nudged, ref: str, verdict: str) -> None:
    with scene.unit() as stores:
        stores.notes.set(f"verdict:{ref}", verdict)


def chat_of(scene: Nudged, person: str) -> int:
    with scene.unit.reading() as stores:
        found = stores.people.by_id(person)
    assert found is not None
    return found[0].id


def test_due_notice_is_sent_once_and_its_receipt_kept(scene: Nudged, prefix: str) -> None:
    refs = scene.nudge(scene.meet(3), prefix=prefix)
    scene.wait_for(refs)
    wait_for_state(scene, refs[0], State.SENT)
    assert [scene.counts()[ref] for ref in refs] == [1, 1, 1]


def test_notice_waits_for_its_moment_and_arrives_when_the_clock_is_moved(
    scene: Nudged, prefix: str, clock_file: Path
) -> None:
    (later,) = scene.nudge(scene.meet(1), prefix=prefix, due=datetime.now(UTC) + 5 * HOUR)
    (now,) = scene.nudge(scene.meet(1), prefix=f"{prefix}now")
    scene.wait_for([now])
    assert scene.counts()[later] == 0
    clock_file.write_text(str(6 * 3600))
    scene.wait_for([later])
    clock_file.write_text("0")  # and back: what is due now still goes out
    scene.wait_for(scene.nudge(scene.meet(1), prefix=f"{prefix}back"))


def test_notices_that_merge_are_one_message(scene: Nudged, prefix: str) -> None:
    (person,) = scene.meet(1)
    refs = scene.nudge([person] * 4, prefix=prefix, kind=MERGING, merges=True)
    scene.wait_for(refs)
    assert len([text for _, _, text in scene.sent() if prefix in text]) == 1


def test_what_is_no_longer_true_is_not_sent(scene: Nudged, prefix: str) -> None:
    say_of(scene, f"{prefix}0", "gone")
    (ref,) = scene.nudge(scene.meet(1), prefix=prefix)
    wait_for_state(scene, ref, State.STALE)
    assert scene.counts()[ref] == 0


def test_what_is_put_off_is_decided_anew(scene: Nudged, prefix: str) -> None:
    say_of(scene, f"{prefix}0", f"later {datetime.now(UTC) + timedelta(seconds=2)}")
    scene.wait_for(scene.nudge(scene.meet(1), prefix=prefix))


def test_mistake_in_one_notice_stops_no_other(scene: Nudged, prefix: str) -> None:
    say_of(scene, f"{prefix}0", "broken")
    broken, *others = scene.nudge(scene.meet(3), prefix=prefix)
    scene.wait_for(others)
    scene.wait_on(lambda: state(scene, broken) is State.WAITING and attempts(scene, broken) == 1)


def attempts(scene: Nudged, ref: str) -> int:
    return scene.look(f"plain:{ref}")[1]


def test_cancelled_while_it_waits_for_its_turn_is_not_sent(scene: Nudged, prefix: str) -> None:
    refs = scene.nudge(scene.meet(60), prefix=prefix)
    scene.wait(lambda: any(prefix in text for _, _, text in scene.sent()))
    with scene.unit() as stores:
        stores.outbox.cancel(f"plain:{prefix}4")
        stores.outbox.cancel(f"plain:{prefix}5")
    already = {ref for ref, count in scene.counts().items() if count}
    kept = [ref for ref in refs if not ref.startswith((f"{prefix}4", f"{prefix}5"))]
    scene.wait_for(kept)
    under_way = 3  # a few whose request had left already
    sent = {ref for ref in scene.counts() if ref.startswith((f"{prefix}4", f"{prefix}5"))}
    assert len(sent - already) <= under_way


def test_person_who_blocked_the_bot_is_noted_and_the_job_told(scene: Nudged, prefix: str) -> None:
    (person,) = scene.meet(1)
    scene.world.accounts[chat_of(scene, person)].has_blocked_bot = True
    (ref,) = scene.nudge([person], prefix=prefix)
    wait_for_state(scene, ref, State.UNREACHABLE)
    with scene.unit.reading() as stores:
        assert stores.notes.get(f"undeliverable:{ref}") == "plain"


def test_person_who_never_met_the_bot_is_noted(scene: Nudged, prefix: str) -> None:
    (person,) = scene.meet(1)
    scene.world.chats[chat_of(scene, person)].has_begun = False
    wait_for_state(scene, scene.nudge([person], prefix=prefix)[0], State.UNREACHABLE)


def test_group_that_threw_the_bot_out_and_one_that_is_gone_are_noted(scene: Nudged, prefix: str) -> None:
    (left, left_id), (gone, gone_id) = group_of(scene), group_of(scene)
    groups.remove_bot(scene.world, left, next(iter(scene.world.accounts.values())))
    del scene.world.chats[gone.id]
    for ref in scene.nudge([left_id, gone_id], prefix=prefix, to=To.GROUP):
        wait_for_state(scene, ref, State.UNREACHABLE)


def test_group_that_became_a_supergroup_gets_it_there(scene: Nudged, prefix: str) -> None:
    chat, group = group_of(scene)
    bigger = groups.upgrade(scene.world, chat)
    (ref,) = scene.nudge([group], prefix=prefix, to=To.GROUP)
    scene.wait_for([ref])
    assert [place for _, place, text in scene.sent() if ref in text] == [bigger.id]
    with scene.unit.reading() as stores:
        assert stores.groups.find(Address("telegram", bigger.id)) is not None
        assert stores.groups.find(Address("telegram", chat.id)) is None


def test_forgotten_person_gets_nothing(scene: Nudged, prefix: str) -> None:
    (person,) = scene.meet(1)
    address = Address("telegram", chat_of(scene, person))
    with scene.unit() as stores:
        stores.people.forget(address)
    wait_for_state(scene, scene.nudge([person], prefix=prefix)[0], State.STALE)


def test_being_told_to_wait_neither_loses_nor_reorders(scene: Nudged, prefix: str) -> None:
    (person,) = scene.meet(1)
    scene.world.faults.refuse_next(1, 2, "sendMessage")
    refs = scene.nudge([person] * 3, prefix=prefix)
    scene.wait_for(refs)
    mine = [text.removeprefix("nudge ").strip() for _, _, text in scene.sent() if prefix in text]
    assert mine == refs


def test_network_that_is_away_delays_and_loses_nothing(scene: Nudged, prefix: str) -> None:
    scene.world.faults.break_off(Outage.BAD_GATEWAY, 5)
    refs = scene.nudge(scene.meet(5), prefix=prefix)
    scene.wait_for(refs)
    assert [scene.counts()[ref] for ref in refs] == [1] * 5


def test_what_is_taken_back_while_the_network_is_away_is_not_sent_once_it_is_back(scene: Nudged, prefix: str) -> None:
    scene.world.faults.break_off(Outage.BAD_GATEWAY)
    gone, kept = scene.nudge(scene.meet(2), prefix=prefix)
    due = scene.now()
    scene.wait_on(lambda: _is_put_off(scene, gone, due))
    with scene.unit() as stores:
        stores.outbox.cancel(f"plain:{gone}")
    scene.world.faults.mend()
    scene.wait_for([kept])
    assert scene.counts()[gone] == 0


def _is_put_off(scene: Nudged, ref: str, due: datetime) -> bool:
    """Whether it waits for a later moment than it was due at first."""
    with scene.unit.reading() as stores:
        row = stores.connection.execute(select(outbox).where(outbox.c.ref == ref)).one()
    return bool(row.state == State.WAITING and row.due > due.timestamp())


def test_nothing_is_left_over(scene: Nudged) -> None:
    """The last look at this module's database: every notice has come to an end, or waits for a reason."""

    def counts() -> dict[State, int]:
        with scene.unit.reading() as stores:
            return SendingStore(stores.connection).counts()

    scene.wait_on(lambda: State.QUEUED not in counts())
    assert State.FAILED not in counts()
