"""Those a promise was for say whether it has reached them: secretly, or in a small group openly."""

from __future__ import annotations

from dataclasses import dataclass, replace

from bot.core.anonymous import AnonymousTaps, Given
from bot.core.events import PromiseConfirmed
from bot.core.person import Role
from bot.core.reply import say
from bot.core.turn import Outcome, Turn
from bot.promises import notices
from bot.promises.asking import SECRETLY, poll_of, standing, theirs_to_say, word_reply
from bot.promises.common import Desk, Result, desk_of, noticed
from bot.promises.confirmation import ITEM, Reached, Verdict, of_few
from bot.promises.listeners import Followers, hearers
from bot.promises.model import Promise
from bot.promises.service import settle, tell
from bot.promises.stores import PromiseStores


@dataclass(frozen=True, slots=True)
class Reaching:
    """Takes these taps; a lead's and an owner's are refused."""

    taps: AnonymousTaps
    followers: Followers

    def tap(self, turn: Turn, stores: PromiseStores) -> Result:
        """One tap, which can be changed while it is open."""
        desk = desk_of(turn, stores, is_current=False)
        is_open = desk.promise.asked and desk.promise.revision & 0xFFFF == turn.args[2] and len(turn.args) > 4
        if not is_open or turn.args[4] not in set(Reached):
            return noticed(turn, "promise-answered-already")
        if not _may(desk):
            return noticed(turn, "promise-not-yours-to-say")
        answer = Reached(turn.args[4])
        return self._secretly(desk, answer) if turn.args[3] == SECRETLY else self._openly(desk, answer)

    def _secretly(self, desk: Desk, answer: Reached) -> Result:
        given = self.taps.cast(poll_of(desk.promise.id, desk.promise.revision), desk.person, ITEM, int(answer))
        return noticed(desk.turn, "promise-tap-kept" if given is Given.KEPT else "promise-answered-already")

    def _openly(self, desk: Desk, answer: Reached) -> Result:
        """Keep it, and show in place of the question how many have said what."""
        promise, stores = desk.promise, desk.stores
        stores.reaching.say(promise.id, desk.person, answer)
        said = stores.reaching.of(promise.id)
        verdict = of_few(said)
        shown = standing(promise, said, is_open=verdict is None)
        if verdict is None:
            return Outcome((replace(shown, notice=say("promise-tap-open")),))
        settled = settle(stores, promise, verdict, desk.turn.now)
        self._tell_others(desk, settled)
        events = (PromiseConfirmed(str(settled.id)),) if verdict is Verdict.CONFIRMED else ()
        return Outcome((shown, word_reply(settled, verdict)), events=events)

    def _tell_others(self, desk: Desk, settled: Promise) -> None:
        """Whoever does not see the word come where it was decided."""
        if desk.is_private:
            return tell(desk.stores, notices.WORD, settled, desk.turn.now, self.followers, desk.person)
        for person in hearers(desk.stores, settled, self.followers, desk.person):
            desk.stores.outbox.add(notices.to_person(notices.WORD, settled, person, desk.turn.now))
        return None


def _may(desk: Desk) -> bool:
    is_lead = bool(desk.turn.incoming.person.roles & {Role.LEAD, Role.OWNER})
    return not is_lead and bool(theirs_to_say(desk.stores, desk.promise, {desk.person}))
