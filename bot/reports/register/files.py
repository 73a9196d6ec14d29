"""The register as a calendar that can be read in again, a table without formulas, and a page for everyone."""

from __future__ import annotations

import csv
from collections.abc import Iterable
from datetime import datetime, timedelta
from io import StringIO

from bot.promises.model import Promise
from bot.reports.register.worded import RegisterWords

_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_PAGE = """<!doctype html>
<html lang="{{ words.language.split("-")[0] }}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{{ words.title }}</title>
<style>
body { font: 1.1rem/1.5 system-ui, sans-serif; color: #1a1a1a; background: #fff; max-width: 44rem; margin: 2rem auto;
  padding: 0 1rem; }
li { margin: .6rem 0; }
small { display: block; color: #44546a; }
</style>
</head>
<body>
<main>
<h1>{{ words.title }}</h1>
{% for line in words.summary %}<p>{{ line }}</p>
{% endfor %}
{% for section in words.sections %}<section>
<h2>{{ section.heading }}</h2>
<ul>
{% for entry in section.parts %}<li id="promise-{{ entry.number }}">{{ entry.text }}
<small>{{ entry.by }} · {{ entry.state }}</small>
{% if entry.changed %}<small>{{ words.headings["changed"] }}: {{ entry.changed }}</small>{% endif %}</li>
{% endfor %}</ul>
</section>
{% endfor %}</main>
</body>
</html>
"""


def as_html(words: RegisterWords) -> str:
    """A page for everyone: what was promised, and what came of it."""
    from jinja2 import Environment

    return Environment(autoescape=True).from_string(_PAGE).render(words=words)


def as_csv(words: RegisterWords) -> bytes:
    """A table for other programs; what a spreadsheet could take for a formula gets a quote mark."""
    out = StringIO()
    writer = csv.writer(out)
    writer.writerow(words.headings.values())
    for section in words.sections:
        for entry in section.parts:
            row = (str(entry.number), entry.text, entry.day.isoformat(), entry.state, entry.changed)
            writer.writerow([_harmless(cell) for cell in row])
    return out.getvalue().encode("utf-8-sig")


def as_ics(promises: Iterable[Promise], words: RegisterWords, now: datetime) -> bytes:
    """Whole days for a calendar; each number stays, so that a second import moves and does not add."""
    from icalendar import Calendar, Event

    calendar = Calendar()
    calendar.add("prodid", "-//Hearback//promises//EN")
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", words.title)
    for promise in promises:
        if promise.is_under_way:
            event = Event()
            event.add("uid", f"promise-{promise.id}@hearback")
            event.add("sequence", promise.revision)
            event.add("dtstamp", now)
            event.add("dtstart", promise.due.date())
            event.add("dtend", promise.due.date() + timedelta(days=1))
            event.add("summary", promise.text)
            event.add("transp", "TRANSPARENT")
            calendar.add_component(event)
    return bytes(calendar.to_ical())


def _harmless(cell: str) -> str:
    return f"'{cell}" if cell.startswith(_FORMULA) else cell
