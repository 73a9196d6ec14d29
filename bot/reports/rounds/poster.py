"""The poster of a round: one tagged A4 page that a printer and a screen reader can both use."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path

from bot.calendar.spoken import spoken
from bot.core.ports import File, Wording
from bot.core.reply import say
from bot.reports.rounds.code import as_svg

TEMPLATE = Path(__file__).with_name("poster.typ")


def make_poster(data: Mapping[str, object], wording: Wording, language: str) -> File:
    """The page as PDF/UA, with the words that say the same."""
    title, link = str(data["title"]), str(data["link"])
    day = spoken(date.fromisoformat(str(data["closes"])))
    words = {
        "language": language[:2],
        "title": title,
        "heading": wording.text(say("poster-heading"), language),
        "how": wording.text(say("poster-how"), language),
        "kept": wording.text(say("poster-kept", k=int(str(data["k"]))), language),
        "until": wording.text(say("poster-until", day=day), language),
        "by_link": wording.text(say("poster-link"), language),
        "link": link,
        "code": as_svg(link),
        "code_alt": wording.text(say("report-round-qr", title=title), language),
    }
    alt = wording.text(say("poster-alt", title=title, link=link), language)
    return File("poster.pdf", "application/pdf", _pdf(words), alt)


def _pdf(words: dict[str, str]) -> bytes:
    import matplotlib as mpl  # its fonts come with it, so that a page looks the same on every machine
    import typst

    fonts = str(Path(mpl.get_data_path()) / "fonts" / "ttf")
    options = {"format": "pdf", "pdf_standards": "ua-1", "ignore_system_fonts": True, "font_paths": [fonts]}
    compiled: bytes = typst.compile(TEMPLATE.read_bytes(), sys_inputs=words, **options)  # type: ignore[call-overload]
    return compiled
