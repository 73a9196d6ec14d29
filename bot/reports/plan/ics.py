"""A plan's days for a calendar: whole days, each with a number that stays, so that a second import adds nothing."""

from __future__ import annotations

from datetime import timedelta

from bot.reports.plan.worded import WordedPaper

ZONE = "Europe/London"


def ics(paper: WordedPaper) -> bytes:
    """The calendar file."""
    from icalendar import Alarm, Calendar, Event

    calendar = Calendar()
    calendar.add("prodid", "-//Hearback//plan//EN")
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", paper.title)
    calendar.add("x-wr-timezone", ZONE)
    for day in paper.dates:
        event = Event()
        event.add("uid", day.uid)
        event.add("dtstamp", paper.moved)
        event.add("dtstart", day.day)
        event.add("dtend", day.day + timedelta(days=1))
        event.add("summary", day.title)
        event.add("transp", "TRANSPARENT")
        alarm = Alarm()
        alarm.add("action", "DISPLAY")
        alarm.add("description", day.title)
        alarm.add("trigger", timedelta(hours=9))
        event.add_component(alarm)
        calendar.add_component(event)
    return bytes(calendar.to_ical())
