"""Finds exact days, dates of birth and exact ages of 90 and over: with them few people are left to guess among."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.safety.nearby import around
from bot.safety.removal import WORD_START, Removed
from bot.safety.said import ONE_TO_NINE, TO_NINETY_NINE

_MONTH = (
    r"(?:jan(?:uary)?|feb(?:r?uary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?"
    r"|ionawr|chwefror|fawrth|mawrth|ebrill|fai|mai|mehefin|fehefin|gorffennaf|orffennaf|awst|medi|fedi|hydref|tachwedd|dachwedd|rhagfyr)"
)
_NTH = r"(?:0?[1-9]|[12]\d|3[01])(?:\s?(?:st|nd|rd|th|af|ail|ydd|ed|fed|eg|ain))?"
_NTH_WORD = (
    r"(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth"
    r"|eighteenth|nineteenth|twentieth|twenty[\s-](?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)|thirtieth|thirty[\s-]first)"
)
_YEAR = r"(?:\s\d{2}(?=[.,;)]|$)|[.,/-]?\s*(?:two thousand(?:\s+and)?(?:\s+\w+)?\b|['’]\d{2}|(?:19|20)\d{2}|(?:nineteen|twenty)[\s-](?:(?:oh|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred)[\s-]?)?(?:\w+teen|ten|eleven|twelve|one|two|three|four|five|six|seven|eight|nine)?\b))"
_WEEKDAY = r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s+(?:the\s+)?)"
_DAY_MONTH = re.compile(
    rf"{WORD_START}{_WEEKDAY}?(?:{_NTH}\s*(?:and|to|or|&|,|-|–)\s*(?:the\s+)?){{0,3}}(?:{_NTH}|{_NTH_WORD})\s*(?:of\s+|o\s+|-|/|\.)?\s*{_MONTH}(?:\b\.?|(?=\d)){_YEAR}?",
    re.IGNORECASE,
)
_MONTH_DAY = re.compile(
    rf"{WORD_START}(?:{_MONTH}\s+(?:the\s+)?{_NTH_WORD}|{_MONTH}\.?\s+(?:the\s+)?(?:0?[1-9]|[12]\d|3[01])(?:\s?(?:st|nd|rd|th|af|ail|ydd|ed|fed|eg|ain)\b)?)(?![\d:%]|\s?(?:am|pm|people|hours|minutes|weeks|days|times|of (?:us|them|my|our|the)|more))\b{_YEAR}?",
    re.IGNORECASE,
)
_FIGURES = re.compile(
    r"(?<![\d£$€./-])(?:0?[1-9]|[12]\d|3[01])\s?[/.\-–]\s?(?:0?[1-9]|1[0-2]|"
    + _MONTH
    + r")\s?[/.\-–]\s?(?:(?:19|20)\d{2}|\d{2})(?![\d/%]|[.-]\d)"
    r"|(?<![\d-])(?:19|20)\d{2}[-/.](?:0?[1-9]|1[0-2])[-/.](?:0?[1-9]|[12]\d|3[01])(?![\d-])",
    re.IGNORECASE,
)
_SAID_YEAR = rf"(?:[\s,]+(?:(?:19|20)?\d{{2}}\b|(?:nineteen|twenty)?[\s-]*(?:oh|ten|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[\s-]{ONE_TO_NINE})?\b))"
# Run together with the words beside it: "discharged5thaprwith".
_GLUED_DAY = re.compile(
    r"(?<!\d)(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)\s?(?:of\s?)?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)(?:[a-z]{0,6}\.?\s?(?:(?:19|20)\d{2}|\d{2}\b))?",
    re.IGNORECASE,
)
# "Six april nineteen forty four".
_SAID_DAY = re.compile(rf"\b{TO_NINETY_NINE}\s+(?:of\s+)?{_MONTH}{_SAID_YEAR}", re.IGNORECASE)
_NTH_OF_NTH = re.compile(
    rf"\b(?:{_NTH_WORD}|\d{{1,2}}(?:st|nd|rd|th))\s+of\s+the\s+(?:{_NTH_WORD}|\d{{1,2}}(?:st|nd|rd|th)){_SAID_YEAR}",
    re.IGNORECASE,
)
# "10 05 1943", and without a year where a day is spoken of: "moved in 16/4".
_SPACED_FIGURES = re.compile(
    r"(?<![\d£$€.,/-])(?:0?[1-9]|[12]\d|3[01])\s(?:0?[1-9]|1[0-2])\s(?:19|20)\d{2}(?![\d/%]|[.-]\d)"
)
_DAY_AND_MONTH = re.compile(
    r"\b(?:on|since|until|(?:she|he|i|mum|dad|nan) fell|and again)\s+(?P<dotted>(?:1[3-9]|2\d|3[01])\.(?:0?[1-9]|1[0-2]))(?![\w/%]|[.-]\d|\s*(?:hours|kg|stone|degrees|points?|percent|per|miles|million|pounds|am|pm)\b)|"
    r"(?<![\d£$€./-])(?!24/7)(?:(?:0[1-9]|[12]\d|3[01])/0[1-9]|0[1-9]/1[0-2]|(?:1[3-9]|2\d|3[01])/(?:0?[1-9]|1[0-2]))(?![\w/%]|[.-]\d|\s*(?:of|people|hours|staff|stars|marks|points|for|on|said)\b)"
    r"|\b(?:on|since|until|till|dated|ar|ers|moved in|due|meant to be|ment to be|booked for|put back to|moved to|review|appointment|appt|assessment|visit|admitted|discharged|cancelled|changed to|rearranged for|then|came|broke|broken|started|stopped|ended|closed|opened|arrived|died)\s+(?P<day>(?!24/7|1/[234]\b|2/3|3/4)(?:0?[1-9]|1[0-2])/(?:0?[1-9]|1[0-2]))(?![\w/%]|[.-]\d|\s*(?:of|people|hours|staff|for|pay|time|days)\b)",
    re.IGNORECASE,
)
_CYMRAEG_TENTHS = "cyntaf|gyntaf|ail|trydydd|drydydd|pedwerydd|bedwerydd|pumed|bumed|chweched|seithfed|wythfed|nawfed|degfed|ddegfed|unfed|eilfed|deuddegfed|ddeuddegfed|pymthegfed|bymthegfed|deunawfed|ddeunawfed|ugeinfed"
_CYMRAEG_DAY = re.compile(
    rf"\b(?:y|yr|'r)\s+(?P<day>(?:{_CYMRAEG_TENTHS})(?:\s+ar\s+(?:ddeg|bymtheg|hugain))?\s+o\s+(?:fis\s+)?{_MONTH}(?:\s+(?:19|20)\d{{2}})?)\b",
    re.IGNORECASE,
)
_FEAST = re.compile(
    r"\b(?:christmas (?:day|eve)|boxing day|new year['’]?s (?:day|eve)|easter (?:sunday|monday)|good friday|hallowe['’]?en|bonfire night)\b,?\s+(?:in\s+|of\s+)?(?:19|20)\d{2}\b",
    re.IGNORECASE,
)
_BORN = re.compile(
    r"\b(?:d\.?\s?o\.?\s?b\.?|date of birth|dyddiad geni|birthday|birth date|birthdate|bday|b-day|born(?:\s+on)?|ganwyd|ganed|pen-?blwydd)(?![a-z])[^\d\n]{0,20}?"
    r"(?P<day>\d{1,2}(?:st|nd|rd|th)?\s+(?:of\s+)?"
    + _MONTH
    + r"\s+['’]?\d{2,4}|\d{1,2}\s?[/.\-–\s]\s?\d{1,2}(?:\s?[/.\-–\s]\s?\d{2,4})?|(?:19|20)\d{6}|\d{6,8})\b",
    re.IGNORECASE,
)
# "170949 is my date of birth".
_THEN_BORN = re.compile(
    r"(?<![\w/.-])(?P<day>\d{6}|\d{8}|\d{1,2}[\s/.-]\d{1,2}(?:[\s/.-]\d{2,4})?)\s*,?\s*(?:(?:is|was|for|as|that's|thats)\s+)?(?:(?:my|her|his|their|mum'?s|dad'?s|mams?|the)\s+)?(?:d\.?o\.?b|date of birth|birth ?date|birthday|bday)\b",
    re.IGNORECASE,
)
_BORN_YEAR = re.compile(
    r"\b(?:born|ganwyd|ganed|year of birth|d\.?o\.?b\.?)\s*(?:in|yn|ym|:|is)?\s*(?P<day>(?:19|20)\d{2})\b",
    re.IGNORECASE,
)
_ON_THE_NTH = re.compile(
    r"\b(?:(?:on|since|until|till|ar|ers)|(?:mon|tues|wednes|thurs|fri|satur|sun)day,?)\s+(?:the|y)\s+(?P<day>(?:[1-9]|[12]\d|3[01])(?:st|nd|rd|th|ain|fed|eg|ydd))"
    r"(?=\s*(?:$|[.,;!?)]|(?:i|he|she|they|we|my|her|his|of (?:this|last|next)|last|this)\b))",
    re.IGNORECASE,
)
_OLD = r"(?:9\d|10[02-9]|110)"  # 101 and 111 are numbers to ring
_CLEARLY_OLD = r"(?:9\d|1[01]\d)"
_TENS = rf"(?:nine?te?y(?:[\s-]?{ONE_TO_NINE}\b)?+|(?:a|one)\s+hundred(?:\s+(?:and\s+)?(?:one|two|three|four|five|six|seven|eight|nine|ten))?|hundred\s+(?:and|n|&)\s+(?:one|two|three|four|five|six|seven|eight|nine|ten))"
_CYMRAEG = r"(?:naw deg(?:\s+(?:un|dau|dwy|tri|tair|pedwar|pedair|pump|chwech|saith|wyth|naw))?|cant)"
_CYMRAEG_ODD = r"naw deg\s+(?:un|dau|dwy|tri|tair|pedwar|pedair|pump|chwech|saith|wyth|naw)"
_TWO_KIN = (
    r"(?:aunt(?:ie|y)?s|aunties|uncles|parents|grandparents|sisters|brothers|neighbours|both|friends|ladies|residents)"
)
_UNIT = r"(?:\s*(?:%|percent|per cent|y cant|pence|p\b|£|minutes?|mins?|hours?|hrs?|days?|weeks?|months?|miles?|metres?|people|of\b|pounds?|quid|degrees?|kg|lb|stone|times|residents|staff|staffed|calls|(?:or|to|and)\s+\d))"
_EITHER = r"(?:husband|wife|hubby|sister|brother|partner|him|her|he|she|me|mum|mam|dad|nan|gran|grandad|nain|taid)"
_AGES = [
    re.compile(
        rf"\b(?P<age>(?:{_CLEARLY_OLD}|{_TENS})[\s-]*(?:years?|yrs?|yr|y)[\s-]*(?:olds?\b|o\b|of age|young))",
        re.IGNORECASE,
    ),
    re.compile(rf"\b{_TWO_KIN},?\s+(?:(?:aged|are|were)\s+)?(?P<age>{_OLD})\s+and\s+\d\d\b(?!{_UNIT})", re.IGNORECASE),
    re.compile(
        rf"\b{_TWO_KIN},?\s+(?:(?:aged|are|were)\s+)?\d{{2,3}}\s+and\s+(?P<age>{_OLD})\b(?!{_UNIT})", re.IGNORECASE
    ),
    re.compile(
        rf"\b(?:mam|mamgu|nain|taid|tadcu|tad-cu|dad|ewythr|modryb|gwr|gŵr|gwraig|hi|fo|fe|o|i)\s+yn\s+(?P<age>{_OLD})\b(?!\s*(?:%|y cant|munud|milltir|awr|o\b))",
        re.IGNORECASE,
    ),
    re.compile(rf"\b(?:turn(?:s|ed|ing)|aged)\s+(?P<age>{_CLEARLY_OLD})\b(?!{_UNIT})", re.IGNORECASE),
    re.compile(rf"\((?:f|m|female|male)\W{{1,2}}(?P<age>{_OLD})\)", re.IGNORECASE),
    re.compile(
        rf"\b(?P<age>{_OLD}|{_TENS})\s+is\s+(?:(?:no|an|a good|quite an|some)\s+age|(?:what|how old)\s+(?:i am|he is|she is|i'm))\b",
        re.IGNORECASE,
    ),
    re.compile(rf"\b(?:on this earth|alive|lived)\s+(?:for\s+)?(?P<age>{_OLD}|{_TENS})\s+years\b", re.IGNORECASE),
    re.compile(
        rf"\bboth\s+(?:of\s+(?:them|us)\s+)?(?:are\s+|is\s+|aged\s+)?(?P<age>{_OLD}|{_TENS})\b(?!{_UNIT})",
        re.IGNORECASE,
    ),
    re.compile(r"\b(?:is|was|turned)\s+(?P<age>101|111)(?=\s+(?:and|but)\s+(?:he|she|still)\b)", re.IGNORECASE),
    re.compile(rf"\b(?:two|both)(?:\s\w+){{1,5}},\s*(?P<age>{_OLD})\s+and\s+\d\d,", re.IGNORECASE),
    re.compile(rf"\b(?:two|both)(?:\s\w+){{1,5}},\s*\d\d\s+and\s+(?P<age>{_OLD}),", re.IGNORECASE),
    re.compile(rf"(?<![\d£.])(?P<age>{_CLEARLY_OLD}(?:yrs|yo|yearold|yearsold|years old))\b", re.IGNORECASE),
    re.compile(
        rf"\b(?:she|he|i|who)(?:['’]?s|['’]?m| is| am| was)\s+(?:now\s+)?(?P<age>101|111)\b(?!{_UNIT})", re.IGNORECASE
    ),
    re.compile(rf",\s*(?P<age>{_OLD}|{_TENS})\s+and\s+(?:she|he|still)\b", re.IGNORECASE),
    re.compile(
        r"\b(?:is|hes|shes|he['’]s|she['’]s)\s+(?P<age>9\s\d)(?=\s+(?:now|nw|n|an|and)\b|\s*[,.!]|$)", re.IGNORECASE
    ),
    re.compile(
        rf"\b(?:my|me|our|his|her|wor)\s+\w+['’]s\s+(?P<age>{_OLD}|{_TENS})\b(?!{_UNIT})(?!\s*[:.]\d)", re.IGNORECASE
    ),
    re.compile(rf"\bage\s*\(\s*(?P<age>{_OLD})\b", re.IGNORECASE),
    re.compile(rf"\bthe big\s+(?P<age>{_OLD})\b(?!{_UNIT})", re.IGNORECASE),
    re.compile(rf"\b(?P<age>{_OLD}|{_TENS})\s+on\s+(?:my|her|his|their)\s+(?:last|next)\s+birthday\b", re.IGNORECASE),
    re.compile(
        rf"\baged?\s+(?:\d{{1,3}}|[a-z]+(?:[\s-][a-z]+)?)\s+(?:and|&)\s+(?P<age>{_OLD}|{_TENS})\b(?!{_UNIT})",
        re.IGNORECASE,
    ),
    re.compile(rf"\bthe other(?: one)?\s+(?:is\s+)?(?P<age>{_OLD}|{_TENS})(?=\s*[,.;!?]|$)", re.IGNORECASE),
    re.compile(rf"\b(?:sorry|no wait|i mean)\s+(?P<age>{_OLD}|{_TENS})(?=\s*[,.;!?]|$)", re.IGNORECASE),
    re.compile(rf"\byn\s+(?P<age>{_CYMRAEG_ODD})\b(?!\s+(?:y cant|o\b|munud|milltir|awr|wythnos))", re.IGNORECASE),
    re.compile(rf"\b(?P<age>(?:{_CLEARLY_OLD}|{_TENS}) and a half)\b(?!{_UNIT})", re.IGNORECASE),
    re.compile(rf"\b(?P<age>{_CLEARLY_OLD}\s?(?:yo|y/o|yrs|year old))\b", re.IGNORECASE),
    re.compile(
        rf"\b(?:aged?|age (?:of|as|is|was)|turn(?:s|ed|ing)?|oed|now|just|nearly|almost)\s*:?\s*(?P<age>{_OLD}|{_TENS})\b(?!{_UNIT})(?!['’]?s\b)",
        re.IGNORECASE,
    ),
    re.compile(
        rf"\b(?:is|was|he['’]?s|she['’]?s|i['’]?m|i am|am|be|being|hes|shes|who['’]?s|one['’]?s|you['’]?re|gone)\s+(?:now\s+|only\s+|nearly\s+|almost\s+|about\s+)?(?P<age>{_OLD}|{_TENS})\b(?!{_UNIT})(?!['’]?s\b)(?!\s*[:.]\d)",
        re.IGNORECASE,
    ),
    re.compile(
        rf"{WORD_START}(?:mum|mam|mother|dad|father|nan|nana|gran|grandma|grandad|grandfather|grandmother|aunt|auntie|aunty|uncle|neighbour|wife|husband|lady|gentleman|resident|friend|him|her|me|woman|man|nain|taid|client)"
        rf"\s*[,(]\s*(?:who is\s+|aged?\s+)?(?P<age>{_CLEARLY_OLD}|{_TENS})\b(?!{_UNIT})",
        re.IGNORECASE,
    ),
    re.compile(rf"\b(?P<age>{_CLEARLY_OLD}|{_CYMRAEG})\s*(?:(?:ml|bl|fl)wydd)?\s*oed\b", re.IGNORECASE),
    re.compile(
        rf"\b(?:my|her|his|their|our|the|a|'s|s)\s+(?P<age>{_OLD}(?:st|nd|rd|th)|{_TENS}(?:th)?|ninety[\s-](?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)|hundredth|ninetieth)(?:\s+(?:birthday|year|bday)\b)",
        re.IGNORECASE,
    ),
    re.compile(rf"\b(?:my|her|his|their)\s+(?P<age>{_OLD}(?:st|nd|rd|th))\b", re.IGNORECASE),
    re.compile(
        rf"{WORD_START}(?:mum|mam|mother|dad|father|nan|nana|gran|grandma|grandad|auntie|aunty|aunt|uncle|neighbour|wife|husband|resident|friend|nain|taid)(?:['’]?s|\s+is|\s+was)\s+(?:now\s+|only\s+|nearly\s+|almost\s+)?(?P<age>{_OLD}|{_TENS})\b(?!{_UNIT})(?!\s*[:.]\d)",
        re.IGNORECASE,
    ),
    re.compile(
        rf"\b(?:lady|woman|man|gentleman|person|resident|fellow|chap|mother|father) of\s+(?P<age>{_OLD}|{_TENS})\b(?!{_UNIT})",
        re.IGNORECASE,
    ),
    re.compile(rf"\b{_EITHER}\s+(?P<age>{_OLD})(?=\s*(?:,|and|&)?\s*{_EITHER}\s+\d\d)", re.IGNORECASE),
    re.compile(rf"\b{_EITHER}\s+\d{{2,3}}\s*(?:,|and|&)?\s*{_EITHER}\s+(?P<age>{_OLD})\b(?!{_UNIT})", re.IGNORECASE),
    re.compile(rf"(?<=[a-z]), (?P<age>{_CLEARLY_OLD}|101|{_TENS}), (?!\d)", re.IGNORECASE),
    re.compile(
        rf"\b(?P<age>{_OLD}|{_TENS})\s+(?:this|next|last)\s+(?:year|birthday|month|week|january|february|march|april|may|june|july|august|september|october|november|december)\b",
        re.IGNORECASE,
    ),
    re.compile(
        rf"{WORD_START}(?<!it has )(?<!it's )(?<!its )(?:be|been|reach(?:ed|es)?|hit|hits|pushing|approaching|made it to|gets? to|got to|lived to|lives to|died at|until|age|ages|aged|and at|at)\s+(?P<age>{_CLEARLY_OLD}|{_TENS})(?=\s*(?:$|[,.;!?)]|\b(?:he|she|i|they|my|mum|mam|dad|nan|nana|gran|grandma|grandad|grandpa|auntie|uncle|granny|thanks|because|cos|and|but|with|years|still|this|next|in)\b))(?!{_UNIT})(?!\s*[:.]\d)",
        re.IGNORECASE,
    ),
]


_SAID_SIGN = re.compile(r"(?:nineteen|twenty|forty|fifty|sixty|seventy|eighty|ninety|thirty)\b")
_TIED_SIGN = re.compile(r"\d[/.]\d")
_CYMRAEG_SIGN = re.compile(_CYMRAEG_TENTHS)
# What every exact day, and every such age, has: looked for first, since few texts have it.
_DAY_SIGN = re.compile(r"\d+|(?:[rfxnhe]th|first|second|third)\b")
_AGE_SIGN = re.compile(r"9 ?\d|1[01]\d|ninet|nint|hundred|naw deg|cant")
# A house may well be a hundred years old.
_OLD_THING = re.compile(
    r"\b(?:home|building|house|hall|club|church|chapel|hospital|charity|centre|school|lift|tree|clock|furniture|company|place|pub|library)\s+(?:is|was|turned|turns|has been|will be)\b[\w\s]{0,14}$",
    re.IGNORECASE,
)
_NEAR = 24
_SAID_BIRTH = re.compile(
    rf"\b(?:d\.?\s?o\.?\s?b\.?|date of birth|birthday|born(?:\s+on)?)\b[\s:,]*(?:is|was|on|it's|its)?\s*(?P<day>(?:the\s+)?(?:{_NTH_WORD}|\d{{1,2}}(?:st|nd|rd|th))\s+(?:of\s+)?(?:the\s+)?(?:{_NTH_WORD}|\d{{1,2}}(?:st|nd|rd|th)){_SAID_YEAR}?)",
    re.IGNORECASE,
)


def find_days(text: str) -> Iterator[Removed]:
    """The spans of exact days; a month, a weekday or "three weeks" stays."""
    days = around(_DAY_SIGN, text)
    yield from (
        Removed(m.start(), m.end(), "date")
        for m in days.find(_DAY_MONTH, _MONTH_DAY, _FIGURES, _SPACED_FIGURES, _GLUED_DAY, _NTH_OF_NTH, _FEAST)
    )
    yield from (
        Removed(m.start(m.lastgroup or 0), m.end(), "date") for m in around(_TIED_SIGN, text).find(_DAY_AND_MONTH)
    )
    yield from (Removed(m.start(), m.end(), "date") for m in around(_SAID_SIGN, text).find(_SAID_DAY))
    named = days.find(_BORN, _BORN_YEAR, _THEN_BORN, _SAID_BIRTH, _ON_THE_NTH)
    yield from (Removed(m.start("day"), m.end("day"), "date") for m in around(_CYMRAEG_SIGN, text).find(_CYMRAEG_DAY))
    yield from (Removed(m.start("day"), m.end("day"), "date") for m in named)


def find_ages(text: str) -> Iterator[Removed]:
    """The spans of exact ages of 90 and over, with the words that say it is an age."""
    for match in around(_AGE_SIGN, text).find(*_AGES):
        if not _OLD_THING.search(text, max(0, match.start() - _NEAR), match.start("age")):
            yield Removed(match.start("age"), match.end("age"), "age")
