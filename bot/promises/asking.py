"""The question whether a change has reached those it was for, and how a small group's open answers stand."""

from __future__ import annotations

from collections.abc import Sequence

from bot.core.anonymous import Poll
from bot.core.reply import Block, Choice, Look, Reply, paragraph
from bot.promises.confirmation import MOST_CONFIRMING, Reached, Verdict, may_say
from bot.promises.listeners import LEAD, Followers
from bot.promises.model import Promise, State
from bot.promises.screens import Rows, button
from bot.promises.stores import PromiseStores

_POLL = "promise"
OPENLY, SECRETLY = 0, 1


def crowd(stores: PromiseStores, promise: Promise, followers: Followers) -> set[str]:
    """Those it was for, as far as the bot has met them: not its owner, nor who leads."""
    met = set(stores.members.of(promise.group)) if promise.group else set()
    return theirs_to_say(stores, promise, met | _following(stores, promise, followers))


def asked_alone(stores: PromiseStores, promise: Promise, followers: Followers) -> list[str]:
    """Who is asked in their own chat as well: those who follow its round."""
    return sorted(theirs_to_say(stores, promise, _following(stores, promise, followers)))


def theirs_to_say(stores: PromiseStores, promise: Promise, people: set[str]) -> set[str]:
    """Those of `people` who neither own it nor lead."""
    keepers = stores.keepers.of(promise.group) if promise.group else {}
    leads = {found.id for address in stores.leads.all() if (found := stores.people.find(address))}
    kept = [keepers.get(LEAD, "")]
    return {person for person in people if may_say(person, promise.owner, kept, is_lead=person in leads)}


def _following(stores: PromiseStores, promise: Promise, followers: Followers) -> set[str]:
    return set(followers(stores, promise.round)) if promise.round else set()


def question(promise: Promise, said: Sequence[Reached] = (), *, is_secret: bool) -> Reply:
    """Ask whether it has reached them, and say who sees what they answer; and what was `said` openly before."""
    how = paragraph(f"promise-ask-{'secretly' if is_secret else 'openly'}")
    tally = _tally(said) if said else ()
    return Reply((*_asked(promise), how, *tally), _answers(promise, SECRETLY if is_secret else OPENLY))


def standing(promise: Promise, said: Sequence[Reached], *, is_open: bool) -> Reply:
    """The same question in a small group, with how many have said what so far, and what comes next."""
    if not is_open:
        return Reply((*_asked(promise), *_tally(said)), replaces=True)
    more = paragraph("promise-tally-next", more=MOST_CONFIRMING - list(said).count(Reached.YES))
    return Reply((*_asked(promise), *_tally(said), more), _answers(promise, OPENLY), replaces=True)


def _tally(said: Sequence[Reached]) -> tuple[Block, ...]:
    count = {answer: list(said).count(answer) for answer in Reached}
    return (
        paragraph("promise-tally", said=len(said)),
        paragraph("promise-tally-yes", Look.BULLET, count=count[Reached.YES]),
        paragraph("promise-tally-partly", Look.BULLET, count=count[Reached.PARTLY]),
        paragraph("promise-tally-not-yet", Look.BULLET, count=count[Reached.NOT_YET]),
    )


def before(promise: Promise) -> tuple[Block, ...]:
    """What people had said, where that is known, and what they were promised."""
    said = (paragraph("promise-told-said", Look.LINE, said=promise.said),) if promise.said else ()
    return (*said, paragraph("promise-told-promised", Look.LINE, text=promise.text))


def word_reply(promise: Promise, verdict: Verdict) -> Reply:
    """The word of those it was for."""
    return Reply((paragraph(f"promise-word-{verdict}", Look.HEADING), *before(promise)))


def poll_of(number: int, revision: int) -> Poll:
    """The secret question about a promise, as it stood when it was asked."""
    return Poll(_POLL, f"{number}-{revision}")


def _asked(promise: Promise) -> tuple[Block, ...]:
    came = State.PARTLY if promise.state is State.PARTLY else State.DONE
    changed = paragraph(f"promise-came-{came}", Look.LINE, words=promise.changed)
    return (paragraph("promise-ask", Look.HEADING), *before(promise), changed)


def _answers(promise: Promise, mode: int) -> Rows:
    def choice(name: str, answer: Reached) -> Choice:
        return button(name, promise, mode, int(answer), act="reached")

    return (
        (choice("reached-yes", Reached.YES),),
        (choice("reached-partly", Reached.PARTLY), choice("reached-not-yet", Reached.NOT_YET)),
    )
