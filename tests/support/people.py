"""The people job with nothing kept anywhere, for tests that only look at what it offers."""

from __future__ import annotations

from contextlib import nullcontext

from bot.people.flow import PeopleFlow
from bot.people.own_data import OwnDataFlow
from bot.people.owner import OwnersView


def people_flow() -> PeopleFlow:
    return PeopleFlow(OwnDataFlow((), nullcontext), OwnersView(list))
