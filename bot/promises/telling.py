"""What a group and the followers of a round are told, and asked, by the bot itself: composed when it is sent."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from bot.core.anonymous import AnonymousTaps
from bot.core.notice import Composed, Later, Notice, To
from bot.core.reply import Look, Reply, paragraph
from bot.promises import notices
from bot.promises.asking import asked_alone, before, crowd, poll_of, question, word_reply
from bot.promises.common import link
from bot.promises.confirmation import ITEM, OPEN_FOR, Reached, Verdict, of_crowd
from bot.promises.figure import figure_of
from bot.promises.listeners import Followers, hearers
from bot.promises.model import Happened, Promise, State
from bot.promises.nudging import About
from bot.promises.screens import button, day_of, listed, numbered
from bot.promises.service import settle
from bot.promises.stores import PromiseStores

_VERDICTS = {
    Happened.CONFIRMED: Verdict.CONFIRMED,
    Happened.REOPENED: Verdict.REOPENED,
    Happened.PARTLY_REACHED: Verdict.PARTLY,
    Happened.TOO_FEW: Verdict.TOO_FEW,
}


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
        if due[0].to is To.PERSON and due[0].recipient not in hearers(stores, promise, self.followers):
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
        has_left = About.of(due[0].ref).number == notices.HAS_LEFT
        free = "free" if promise.group else "alone"
        how = free if not promise.owner else "left" if has_left else "silent"
        said = paragraph(f"promise-orphan-{how}", text=promise.text, day=day_of(promise))
        other = button("take" if how == "alone" else "hand-over", promise)
        rows = ((button("move", promise, act="longer"), other), (button("withdraw", promise),))
        return Composed(Reply((said,), rows))

    def ask(self, due: tuple[Notice, ...], stores: PromiseStores, now: datetime) -> Composed | None:
        """Ask those it was for: secretly where they are enough to hide each other, else openly and said so."""
        about = About.of(due[0].ref)
        promise = self._asked(about, stores, now)
        if promise is None:
            return None
        is_secret = self._is_secret(about, promise, stores)
        if is_secret:
            self.taps.open(poll_of(promise.id, promise.revision), self.k)
            stores.outbox.add(_settling(promise, now + OPEN_FOR, 0))
        if about.number == 0:
            self._ask_followers(stores, promise, now)
        is_for = due[0].to is To.GROUP or due[0].recipient in asked_alone(stores, promise, self.followers)
        return Composed(self._question(promise, stores, is_secret=is_secret)) if is_for else None

    def word(self, due: tuple[Notice, ...], stores: PromiseStores, _now: datetime) -> Composed | None:
        """The word of those it was for, to those who did not see it come."""
        promise = _as_it_was(due[0], stores)
        verdict = _VERDICTS.get(promise.lines[-1].happened) if promise and promise.lines else None
        return Composed(word_reply(promise, verdict)) if promise and verdict else None

    def settled(self, due: tuple[Notice, ...], stores: PromiseStores, now: datetime) -> Composed | Later | None:
        """When the time is over, count what was said secretly, and tell the one word that it comes to."""
        about = About.of(due[0].ref)
        promise = stores.promises.find(about.promise)
        if promise is None:
            return None
        if about.number == 1:  # the word has been kept for a day: what it came from can go
            self.taps.drop(poll_of(about.promise, about.revision))
            return None
        verdict = self._verdict(promise, about, stores, now)
        if verdict is None:  # its owner has reported anew, or is at it again: what was said of before goes
            self.taps.drop(poll_of(about.promise, about.revision))
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

    def _question(self, promise: Promise, stores: PromiseStores, *, is_secret: bool) -> Reply:
        """The question; where it is asked anew, with what has been said openly before."""
        said = [] if is_secret else stores.reaching.of(promise.id)
        return question(promise, said, is_secret=is_secret)

    def _is_secret(self, about: About, promise: Promise, stores: PromiseStores) -> bool:
        """The crowd decides it once: whoever is asked later is asked in the same way."""
        if self.taps.is_open(poll_of(promise.id, promise.revision)):
            return True
        return about.number == 0 and len(crowd(stores, promise, self.followers)) >= self.k

    def _ask_followers(self, stores: PromiseStores, promise: Promise, now: datetime) -> None:
        about = About(promise.id, promise.revision, 1)
        for person in asked_alone(stores, promise, self.followers):
            key = f"{notices.ASK}:{about.ref}:{person}"
            stores.outbox.add(Notice(key, notices.ASK, person, about.ref, now, To.PERSON))

    def _verdict(self, promise: Promise, about: About, stores: PromiseStores, now: datetime) -> Verdict | None:
        last = promise.lines[-1].happened if promise.lines else None
        if promise.revision == about.revision + 1 and last in _VERDICTS:  # kept before a crash, and told again
            return _VERDICTS[last]
        if promise.revision != about.revision:
            return None
        tally = self.taps.close(poll_of(promise.id, promise.revision))
        answers: dict[Reached, int] = {}
        for each in tally.counts:
            if each.item == ITEM and each.value in set(Reached):
                answer = Reached(each.value)
                answers[answer] = answers.get(answer, 0) + each.count
        verdict = Verdict.TOO_FEW if tally.is_few else of_crowd(answers, tally.k)
        settled = settle(stores, promise, verdict, now)
        for person in hearers(stores, settled, self.followers):
            stores.outbox.add(notices.to_person(notices.WORD, settled, person, now))
        return verdict


def _settling(promise: Promise, due: datetime, number: int, revision: int = 0) -> Notice:
    about = About(promise.id, revision or promise.revision, number)
    to, kind = (promise.group, To.GROUP) if promise.group else (promise.asked_by, To.PERSON)
    return Notice(f"{notices.SETTLE}:{about.ref}", notices.SETTLE, to, about.ref, due, kind)


def _as_it_was(notice: Notice, stores: PromiseStores) -> Promise | None:
    about = About.of(notice.ref)
    promise = stores.promises.find(about.promise)
    return promise if promise and promise.revision == about.revision else None
