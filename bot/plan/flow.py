"""Puts planning behind commands, buttons, replies, links and the channel's news."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial

from bot.core.board import Board
from bot.core.incoming import Kind, Place, Service
from bot.core.job import Handlers, Job
from bot.core.notice import Composed, Composer
from bot.core.reply import Reply
from bot.core.turn import Outcome, Turn, Waits
from bot.plan import deciding, filing, leading, notices, private, promising, saying, starting, weighing, wordings
from bot.plan.board import board
from bot.plan.model import Refused
from bot.plan.service import BOARD, Kit, PlanStores

Result = Outcome[PlanStores]
Handling = Callable[[Kit, Turn, PlanStores], Result]
_ACTS: Mapping[str, Handling] = {
    "start": starting.how,
    "guide": starting.guide,
    "current": starting.current,
    "add": saying.how,
    "right": saying.right,
    "change": saying.ask_change,
    "changing": saying.ask_change,
    "drop": saying.drop,
    "undo": saying.undo,
    "choose": saying.choose,
    "here": saying.here,
    "next": leading.on,
    "back": leading.back,
    "more": leading.more,
    "ask-lead": leading.ask_lead,
    "lead": leading.lead,
    "take-over": leading.take_over,
    "leave": leading.leave,
    "offline": leading.ask_offline,
    "so-far": leading.so_far,
    "consent": deciding.consent,
    "objecting": deciding.ask_objection,
    "object": deciding.ask_objection,
    "record": deciding.record,
    "take": promising.take,
    "dating": promising.ask_day,
    "day": promising.ask_day,
    "day-yes": promising.day_yes,
    "name": promising.ask_name,
    "naming": promising.ask_name,
    "open": private.open_plan,
    "private": private.add,
    "view": private.view,
    "set-view": private.set_view,
    "weigh-start": private.weigh,
    "weigh": weighing.show,
    "tap": weighing.tap,
    "reason": weighing.ask_reason,
    "file": filing.file,
    "register": filing.register,
}
_WORDS: Mapping[str, Handling] = {
    "add": saying.add,
    "right": saying.also,
    "change": saying.change,
    "offline": leading.offline,
    "object": deciding.objection,
    "day": promising.day,
    "name": promising.name,
    "private": private.say_it,
    "reason": weighing.reason,
}


class PlanFlow(Job):
    """A group's way through a guide."""

    name = "plan"
    is_inside = True

    def __init__(self, kit: Kit) -> None:
        """Work with these guides, this evidence, and these doors to what is said without a name."""
        self._kit = kit
        self._acts = {f"plan:{name}": self._kind(handling) for name, handling in _ACTS.items()}
        self._words = {f"plan:{name}": self._kind(handling, f"plan:{name}") for name, handling in _WORDS.items()}
        self._commands = {"plan": self._kind(starting.plan)}
        self._links = {"plan": self._kind(private.follow)}
        self._services = {
            Service.JOINED.value: self._kind(starting.back_in),
            Service.LEFT.value: self._kind(leading.gone),
        }

    @property
    def commands(self) -> Handlers:
        """The job's commands."""
        return self._commands

    @property
    def acts(self) -> Handlers:
        """The job's buttons."""
        return self._acts

    @property
    def words(self) -> Handlers:
        """Where the job waits for words, or takes a reply."""
        return self._words

    @property
    def edits(self) -> Handlers:
        """Words that were taken down follow when their writer edits them."""
        return {"plan:changing": self._words["plan:change"]}

    @property
    def links(self) -> Handlers:
        """Links from the group into the private chat."""
        return self._links

    @property
    def services(self) -> Handlers:
        """What the job does when the bot comes back, or a person leaves."""
        return self._services

    @property
    def receives(self) -> Handlers:
        """A wording that was drafted, and that a person puts before the group."""
        return {wordings.RELEASED: self._wording}

    @property
    def notices(self) -> Mapping[str, Composer]:
        """What a plan says by itself."""
        return {notices.STUCK: partial(notices.stuck, self._kit), notices.SILENT: partial(notices.silent, self._kit)}

    @property
    def boards(self) -> Mapping[str, Callable[[Board, PlanStores], Composed | None]]:
        """The living board."""
        return {BOARD: self._board}

    def _board(self, shown: Board, stores: PlanStores) -> Composed | None:
        plan = stores.plans.load(int(shown.ref))
        group = stores.groups.find(shown.chat)
        language = (group.language if group else "") or "en"
        if plan is None:
            return None
        try:
            return Composed(board(plan, self._kit.guide(plan, language), self._kit.library), language)
        except Refused as refused:
            return Composed(leading.refusal(refused.message), language)

    def _wording(self, turn: Turn, stores: PlanStores, values: Mapping[str, str | int]) -> Result:
        return self._kind(partial(wordings.released, values))(turn, stores)

    def _kind(self, handling: Handling, act: str = "") -> Callable[[Turn, PlanStores], Result]:
        """The handling, with a kind and exact no where it can't be done; words that were waited for may come again."""

        def handle(turn: Turn, stores: PlanStores) -> Result:
            try:
                return handling(self._kit, turn, stores)
            except Refused as refused:
                if turn.incoming.kind is Kind.BUTTON:
                    return Outcome((Reply(notice=refused.message),))
                again = Waits(act, turn.args, is_kept=act != "plan:reason") if act and _is_private(turn) else None
                return Outcome((replace(leading.refusal(refused.message), quotes=True),), waits=again)

        return handle


def _is_private(turn: Turn) -> bool:
    return turn.incoming.place is Place.PRIVATE
