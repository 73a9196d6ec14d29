"""Finds rooms, flats, beds and wards: within a home they point to one person or two."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.safety.nearby import DIGIT, around
from bot.safety.removal import Removed
from bot.safety.said import TO_NINETY_NINE

_FIGURE = rf"(?:\d{{1,4}}(?:/\d{{1,2}})?(?:\s?[a-zA-Z]|-[a-z])?(?![\w%])|(?-i:[A-Z])\d{{1,3}}\b|{TO_NINETY_NINE}\b)"
_ROOM_NOUN = "room|rm|wd|wrd|flat|apartment|apt|bungalow|ward|bay|bed|cottage|chalet|house number|ystafell|stafell|fflat|byngalo|gwely|plot|suite|cubicle|pod|bedroom|bedsit|studio|cell|pitch|caravan|berth"
_ROOM = re.compile(
    rf"\b(?=[rfabwchysgpu])(?:(?:side|single)\s+)?(?<!meeting )(?<!committee )(?<!training )(?<!waiting )(?<!conference )(?<!seminar )(?!(?<=\d, )bed\s(?:15|20|30|45|60)\b)(?:{_ROOM_NOUN}|(?<=in )unit|(?<=at )unit|(?<=to )unit|(?<=from )unit|(?<=is )unit|(?<=, )unit|(?<=on )unit)\s*(?:number|no\.?|rhif|#)?\s*(?!101\s+(?:for|please|material)\b)(?P<n>{_FIGURE}|(?<=bay )[b-hj-z]\b|(?<=ward )[b-hj-z]\b|(?<=block )[b-hj-z]\b|(?:(?<=ward )|(?<=pod )|(?<=bay )|(?<=block ))(?-i:[A-Z])\b)"
    r"(?!\s*(?:%|per|people|hours|days|weeks|minute|of us|of them|metres?|meters?|feet|foot|ft|inch(?:es)?|ins|cm|mm|miles|litres?|ltr|tyres|yards|seater|bed\b(?!\s*(?:\d|one|two|three|four|five|six|seven|eight|nine))|sheets|pillows|sofas|chairs|tables|staff|carers|more|nights?|times|minutes|years|beds|(?:or|to|by|x)\s*(?:\d|two\b|three\b|four\b|five\b)|am\b|pm\b))",
    re.IGNORECASE,
)
# Run together: "bed11ward6".
_GLUED_ROOM = re.compile(
    r"(?:(?<![a-z])|(?<=\d))(?P<n>(?:room|bed|ward|flat|bay|rm)\d{1,3}[a-d]?)(?=$|[\s,.;!?]|room|bed|ward|flat|bay)",
    re.IGNORECASE,
)
# "Grandma's room, G6".
_ROOM_THEN = re.compile(r"\broom,\s+(?P<n>(?-i:[A-Z])\d{1,3})\b", re.IGNORECASE)
# "The lad in R22", "the lady in 14".
_IN_NUMBER = re.compile(
    r"\b(?:lad|lady|man|woman|gentleman|resident|chap|girl|fella|bloke|neighbour)\s+in\s+(?P<n>(?-i:[A-Z])?\d{1,3}[a-z]?)\b(?!\s*(?:years|months|weeks|days|hours|minutes|per|chance|of\b))",
    re.IGNORECASE,
)
ROOM_SIGN = re.compile(f"{_ROOM_NOUN}|unit")


def find_rooms(text: str) -> Iterator[Removed]:
    """The spans of rooms with the word that says so; "the lady in 14" loses the number alone."""
    rooms = around(ROOM_SIGN, text)
    yield from (Removed(m.start(), m.end("n"), "room") for m in rooms.find(_ROOM))
    yield from (Removed(m.start("n"), m.end("n"), "room") for m in rooms.find(_GLUED_ROOM, _ROOM_THEN))
    yield from (Removed(m.start("n"), m.end("n"), "room") for m in around(DIGIT, text).find(_IN_NUMBER))
