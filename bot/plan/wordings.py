"""Wordings of a decision that a machine drafts for whoever leads; nobody else sees one before it is released."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from contextlib import AbstractContextManager

from pydantic import BaseModel

from bot.core.drafts import Drafted, Wanted
from bot.core.job import Handlers, Job
from bot.core.reply import Block, Choice, Look, Reply, paragraph, say
from bot.core.turn import Handoff, Outcome, Turn
from bot.plan.board import quoted
from bot.plan.leading import refusal
from bot.plan.lines import added
from bot.plan.model import Line, Origin, Plan, Refused
from bot.plan.private import TOKEN_LENGTH
from bot.plan.service import Desk, Kit, PlanStores, halves, laid_out, opened
from knowledge.guide import AnswerKind

LINK, PUT, RELEASED = "draft", "wordings:put", "wording"
Result = Outcome[PlanStores]
Reading = Callable[[], AbstractContextManager[PlanStores]]


class _Draft(BaseModel):
    """A wording, the lines that it rests on, and their words at that moment."""

    text: str
    lines: tuple[int, ...]
    said: tuple[str, ...]


class _Drafts(BaseModel):
    """What is kept of a private chat until a person has chosen."""

    plan: int
    drafts: tuple[_Draft, ...] = ()


class WordingsFlow(Job):
    """Asks the model outside of any transaction; what it drafted waits in the private chat of whoever asked."""

    name = "wordings"

    def __init__(self, kit: Kit, reading: Reading) -> None:
        """`reading` opens the stores to look things up."""
        self._kit, self._reading = kit, reading

    @property
    def links(self) -> Handlers:
        """The way here from the group."""
        return {LINK: self.draft}

    @property
    def acts(self) -> Handlers:
        """Putting a wording before the group."""
        return {PUT: self.put}

    def draft(self, turn: Turn) -> Result:
        """Two or three wordings, each with what it rests on."""
        try:
            with self._reading() as stores:
                plan = stores.plans.by_token(turn.incoming.text.strip()[:TOKEN_LENGTH])
                desk = _deciding(laid_out(self._kit, turn, stores, plan))
        except Refused as refused:
            return Outcome((refusal(refused.message),))
        said = _said(desk)
        drafts = self._kit.drafter.draft(Wanted.WORDINGS, [line.text for line in said]) if self._kit.drafter else ()
        if not drafts:
            return Outcome((Reply((paragraph("plan-no-draft"),)),))
        kept = _Drafts(plan=desk.plan.id, drafts=tuple(_draft(each, said) for each in drafts))
        return Outcome((_shown(desk.plan, kept.drafts),), state=kept.model_dump(mode="json"))

    def put(self, turn: Turn) -> Result:
        """Hand a wording on to the plan, which looks at it again."""
        kept = _Drafts.model_validate(turn.session.state or {"plan": 0})
        number = turn.args[2] if len(turn.args) > 2 else 0
        if turn.is_stale or number >= len(kept.drafts) or turn.args[:2] != (kept.plan >> 16, kept.plan & 0xFFFF):
            return Outcome((Reply((paragraph("plan-draft-old"),)),))
        draft = kept.drafts[number]
        values = {"text": draft.text, "from": ",".join(map(str, draft.lines)), "said": "\n".join(draft.said)}
        return Outcome((), handoff=Handoff("plan", RELEASED, values))


def released(values: Mapping[str, str | int], kit: Kit, turn: Turn, stores: PlanStores) -> Result:
    """Put a drafted wording on the board, marked as one, while what it rests on still stands as it was said."""
    desk = _deciding(opened(kit, turn, stores))
    behind = [desk.plan.line(int(number)) for number in str(values["from"]).split(",")]
    if "\n".join(line.text for line in behind if line) != values["said"]:
        raise Refused("plan-draft-old")
    if any(line.text == values["text"] for line in desk.plan.lines_of(desk.step.id)):
        raise Refused("plan-draft-there")
    numbers = tuple(line.id for line in behind if line)
    plan, line = added(
        desk.plan, desk.step.id, desk.person, str(values["text"]), desk.now, Origin.DRAFTED, rests_on=numbers
    )
    desk.keep(plan)
    args = (*halves(plan), line.id)
    row = (Choice(say("button-plan-change"), "plan:change", args), Choice(say("button-plan-drop"), "plan:drop", args))
    return Outcome((Reply((paragraph("plan-draft-put", text=line.text),), (row,)),))


def _deciding(desk: Desk) -> Desk:
    """Drafts are for those who lead, while the group words a decision."""
    if not desk.plan.may_lead(desk.person):
        raise Refused("plan-refused-lead")
    if desk.plan.is_done or desk.step.kind is not AnswerKind.DECISION:
        raise Refused("plan-draft-not-now")
    return desk


def _said(desk: Desk) -> list[Line]:
    """What the group can see of its ideas, and of the wordings that people typed themselves."""
    steps = [step.id for step in desk.guide.steps if step.kind is AnswerKind.IDEAS] + [desk.step.id]
    lines = [line for step in dict.fromkeys(steps) for line in desk.plan.lines_of(step)]
    return [line for line in lines if line.origin is not Origin.DRAFTED]


def _draft(drafted: Drafted, said: Sequence[Line]) -> _Draft:
    behind = [said[place] for place in drafted.rests_on]
    return _Draft(text=drafted.text, lines=tuple(line.id for line in behind), said=tuple(line.text for line in behind))


def _shown(plan: Plan, drafts: Sequence[_Draft]) -> Reply:
    blocks: list[Block] = [paragraph("plan-drafted", Look.HEADING), paragraph("plan-drafted-how")]
    rows = []
    for number, draft in enumerate(drafts, start=1):
        blocks.append(paragraph("plan-line-numbered", number=number, text=draft.text))
        blocks.append(paragraph("plan-rests-on", Look.SMALL, said=quoted(draft.said)))
        rows.append((Choice(say("button-plan-put", number=number), PUT, (*halves(plan), number - 1)),))
    return Reply(tuple(blocks), tuple(rows))
