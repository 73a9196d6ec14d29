"""How the pictures look: sizes that a phone can show, and colours that stand out for every eye."""

from __future__ import annotations

from dataclasses import dataclass

from knowledge.models import Group

WIDTH = 1200  # pixels; a phone shows them at about a third
MARGIN = 40
PADDING = 18
GAP = 22
BAR_HEIGHT = 50

PAPER = "#ffffff"
INK = "#1a1a1a"
TRACK = "#f1f3f5"
TRACK_EDGE = "#5f6b7a"
PANEL_EDGE = "#8a94a0"
NOTE = "#fff4d6"
NOTE_EDGE = "#8a5a00"


@dataclass(frozen=True, slots=True)
class Type:
    """A size of type in pixels, and how it is set."""

    size: float
    is_bold: bool = False
    is_balanced: bool = False


TITLE = Type(48, is_bold=True, is_balanced=True)
BODY = Type(36)
WHO = Type(36, is_bold=True)
SHOWN = Type(41, is_bold=True, is_balanced=True)
CAUTION = Type(35)
SMALL = Type(30)


@dataclass(frozen=True, slots=True)
class Fill:
    """The colour and the pattern of a group's bars; both say the same, and the label beside them says it in words."""

    colour: str
    pattern: str


_OTHERS = Fill("#44546a", "")
FILLS = {
    Group.LIVED_EXPERIENCE: Fill("#0b6b57", "."),
    Group.FAMILY_FRIENDS: Fill("#a33b00", "x"),
    Group.PROFESSIONALS: Fill("#1f4e8c", "/"),
    Group.CARE_WORKERS: Fill("#5b3a8c", "\\"),
    Group.CARERS: Fill("#8c1f4e", "|"),
    Group.LEADERS: Fill("#6b5200", "-"),
}


def fill(group: Group) -> Fill:
    """How the bars of a group are filled, the same in every picture."""
    return FILLS.get(group, _OTHERS)
