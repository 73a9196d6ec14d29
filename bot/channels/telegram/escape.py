"""The one place where text becomes Telegram's HTML: whatever a person wrote is shown and never obeyed."""

from __future__ import annotations

import html
import re

# A joiner between two pictures, and the letters of a flag, belong to emoji; anywhere else they hide or reorder text.
_EMOJI = r"[\u2190-\u2bff\u3030\u303d\ufe0f\U0001f000-\U0001faff]"
_KEPT = rf"(?P<kept>(?<={_EMOJI})\u200d(?={_EMOJI})|\U0001f3f4[\U000e0061-\U000e007a]+\U000e007f)"
_HIDDEN = (
    r"[\x00-\x08\x0b-\x1f\x7f-\x9f\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e"
    r"\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb\ud800-\udfff\U000e0000-\U000e0fff]"
)
_UNSEEN = re.compile(f"{_KEPT}|{_HIDDEN}")
# Telegram makes a mention of every free-standing @name, and a link of tg://: a joiner after the sign stops it.
_LIVE = re.compile(r"(?<!\w)@(?=\w)|(?<=tg:)(?=//)", re.IGNORECASE)
_JOINER = "\u2060"


def harmless(text: str) -> str:
    """The text without characters that hide or turn round others, and without live mentions."""
    seen = _UNSEEN.sub(lambda found: found["kept"] or "", text)
    return _LIVE.sub(lambda found: found[0] + _JOINER, seen)


def escape(text: str) -> str:
    """The text as HTML that shows it literally."""
    return html.escape(harmless(text), quote=False)


def width(text: str) -> int:
    """How long Telegram finds a text: in UTF-16 units."""
    return len(text.encode("utf-16-le")) // 2
