"""Who hears of a promise in their own chat: each person once, whatever they are to it, and nobody who muted it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from bot.promises.model import Promise
from bot.promises.stores import PromiseStores

FACILITATOR, LEAD = "facilitator", "lead"
Followers = Callable[[Any, str], Sequence[str]]
"""The stores and a round: who wants to hear what comes of it."""


def next_person(stores: PromiseStores, promise: Promise) -> str:
    """Who hears when the owner is silent: the group's lead, its facilitator, who asked, or a lead of the owner's."""
    keepers = stores.keepers.of(promise.group) if promise.group else {}
    untold = [keepers.get(FACILITATOR, ""), promise.asked_by, *_leads(stores, promise)]
    return _first([keepers.get(LEAD, ""), *_wishing(stores, promise, untold)], promise.owner)


def looks_after(stores: PromiseStores, promise: Promise, but: str) -> str:
    """Who is told that an owner or a group can't be reached: the facilitator before everybody else."""
    keepers = stores.keepers.of(promise.group) if promise.group else {}
    found = [keepers.get(FACILITATOR, ""), keepers.get(LEAD, ""), promise.asked_by, *_leads(stores, promise)]
    return _first(_wishing(stores, promise, found), but)


def hearers(stores: PromiseStores, promise: Promise, followers: Followers, by: str = "") -> list[str]:
    """Who is told in their own chat what came of it, each once: not `by`, who knows.

    Those who follow its round have asked for it. Who has the promise, or asked for it, is told where they do not read
    it in the group.
    """
    following = followers(stores, promise.round) if promise.round else ()
    named = [each for each in (promise.owner, promise.asked_by) if not _is_in_group(stores, promise, each)]
    return [person for person in dict.fromkeys((*following, *named)) if person not in {"", by}]


def _leads(stores: PromiseStores, promise: Promise) -> list[str]:
    """Those whom the owner of the bot has named; what somebody promised to themselves alone is not theirs to hear."""
    if not (promise.group or promise.round):
        return []
    return [person.id for address in stores.leads.all() if (person := stores.people.find(address))]


def _is_in_group(stores: PromiseStores, promise: Promise, person: str) -> bool:
    return bool(promise.group) and stores.members.is_member(promise.group, person)


def _wishing(stores: PromiseStores, promise: Promise, people: Sequence[str]) -> list[str]:
    """Those whom no /mute keeps from it: who asked for a promise hears of it all the same."""
    return [each for each in people if each and (each == promise.asked_by or not stores.muted.is_muted(each))]


def _first(people: Sequence[str], but: str) -> str:
    return next((person for person in people if person and person != but), "")
