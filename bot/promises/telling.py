"""What a group and the followers of a round are told, and asked, by the bot itself: composed when it is sent."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from bot.core.anonymous import AnonymousTaps, Poll
from bot.core.notice import Composed, Later, Notice, To
from bot.core.reply import Block, Choice, Look, Reply, paragraph
from bot.promises import notices
from bot.promises.common import link
from bot.promises.confirmation import ITEM, OPEN_FOR, Reached, Verdict, may_say, of_crowd
from bot.promises.figure import figure_of
from bot.promises.model import Happened, Promise, State
from bot.promises.nudging import About
from bot.promises.screens import button, day_of, listed, numbered
from bot.promises.service import Followers, settle
from bot.promises.stores import PromiseStores

_VERDICTS = {
    Happened.CONFIRMED: Verdict.CONFIRMED,
    Happened.REOPENED: Verdict.REOPENED,
    Happened.PARTLY_REACHED: Verdict.PARTLY,
    Happened.TOO_FEW: Verdict.TOO_FEW,
}
_POLL = "promise"
OPENLY, SECRETLY = 0, 1


@dataclass(frozen=True, slots=True)
class Teller:
    """Composes these notices; `k` is the smallest crowd that is asked secretly."""

    taps: AnonymousTaps
    followers: Followers
    k: int

    def outcome(self, due: tuple[Notice, ...], stores: PromiseStores, _now: datetime) -> Composed | None:
        """You said, we did, what changed; or partly; or we could not, because."""
        promise = _as_it_was(due[0], stores)
        if promise is None or promise.state not in {State.DONE, State.PARTLY, State.CANT, State.WITHDRAWN}:
            return None
        why = promise.lines[-1].words if promise.lines else ""
        words = promise.changed if promise.state is not State.WITHDRAWN else why
        said = paragraph(f"promise-outcome-{promise.state}", Look.HEADING, number=str(promise.id))
        blocks = (
            said,
            *before(promise),
            paragraph(f"promise-came-{promise.state}", Look.LINE, words=words),
        )
        return Composed(Reply(blocks))

    def wanted(self, due: tuple[Notice, ...], stores: PromiseStores, _now: datetime) -> Composed | None:
        """Ask a group who takes a promise on that nobody has."""
        promise = _as_it_was(due[0], stores)
        if promise is None or promise.owner or not promise.is_under_way:
            return None
        blocks = (paragraph("promise-wanted", text=promise.text, day=day_of(promise)), paragraph("promise-wanted-who"))
        return Composed(Reply(blocks, ((button("take", promise),),)))

    def unreached(self, due: tuple[Notice, ...], stores: PromiseStores, _now: datetime) -> Composed | None:
        """Ask a group's owner of a promise to open the chat: nobody can be written to before they have."""
        promise = stores.promises.find(About.of(due[0].ref).promise)
        if promise is None or not promise.is_under_way:
            return None
        return Composed(Reply((paragraph("promise-unreached", text=promise.text),), ((link(promise, "remind"),),)))

    def again(self, due: tuple[Notice, ...], stores: PromiseStores, _now: datetime) -> Composed | None:
        """What was promised to a group before, and is open still, when it plans again or meets."""
        found = [promise for promise in stores.promises.of_group(due[0].recipient) if promise.is_under_way]
        key = "promise-meets" if due[0].kind == notices.MEETS else "promise-again"
        return Composed(Reply((paragraph(key), *listed(found, "")), numbered(found))) if found else None

    def group_gone(self, due: tuple[Notice, ...], stores: PromiseStores, _now: datetime) -> Composed | None:
        """Tell whoever looks after a group that it can't be written to any more."""
        promise = stores.promises.find(About.of(due[0].ref).promise)
        return Composed(Reply((paragraph("promise-group-gone", text=promise.text),))) if promise else None

    def orphan(self, due: tuple[Notice, ...], stores: PromiseStores, _now: datetime) -> Composed | None:
        """Tell whoever looks after it that a promise has nobody any more, or that its owner can't be reached."""
        promise = stores.promises.find(About.of(due[0].ref).promise)
        if promise is None or not promise.is_under_way:
            return None
        key = "promise-orphan-silent" if promise.owner else "promise-orphan-left"
        rows = ((button("move", promise), button("hand-over", promise)), (button("withdraw", promise),))
        return Composed(Reply((paragraph(key, text=promise.text, day=day_of(promise)),), rows))

    def ask(self, due: tuple[Notice, ...], stores: PromiseStores, now: datetime) -> Composed | None:
        """Ask those it was for: secretly where they are enough to hide each other, else openly and said so."""
        about = About.of(due[0].ref)
        promise = self._asked(about, stores, now)
        if promise is None:
            return None
        is_secret = len(self.crowd(stores, promise)) >= self.k
        if is_secret:
            self.taps.open(poll_of(promise), self.k)
            stores.outbox.add(_settling(promise, now + OPEN_FOR, 0))
        if about.number == 0:
            self._ask_followers(stores, promise, now)
        how = "secretly" if is_secret else "openly"
        heading = paragraph("promise-ask", Look.HEADING)
        blocks = (
            heading,
            *before(promise),
            paragraph("promise-came-done", Look.LINE, words=promise.changed),
            paragraph(f"promise-ask-{how}"),
        )
        return Composed(Reply(blocks, _reached(promise, SECRETLY if is_secret else OPENLY)))

    def crowd(self, stores: PromiseStores, promise: Promise) -> set[str]:
        """Those it was for, as far as the bot has met them: not its owner, nor who leads."""
        keepers = stores.keepers.of(promise.group) if promise.group else {}
        met = set(stores.members.of(promise.group)) if promise.group else set()
        met |= set(self.followers(stores, promise.round)) if promise.round else set()
        leads = {found.id for address in stores.leads.all() if (found := stores.people.find(address))}
        kept = [keepers.get(notices.LEAD, "")]
        return {person for person in met if may_say(person, promise.owner, kept, is_lead=person in leads)}

    def settled(self, due: tuple[Notice, ...], stores: PromiseStores, now: datetime) -> Composed | Later | None:
        """When the time is over, count what was said secretly, and tell the one word that it comes to."""
        about = About.of(due[0].ref)
        promise = stores.promises.find(about.promise)
        if promise is None:
            return None
        if about.number == 1:  # the word has been kept for a day: what it came from can go
            self.taps.drop(Poll(_POLL, f"{about.promise}-{about.revision}"))
            return None
        verdict = self._verdict(promise, about, stores, now)
        if verdict is None:
            return None
        stores.outbox.add(_settling(promise, now + timedelta(days=1), 1, about.revision))
        return Composed(word_reply(promise, verdict))

    def digest(self, due: tuple[Notice, ...], stores: PromiseStores, now: datetime) -> Composed | None:
        """What is open in the groups of a lead, once a week; the next one is planned."""
        person = due[0].recipient
        groups = set(stores.keepers.groups_of(person, notices.LEAD))
        found = stores.people.by_id(person)
        if found and stores.leads.is_lead(found[0]):
            groups |= set(stores.members.groups_of(person))
        if not groups or found is None:
            return None
        stores.outbox.add(notices.digest(person, stores, now))
        every = [promise for group in sorted(groups) for promise in stores.promises.of_group(group)]
        under_way = sorted((p for p in every if p.is_under_way), key=lambda p: p.due)
        if not under_way or stores.muted.is_muted(person):
            return None
        figure = figure_of(every)
        late = sum(promise.is_overdue(now) for promise in under_way)
        heading = paragraph("promise-digest", Look.HEADING, open=len(under_way), late=late)
        share = paragraph("promise-digest-figure", share=figure.share_confirmed)
        return Composed(Reply((heading, *listed(under_way, person), share), numbered(under_way)))

    def _asked(self, about: About, stores: PromiseStores, now: datetime) -> Promise | None:
        """The promise, noted as asked about; doing it again after a crash changes nothing."""
        promise = stores.promises.find(about.promise)
        if promise is None or promise.state not in {State.DONE, State.PARTLY}:
            return None
        if promise.asked:
            is_this = promise.revision == about.revision + (1 if about.number == 0 else 0)
            return promise if is_this else None
        if promise.revision != about.revision:
            return None
        return stores.promises.save(replace(promise, asked=now))

    def _ask_followers(self, stores: PromiseStores, promise: Promise, now: datetime) -> None:
        about = About(promise.id, promise.revision, 1)
        for person in self.followers(stores, promise.round) if promise.round else ():
            key = f"{notices.ASK}:{about.ref}:{person}"
            stores.outbox.add(Notice(key, notices.ASK, person, about.ref, now, To.PERSON))

    def _verdict(self, promise: Promise, about: About, stores: PromiseStores, now: datetime) -> Verdict | None:
        last = promise.lines[-1].happened if promise.lines else None
        if promise.revision == about.revision + 1 and last in _VERDICTS:  # kept before a crash, and told again
            return _VERDICTS[last]
        if promise.revision != about.revision:
            return None
        tally = self.taps.close(poll_of(promise))
        answers: dict[Reached, int] = {}
        for each in tally.counts:
            if each.item == ITEM and each.value in set(Reached):
                answer = Reached(each.value)
                answers[answer] = answers.get(answer, 0) + each.count
        verdict = Verdict.TOO_FEW if tally.is_few else of_crowd(answers, tally.k)
        settle(stores, promise, verdict, now)
        return verdict


def before(promise: Promise) -> tuple[Block, ...]:
    """What people had said, where that is known, and what they were promised."""
    said = (paragraph("promise-told-said", Look.LINE, said=promise.said),) if promise.said else ()
    return (*said, paragraph("promise-told-promised", Look.LINE, text=promise.text))


def word_reply(promise: Promise, verdict: Verdict) -> Reply:
    """The word of those it was for."""
    blocks = (
        paragraph(f"promise-word-{verdict}", Look.HEADING),
        *before(promise),
    )
    return Reply(blocks)


def poll_of(promise: Promise) -> Poll:
    """The secret question about a promise, as it was asked."""
    return Poll(_POLL, f"{promise.id}-{promise.revision}")


def _reached(promise: Promise, mode: int) -> tuple[tuple[Choice, ...], ...]:
    def choice(name: str, answer: Reached) -> Choice:
        return button(name, promise, mode, int(answer), act="reached")

    return (
        (choice("reached-yes", Reached.YES),),
        (choice("reached-partly", Reached.PARTLY), choice("reached-not-yet", Reached.NOT_YET)),
    )


def _settling(promise: Promise, due: datetime, number: int, revision: int = 0) -> Notice:
    about = About(promise.id, revision or promise.revision, number)
    to, kind = (promise.group, To.GROUP) if promise.group else (promise.asked_by, To.PERSON)
    return Notice(f"{notices.SETTLE}:{about.ref}", notices.SETTLE, to, about.ref, due, kind)


def _as_it_was(notice: Notice, stores: PromiseStores) -> Promise | None:
    about = About.of(notice.ref)
    promise = stores.promises.find(about.promise)
    return promise if promise and promise.revision == about.revision else None
