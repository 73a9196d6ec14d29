"""Those a promise was for say whether it has reached them: secretly, or in a small group openly."""

from __future__ import annotations

from dataclasses import dataclass

from bot.core.anonymous import AnonymousTaps, Given
from bot.core.events import PromiseConfirmed
from bot.core.person import Role
from bot.core.reply import Reply, say
from bot.core.turn import Outcome, Turn
from bot.promises.common import Desk, Result, desk_of, noticed
from bot.promises.confirmation import ITEM, Reached, Verdict, may_say, of_few
from bot.promises.service import LEAD, settle
from bot.promises.stores import PromiseStores
from bot.promises.telling import SECRETLY, poll_of, word_reply


@dataclass(frozen=True, slots=True)
class Reaching:
    """Takes these taps; a lead's and an owner's are refused."""

    taps: AnonymousTaps

    def tap(self, turn: Turn, stores: PromiseStores) -> Result:
        """One tap, which can be changed while it is open."""
        desk = desk_of(turn, stores, is_current=False)
        is_open = desk.promise.asked and desk.promise.revision & 0xFFFF == turn.args[2] and len(turn.args) > 4
        if not is_open or turn.args[4] not in set(Reached):
            return noticed(turn, "promise-answered-already")
        if not _may(desk):
            return noticed(turn, "promise-not-yours-to-say")
        answer = Reached(turn.args[4])
        return self._secretly(desk, answer) if turn.args[3] == SECRETLY else _openly(desk, answer)

    def _secretly(self, desk: Desk, answer: Reached) -> Result:
        given = self.taps.cast(poll_of(desk.promise), desk.person, ITEM, int(answer))
        return noticed(desk.turn, "promise-tap-kept" if given is Given.KEPT else "promise-answered-already")


def _may(desk: Desk) -> bool:
    keepers = desk.stores.keepers.of(desk.promise.group) if desk.promise.group else {}
    roles = desk.turn.incoming.person.roles
    return may_say(
        desk.person, desk.promise.owner, [keepers.get(LEAD, "")], is_lead=bool(roles & {Role.LEAD, Role.OWNER})
    )


def _openly(desk: Desk, answer: Reached) -> Result:
    desk.stores.reaching.say(desk.promise.id, desk.person, answer)
    verdict = of_few(desk.stores.reaching.of(desk.promise.id))
    if verdict is None:
        return Outcome((Reply(notice=say("promise-tap-open")),))
    settled = settle(desk.stores, desk.promise, verdict, desk.turn.now)
    events = (PromiseConfirmed(str(settled.id)),) if verdict is Verdict.CONFIRMED else ()
    return Outcome((word_reply(settled, verdict),), events=events)
