"""The words for days in English and Welsh, each brought to one plain form, so that one set of rules reads both."""

from __future__ import annotations

import re
import unicodedata

DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
MONTHS = (
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
)
FEASTS = ("easter", "goodfriday", "eastermonday", "christmas", "boxingday", "newyear", "newyearseve", "dewi")

# Said with several words, longest first; what they mean is one word of the rules.
_PHRASES = {
    "the day after tomorrow": "overmorrow",
    "day after tomorrow": "overmorrow",
    "a couple of": "2",
    "couple of": "2",
    "a couple": "2",
    "yn ol": "ago",
    "a few": "3",
    "half a dozen": "6",
    "good friday": "goodfriday",
    "gwener y groglith": "goodfriday",
    "easter monday": "eastermonday",
    "llun y pasg": "eastermonday",
    "easter sunday": "easter",
    "sul y pasg": "easter",
    "christmas day": "christmas",
    "dydd nadolig": "christmas",
    "christmas eve": "24 december",
    "noswyl nadolig": "24 december",
    "boxing day": "boxingday",
    "gwyl san steffan": "boxingday",
    "new years eve": "newyearseve",
    "nos galan": "newyearseve",
    "new years day": "newyear",
    "new year": "newyear",
    "dydd calan": "newyear",
    "flwyddyn newydd": "newyear",
    "blwyddyn newydd": "newyear",
    "st davids day": "dewi",
    "gwyl dewi": "dewi",
    "financial year": "financialyear",
    "tax year": "financialyear",
    "flwyddyn ariannol": "financialyear",
    "close of play": "",
    "end of play": "",
    "end of the day": "",
    "end of day": "",
    "diwedd y dydd": "",
    "first thing": "",
    "no later than": "by",
    "not later than": "by",
    "some time": "",
    "half term": "term",
    "hanner tymor": "term",
    "bank holiday": "bankholiday",
    "gwyl y banc": "bankholiday",
}

_SAME = {
    "by": "by till til until erbyn tan hyd due",
    "before": "before cyn ahead",
    "after": "after wedi",
    "end": "end ends diwedd ddiwedd late hwyr",
    "start": "start beginning early dechrau ddechrau gynnar",
    "mid": "mid middle halfway canol ganol",
    "next": "next nxt following coming nesaf nesa",
    "this": "this current yma hon hwn",
    "last": "last previous past diwethaf dwetha",
    "ago": "ago",
    "today": "today tdy tonight 2day now heddiw heno nawr rwan",
    "tomorrow": "tomorrow tomorow tommorow tommorrow tomoz tmrw tmw tmrrw 2moro 2morrow yfory fory",
    "overmorrow": "overmorrow drennydd trennydd",
    "yesterday": "yesterday ddoe echdoe",
    "day": "day days diwrnod ddiwrnod diwrnodau dyddiau ddyddiau niwrnod",
    "week": "week weeks wk wks wythnos wythnosau",
    "fortnight": "fortnight fortnights pythefnos bythefnos phythefnos",
    "month": "month months mth mths mis fis mhis misoedd fisoedd",
    "quarter": "quarter chwarter",
    "year": "year years yr yrs blwyddyn flwyddyn blynedd mlynedd flynedd",
    "weekend": "weekend penwythnos benwythnos",
    "twodays": "deuddydd ddeuddydd",
    "easter": "easter pasg basg phasg",
    "christmas": "christmas xmas nadolig",
    "term": "term tymor dymor spring summer autumn winter gwanwyn wanwyn haf hydrefol gaeaf aeaf "
    "holidays gwyliau wyliau ramadan eid diwali hanukkah ward meeting cyfarfod",
    "monday": "monday mon llun lun",
    "tuesday": "tuesday tue tues",
    "wednesday": "wednesday wed weds mercher fercher",
    "thursday": "thursday thu thur thurs iau",
    "friday": "friday fri gwener wener",
    "saturday": "saturday sat sadwrn",
    "sunday": "sunday sun sul",
    "january": "january jan ionawr",
    "february": "february feb febuary chwefror",
    "march": "march mar mawrth fawrth",
    "april": "april apr ebrill",
    "may": "may mai fai",
    "june": "june jun mehefin fehefin",
    "july": "july jul gorffennaf orffennaf",
    "august": "august aug awst",
    "september": "september sep sept medi fedi",
    "october": "october oct hydref",
    "november": "november nov tachwedd dachwedd nhachwedd",
    "december": "december dec rhagfyr ragfyr",
    "1": "a an one un",
    "2": "two dau ddau dwy ddwy",
    "3": "three few tri dri thri tair dair thair",
    "4": "four pedwar bedwar pedair bedair phedair",
    "5": "five pum bum pump bump phum",
    "6": "six chwe chwech",
    "7": "seven saith",
    "8": "eight wyth",
    "9": "nine naw",
    "10": "ten deg deng ddeg ddeng",
    "11": "eleven",
    "12": "twelve deuddeg",
    "in": "in within ymhen mewn",
    "": "the of y yr o ar on at i time from times about around tua please os gwelwch "
    "its maybe latest dydd ddydd nos later",
}
_WORDS = {said: meant for meant, many in _SAME.items() for said in many.split()}
_TIME = re.compile(r"\b(?:\d{1,2}(?:[:.]\d\d)? ?[ap]m|\d{1,2}:\d\d|noon|midday|morning|afternoon|evening|cop|eod)\b")
_PARTS = re.compile(r"\d{4}-\d{1,2}-\d{1,2}|\d{1,2}([/.-])\d{1,2}(?:\1\d{2,4})?|\d+[a-z]*|[a-z]+")
_ORDINAL = re.compile(r"(\d{1,2})(?:st|nd|rd|th|af|il|ydd|ed|fed|eg|ain)")
_PHRASE = re.compile(r"\b(?:" + "|".join(sorted(map(re.escape, _PHRASES), key=len, reverse=True)) + r")\b")
_TUESDAY = re.compile(r"\b(?:dydd|ddydd|nos) (?:mawrth|fawrth)\b")


def plain(text: str) -> str:
    """What was typed, in the few words that the rules know; a word that none of them knows stays as it is.

    Days of the month are `th3`, so that "the 3rd" is told from a bare number.
    """
    letters = unicodedata.normalize("NFKD", text.lower().replace("’", "'").replace("'", ""))
    letters = "".join(letter for letter in letters if not unicodedata.combining(letter))
    letters = _TUESDAY.sub("tuesday", " ".join(letters.split()))
    letters = _PHRASE.sub(lambda found: _PHRASES[found.group()], _TIME.sub(" ", letters))
    return " ".join(filter(None, (_meant(found.group()) for found in _PARTS.finditer(letters))))


def _meant(word: str) -> str:
    ordinal = _ORDINAL.fullmatch(word)
    return f"th{int(ordinal[1])}" if ordinal else _WORDS.get(word, word)
