"""Measures names in texts that are all in small letters, alike for people of every culture, and what such texts must keep."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.safety.identifiers import remove_identifiers
from bot.safety.vocabulary import english, lists

DATA = Path(__file__).parent / "data"
NAMED = re.compile(r"\[([^\]]+)\]")


def _lines(name: str) -> list[str]:
    return [line for line in (DATA / name).read_text("utf-8").splitlines() if not line.startswith("#")]


@pytest.fixture(scope="module")
def shares() -> dict[str, float]:
    gone: dict[str, list[bool]] = {}
    for line in _lines("names-small.txt"):
        culture, _, marked = line.partition(": ")
        kept = remove_identifiers(NAMED.sub(r"\1", marked)).kept
        gone.setdefault(culture, []).extend(
            re.search(rf"(?<!\w){re.escape(name)}s?(?!\w)", kept) is None for name in NAMED.findall(marked)
        )
    return {culture: sum(each) / len(each) for culture, each in gone.items()}


def test_nearly_all_names_go(shares: dict[str, float]) -> None:
    assert len(shares) == 9
    assert sum(shares.values()) / len(shares) >= 0.95, shares


def test_names_of_every_culture_go_alike(shares: dict[str, float]) -> None:
    assert max(shares.values()) - min(shares.values()) <= 0.1, shares


def test_what_points_to_nobody_stays() -> None:
    texts = _lines("clean-small.txt")
    changed = [text for text in texts if remove_identifiers(text).kept != text]
    assert len(changed) <= 0.04 * len(texts), changed


FRAMES = (
    "if {} leaves i leave",
    "god bless {} she never rushes me",
    "not fair that {} always gets the easy rounds",
    "she waited till {} got back from her break",
    "how come {} gets paid more than us",
    "i dont want {} in my room",
    "the rota has {} down for every sunday",
)
WORD_NAMES = ("blessing", "patience", "comfort", "precious", "grace", "joy", "faith", "mercy", "gift", "wisdom")


@settings(max_examples=300)
@given(
    frame=st.sampled_from(FRAMES), name=st.sampled_from(sorted(lists().names - english())) | st.sampled_from(WORD_NAMES)
)
def test_a_name_goes_from_every_place_where_only_somebody_stands(frame: str, name: str) -> None:
    assert remove_identifiers(frame.format(name)).kept == frame.format("[name]")


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("blessing came at 8 and left at 9", "[name] came at 8 and left at 9"),
        ("it wasnt blessings fault", "it wasnt [name] fault"),
        ("gift plays draughts with me", "[name] plays draughts with me"),
        ("memory plays a part in it", "memory plays a part in it"),
        ("i pray for sister comfort every night", "i pray for sister [name] every night"),
        ("my sister comforts me", "my sister comforts me"),
        ("Doctor said Tuesday, nurse said Friday", "Doctor said Tuesday, nurse said Friday"),
        ("May is bad and June is worse", "May is bad and June is worse"),
        ("Tesco sent no Andrex, and the Dyson is broken", "Tesco sent no Andrex, and the Dyson is broken"),
        ("what a blessing this place is", "what a blessing this place is"),
        ("my carer joy puts my socks on wrong", "my carer [name] puts my socks on wrong"),
        ("my carer may come late", "my carer may come late"),
        ("thanks to grace i got to church", "thanks to [name] i got to church"),
        ("grace before meals would be nice", "grace before meals would be nice"),
        ("the consultant drew a picture", "the consultant drew a picture"),
        ("i dont trust tariq", "i dont trust [name]"),
        ("suki and parv want a prayer room", "[name] and [name] want a prayer room"),
        ("suki and teh others want a prayer room", "[name] and teh others want a prayer room"),
        ("nobody makes chai like gurinder", "nobody makes chai like [name]"),
        ("im chuffed wi me new chair", "im chuffed wi me new chair"),
        ("can i say a word for minjun park who stayed calm", "can i say a word for [name] who stayed calm"),
        ("we took minjun to the park and it was shut", "we took [name] to the park and it was shut"),
        ("only good thing was soo-jin bae who sat with me", "only good thing was [name] who sat with me"),
        ("why did they stop sending yuk ling to my gran", "why did they stop sending [name] to my gran"),
        ("yuk that soup was horrible", "yuk that soup was horrible"),
        ("pass on my thanks to htet aung for fixing my ipad", "pass on my thanks to [name] for fixing my ipad"),
        ("i take bao out to the park on sundays", "i take [name] out to the park on sundays"),
        ("harpreet in handsworth asked for a carer", "[name] in handsworth asked for a carer"),
        ("a home visit to emlyn in easton, he wasnt told", "a home visit to [name] in easton, he wasnt told"),
        ("mrs easton was late again", "mrs [name] was late again"),
        ("nigel pocklington did it over the phone", "[name] did it over the phone"),
        ("i write to wing yan lau about more hours", "i write to [name] about more hours"),
        ("ka ho was rushing and left the door open", "[name] was rushing and left the door open"),
        ("we asked for a man and got zaw min, they play fifa", "we asked for a man and got [name], they play fifa"),
        ("when dad hands over to hafiz stuff gets forgotten", "when dad hands over to [name] stuff gets forgotten"),
        ("jodie burns and henry wheeler backed me up", "[name] and [name] backed me up"),
        ("it took yoki five minutes to fix", "it took [name] five minutes to fix"),
        ("no offence to carol ceron but i asked first", "no offence to [name] but i asked first"),
        ("mr anowar awal said he would ring back", "mr [name] said he would ring back"),
        ("we met at the carers cafe and had creme brulee", "we met at the carers cafe and had creme brulee"),
        ("nurse breid listened to me", "nurse [name] listened to me"),
        ("i felt judged by mrs babcia", "i felt judged by mrs [name]"),
        ("the carer slowly walked on", "the carer slowly walked on"),
        ("jade spotted it and rang the chemist", "[name] spotted it and rang the chemist"),
        (
            "we do tai chi and feng shui and sing song after song",
            "we do tai chi and feng shui and sing song after song",
        ),
        ("she comes at 8 oclock, or o'clock as i say", "she comes at 8 oclock, or o'clock as i say"),
        ("asc said talk to the nhs", "asc said talk to the nhs"),
        ("i can see my grandbairns in canada", "i can see my grandbairns in canada"),
    ],
)
def test_the_place_tells_a_name_from_a_word(text: str, kept: str) -> None:
    assert remove_identifiers(text).kept == kept
