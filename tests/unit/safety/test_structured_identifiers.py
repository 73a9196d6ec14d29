from __future__ import annotations

import pytest

from bot.safety.identifiers import remove_identifiers
from bot.safety.numbers import nhs_checks

REMOVED = [
    ("Ring me on 07700 900123.", "Ring me on [phone]."),
    ("It is 0161 496 0000 at night", "It is [phone] at night"),
    ("my number: +44 (0)20 7946 0958", "my number: [phone]"),
    ("text 07-700-900-456 please", "text [phone] please"),
    ("0 7 7 0 0 9 0 0 1 2 3 is mine", "[phone] is mine"),
    ("O7700 9OO 789", "[phone]"),
    ("it's oh seven seven double oh nine hundred one two three", "it's [phone]"),
    ("ring 496 0123 and ask", "ring [phone] and ask"),
    ("mail jo.bloggs+care@example.co.uk today", "mail [email] today"),
    ("jo at example dot com", "[email]"),
    ("jo.bloggs(at)example.org", "[email]"),
    ("see https://example.com/p?id=4, it has my photo", "see [link], it has my photo"),
    ("www.example.co.uk", "[link]"),
    ("I'm @jo_b92 there", "I'm [handle] there"),
    ("my insta is jo.b_92", "my insta is [handle]"),
    ("NHS number 943 476 5919.", "NHS number [nhs number]."),
    ("943-476-5919", "[nhs number]"),
    ("9434765919", "[nhs number]"),
    ("NI no QQ 12 34 56 C", "NI no [ni number]"),
    ("qq123456c", "[ni number]"),
    ("we live at BL1 4QR", "we live at [postcode]"),
    ("we live at NR3 1LK, come by", "we live at [postcode], come by"),
    ("sw1a1aa", "[postcode]"),
    ("we live at sa1 3 sn", "we live at [postcode]"),
    ("last Thursday the 12th she fell", "last Thursday the [date] she fell"),
    ("my gran (101) likes it", "my gran ([age]) likes it"),
    ("ward 6 bed 3 is cold", "[room] [room] is cold"),
    ("my blue badge number is K4X9P", "my blue badge number is [number]"),
    ("my card ends 4421", "my card ends [number]"),
    ("the last 4 digits are 4421", "the last 4 digits are [number]"),
    ("i'm in unit 6 at the moment", "i'm in [room] at the moment"),
    ("she got to one hundred and two", "she got to [age]"),
    ("my gamertag is VoidBadger7712", "my gamertag is [handle]"),
    ("quietstorm88 on there", "[handle] on there"),
    ("mail p smithers @ outlook . com", "mail [email]"),
    ("see mossypebble dot org dot uk slash respite", "see [link]"),
    ("It's NE6 2H something", "It's [postcode] something"),
    ("it was fri 18 july when it happened", "it was [date] when it happened"),
    ("On Christmas Day 2024 nobody came", "On [date] nobody came"),
    ("him 90 her 93, still at home", "him [age] her [age], still at home"),
    ("he went from plas y coed to heather house", "he went from [place] to [place]"),
    ("ward 7 bay c bed 12", "[room] [room] [room]"),
    ("Rhif yr achos yw GC-20418/24 a dim ateb", "Rhif yr achos yw [phone] a dim ateb"),
    ("12 Laurel Road", "[address]"),
    ("flat 3, 22b station rd", "[address]"),
    ("she lives on Acacia Avenue", "she lives on [address]"),
    ("4 Heol y Bont", "[address]"),
    ("at 14 Heol Las loves the fish", "at [address] loves the fish"),
    ("12 heol fawr and a ramp", "[address] and a ramp"),
    ("born 03/05/1942", "born [date]"),
    ("dob: 3.5.42", "dob: [date]"),
    ("on 14 March she fell", "on [date] she fell"),
    ("on the 2nd of June 2024", "on the [date]"),
    ("March 3rd, 2023 was bad", "[date] was bad"),
    ("ar 5ed o Fawrth", "ar [date]"),
    ("2024-03-05", "[date]"),
    ("she is 93 years old", "she is [age]"),
    ("We asked at 3 Beech Grove, Kirkcaldy, KY2 6PD.", "We asked at [address], [postcode]."),
    ("come to 14b mill street, otley not the old flat", "come to [address] not the old flat"),
    ("mum, 97, loves it", "mum, [age], loves it"),
    ("he turned a hundred", "he turned [age]"),
    ("Mae hi'n 94 oed", "Mae hi'n [age] oed"),
    ("in room 12", "in [room]"),
    ("ystafell 7", "[room]"),
    ("at the Laurels they sing", "at the [place] they sing"),
    ("Sunnybank House is warm", "[place] is warm"),
    ("josmith@gmail,com", "[email]"),
    ("date of birth 4 June 51", "date of birth [date]"),
    ("door code C1234X", "door code [number]"),
    ("from 192.168.4.21", "from [number]"),
    ("///filled.count.soap", "[address]"),
    ("53.4808, -2.2426", "[address]"),
    ("account 12345678, sort code 12-34-56", "account [number], sort code [number]"),
]

KEPT = [
    "Call 999, 101, 111, or Samaritans on 116 123.",
    "Hourglass is 0808 808 8141.",
    "We waited 90 minutes and 95% said yes.",
    "The care home is kind. I like the nursing home.",
    "We met three weeks ago, on a Tuesday in March.",
    "I moved from Bolton to Cardiff in 2019.",
    "The bus goes at 9.30 and 10.45.",
    "It cost £1,250,000 over 2010-2020.",
    "My nan is 84.",
    "Room for 12 more people.",
    "They put a ramp on the road outside.",
    "We got there b4 2pm.",
    "c u b4 2day",
    "The room 3 metres by 4 was bed 6 inches short.",
    "from 1st to last",
    "ISO 27001 and BS 8300 are on the wall",
    "The home is 100 years old.",
    "may 2 of us come",
    "flat 2 litre bottle",
    "We had covid19 and section117 aftercare, and mp3s.",
    "They went to court and to the opera house, then to mams house.",
    "Join the dot com boom.",
    "My mum has MS. The young carers group went bowling.",
    "The review on Tuesday was the first one.",
    "Good day centre, clean.",
    "I did unit 6 of the NVQ.",
    "Diolch o galon to all the girls.",
    "I gave her 90 minutes and him 95 pounds.",
    "The ward b4 was better.",
    "On Christmas Day nobody came.",
]


@pytest.mark.parametrize(("text", "kept"), REMOVED)
def test_an_identifier_is_replaced_by_its_placeholder(text: str, kept: str) -> None:
    assert remove_identifiers(text).kept == kept


@pytest.mark.parametrize("text", KEPT)
def test_a_text_that_points_to_nobody_stays_as_it_is(text: str) -> None:
    assert remove_identifiers(text).kept == text


def test_spans_count_in_the_original_text() -> None:
    text = "Ask Oluwaseun on 07700 900123."
    removed = remove_identifiers(text).removed
    assert [(span.kind, text[span.start : span.end]) for span in removed] == [
        ("name", "Oluwaseun"),
        ("phone", "07700 900123"),
    ]


def test_a_text_that_was_cleaned_before_is_left_alone() -> None:
    kept = remove_identifiers("Ask Oluwaseun at 12 Laurel Road on 14 March.").kept
    assert remove_identifiers(kept).kept == kept


@pytest.mark.parametrize(
    ("number", "checks"), [("9434765919", True), ("9434765918", False), ("0000000000", False), ("943476591", False)]
)
def test_only_a_number_with_the_right_check_digit_is_an_nhs_number(number: str, checks: bool) -> None:
    assert nhs_checks(number) is checks


@pytest.mark.parametrize(
    "text",
    ["I was at home. In the morning nobody came", "We met at work. Me and mum", "Stay at home. Us carers never do"],
)
def test_a_sentence_that_follows_at_home_is_no_address(text: str) -> None:
    assert remove_identifiers(text).kept == text
