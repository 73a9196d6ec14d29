from __future__ import annotations

import pytest

from bot.safety.folded import fold
from bot.safety.identifiers import remove_identifiers


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("ring 07700\u200b900\u200b123 now", "ring [phone] now"),
        ("ring ０７７００ ９００１２３ now", "ring [phone] now"),
        ("ring ٠٧٧٠٠٩٠٠١٢٣ now", "ring [phone] now"),
        ("ring 0️⃣7️⃣7️⃣0️⃣0️⃣9️⃣0️⃣0️⃣1️⃣2️⃣3️⃣ now", "ring [phone] now"),
        ("ask Oluw\u200daseun", "ask [name]"),
        ("\u202eask Oluwaseun\u202c 😀", "\u202eask [name]\u202c 😀"),
        ("my carer Олена is late", "my carer [name] is late"),
        ("my carer 李秀英 is late", "my carer [name] is late"),
        ("Олена спізнилась, ніхто не слухає", "Олена спізнилась, ніхто не слухає"),
        ("fab 😀👍🏽 day ❤️", "fab 😀👍🏽 day ❤️"),
    ],
)
def test_odd_characters_hide_nothing_and_are_left_alone_themselves(text: str, kept: str) -> None:
    assert remove_identifiers(text).kept == kept


def test_a_span_of_the_folded_text_leads_back_to_the_original() -> None:
    text = "a\u200b7\u200b7 b"
    folded = fold(text)
    assert folded.text == "a77 b"
    start, end = folded.span(1, 3)
    assert text[start:end] == "7\u200b7"


def test_plain_text_is_not_copied() -> None:
    assert fold("plain").places is None
