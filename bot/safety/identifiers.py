"""Takes out of people's text what would tell who they, or the people they write about, are."""

from __future__ import annotations

from bot.safety.contact import find_contacts
from bot.safety.days import find_ages, find_days
from bot.safety.folded import fold
from bot.safety.handles import find_handles
from bot.safety.homes import find_homes
from bot.safety.initials import find_initials
from bot.safety.names import find_names
from bot.safety.numbers import find_numbers
from bot.safety.postcodes import find_postcodes
from bot.safety.references import find_references
from bot.safety.removal import PLACEHOLDER, Removal, Removed, joined, repeated, without
from bot.safety.rooms import find_rooms
from bot.safety.said import find_said_codes
from bot.safety.scripts import find_foreign
from bot.safety.streets import find_addresses

_FINDERS = (
    find_contacts,
    find_handles,
    find_numbers,
    find_postcodes,
    find_references,
    find_said_codes,
    find_days,
    find_ages,
    find_addresses,
    find_homes,
    find_rooms,
    find_names,
    find_initials,
    find_foreign,
)


def remove_identifiers(text: str) -> Removal:
    """The text with placeholders such as `[name]` for all that points to a person, and the spans that were taken out.

    Towns, relations ("my nan") and titles stay. It misses some names: people see the result before it is kept.
    """
    protected = [match.span() for match in PLACEHOLDER.finditer(text)]
    folded = fold(text)
    found = [
        Removed(*folded.span(span.start, span.end), span.kind) for finder in _FINDERS for span in finder(folded.text)
    ]
    found = [span for span in found if not any(span.start < end and start < span.end for start, end in protected)]
    return without(text, _settled(text, joined(found)))


def _settled(text: str, spans: tuple[Removed, ...]) -> tuple[Removed, ...]:
    """The spans with all their repetitions; joining may make new texts, so until nothing changes."""
    while (wider := joined([*spans, *repeated(text, spans)])) != spans:
        spans = wider
    return spans
