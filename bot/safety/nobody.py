"""Finds what bears somebody's name and is nobody here: places, bodies, illnesses, tests, tools and sayings."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain

from bot.safety.nearby import around

# "Ashton-under-Lyne", "Llanfihangel-y-Creuddyn": what is tied together by such a word is a place.
_TIED_PLACE = re.compile(
    r"\b[A-Z][\w'’]+[- ](?:under|upon|on|in|le|by|super|next|cum|the|y|yr|ar)-[\w'’]+(?:-[\w'’]+)*|\b[A-Z][a-z]+ (?:upon|under) [A-Z][a-z]+"
)
# "St John Ambulance", "the Joseph Rowntree Foundation": what somebody's name was given to is no longer somebody.
_BODY = re.compile(
    r"\b(?:[A-Z][\w'’]+ ){1,3}(?:Ambulance|Foundation|Trust|Charity|Hospice|Society|Association|Institute|University|College|Hospital|Infirmary|Fund|Award|Act)\b|\bMarie Curie(?= (?:nurse|hospice|charity|team|carer|volunteer))"
)
# "Down's syndrome", "the Waterlow score", "my Prader-Willi diet".
_ILL = "syndrome|disease|palsy|chorea|sarcoma|lymphoma|encephalopathy|ataxia|contracture|manoeuvre"
_SCALE = "waterlow|braden|barthel|glasgow|abbey|cornell|snellen|bristol"
_DOCTOR = "down|crohn|parkinson|alzheimer|huntington|tourette|asperger|wernicke|raynaud|meniere|pick|addison|hodgkin|bell|graves"
_THING = "protocol|hoist|bath|frame|stand|sling|cream|diet|scheme|framework|test|method|approach|model|app|password|login|mattress|cushion|pump|pads?|syringe|tool|chair lift|stairlift|sponge|tart|cake|pudding|machine|tablet|laptop|hoover|doorbell|advert|report|inquiry|review|rule|grant|fund|award|cup|trophy|library|theatre|cinema|museum|school|church|chapel|arms|pub|ward round|foundation"
_EPONYM = re.compile(
    rf"\b[\w-]+(?:['’]?s)? (?:and [\w-]+ )?(?:{_ILL})\b"
    rf"|\b(?:{_SCALE}) (?:scale|score|test|stool chart)\b"
    r"|\b(?:for|oh|thank|praise|pray to) (?:christ|jesus|god|allah)\b|\bjesus(?: christ|['’]? name)\b|\b(?:in|for) jesus\b|\b(?:is|he['’]?s|i['’]?m|be|i am) jesus\b"
    rf"|\b(?:with|has|had|have|got|gets|is) (?:{_DOCTOR})['’]?s\b"
    r"|\b(?:mis|fis|dechrau|canol|diwedd) Mai\b"
    rf"|\b(?:(?i:the|a|an|my|her|his|our|their|new)) [A-Z][\w'’-]+ (?:return |stand |easy )?(?:{_THING})\b(?! of (?:his|hers))"
)
_EPONYM_SIGN = re.compile(rf" (?:{_ILL}|{_THING}|{_DOCTOR}|mai|(?:stool )?chart|scale|score)|jesus|christ|god|allah")


def nobody(text: str) -> Iterator[tuple[int, int]]:
    """Where such words stand in a text."""
    written = (kind.finditer(text) for kind in (_TIED_PLACE, _BODY))
    return (match.span() for match in chain(*written, around(_EPONYM_SIGN, text).find(_EPONYM)))
