from __future__ import annotations

import random

import pytest

from bot.safety.identifiers import remove_identifiers

NAMES = {
    "uk": "Margaret Trevor Sheila Alasdair Mhairi Callum Doreen Nigel Lesley Hamish Gillian Clive",
    "irish": "Siobhan Niamh Padraig Aoife Ciaran Grainne Eoin Caoimhe Declan Sinead Fionnuala Tadhg",
    "welsh": "Angharad Gwenllian Dafydd Rhiannon Iestyn Myfanwy Llywela Eirian Gruffydd Tegwen Meurig Heledd",
    "south asian": "Priyanka Gurpreet Mohammed Lakshmi Shabana Harjinder Nasreen Venkatesh Sukhjinder Farzana Thilini Bhavesh",
    "east asian": "Xiuying Nguyet Haruka Jiahao Minjung Thanh Wenjing Yoshiko Seojun Kwok Meiling Phuong",
    "west african": "Oluwaseun Adunni Chukwudi Ngozi Abiodun Efua Kwabena Ifeoma Babajide Nkechi Yetunde Kofi",
    "east and south african": "Tafadzwa Nyambura Wanjiku Thandeka Selamawit Chipo Bongani Makena Nokuthula Tendai Abdirahman Hodan",
    "eastern european": "Agnieszka Zbigniew Svitlana Ionut Ruxandra Vytautas Desislava Zsuzsanna Bartosz Oksana Gintaras Mihaela",
    "arab and persian": "Ghassan Hadeel Khadija Abdulrahman Fereshteh Soheila Zeinab Mahmoud Nasrin Walid Rukhsana Yusra",
    "caribbean": "Delroy Winsome Novlette Shaniqua Kenroy Icilda Tamika Leroy Claudette Shantelle Errol Merlene",
}
SAID = [
    "{} is never on time in the mornings.",
    "I asked {} about the rota and got no answer.",
    "The nurse, {}, explained it well.",
    "It was {} who mended the chair.",
    "Please thank {} for sitting with dad.",
    "Only {} knows how the hoist works.",
    "My neighbour {} was left out of it.",
    "Mum likes it when {} does her hair.",
]


def _missed(culture: str, *, small: bool) -> list[str]:
    order, missed = random.Random(culture), []
    for name in NAMES[culture].split():
        for said in order.sample(SAID, 3):
            text = said.format(name).lower() if small else said.format(name)
            if name.lower() in remove_identifiers(text).kept.lower():
                missed.append(text)
    return missed


@pytest.mark.parametrize("culture", NAMES)
def test_a_name_with_a_capital_is_taken_out_whatever_its_culture(culture: str) -> None:
    assert _missed(culture, small=False) == []


@pytest.mark.parametrize("culture", NAMES)
def test_nearly_every_name_in_small_letters_is_taken_out_whatever_its_culture(culture: str) -> None:
    assert len(_missed(culture, small=True)) <= 3, _missed(culture, small=True)


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("Will never reads the notes.", "[name] never reads the notes."),
        ("Will you come in May?", "Will you come in May?"),
        ("I told Grace that grace was said.", "I told [name] that grace was said."),
        ("My carer Joy left.", "My carer [name] left."),
        ("I hope there is joy in it.", "I hope there is joy in it."),
        ("Mr Bill paid the bill.", "Mr [name] paid the bill."),
        ("We get Bill, Karim or nobody.", "We get [name], [name] or nobody."),
        ("The Care Bill, parking and cold soup.", "The Care Bill, parking and cold soup."),
        ("Mark fixed the tap.", "[name] fixed the tap."),
        ("Still no answer about pay. Rose, nights", "Still no answer about pay. [name], nights"),
        ("The garden is lovely. Hope it stays.", "The garden is lovely. Hope it stays."),
        ("Mrs Green and Dr Nguyen Van Anh met.", "Mrs [name] and Dr [name] met."),
        ("thanks to J. Kowalczyk-Smith's team", "thanks to [name]'s team"),
        ("my nan and my sister told the manager", "my nan and my sister told the manager"),
        ("ask for jo-anne", "ask for [name]"),
        ("Oluwaseun came. I like oluwaseun.", "[name] came. I like [name]."),
        ("ASK OLUWASEUN ABOUT THE HOIST", "ASK [name] ABOUT THE HOIST"),
        ("The Hoyer hoist and the Zimmer frame are old.", "The Hoyer hoist and the Zimmer frame are old."),
        ("Social Services and the Council said no.", "Social Services and the Council said no."),
        (
            "i cudnt beleive the volenteers were so definately late",
            "i cudnt beleive the volenteers were so definately late",
        ),
        ("We live in Llanfairfechan.", "We live in Llanfairfechan."),
        ("We were shown round by Park Min-jun himself.", "We were shown round by [name] himself."),
        ("The care home in Weston let us bring the dog.", "The care home in Weston let us bring the dog."),
        ("It was cancelled in August. Third time.", "It was cancelled in August. Third time."),
        ("I live in supported living in Sheffield.", "I live in supported living in Sheffield."),
    ],
)
def test_the_place_in_the_sentence_decides(text: str, kept: str) -> None:
    assert remove_identifiers(text).kept == kept


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("Mae fy ngofalwr Aled yn hwyr bob dydd.", "Mae fy ngofalwr [name] yn hwyr bob dydd."),
        ("Dwi'n byw yng Nghaernarfon efo fy mam.", "Dwi'n byw yng Nghaernarfon efo fy mam."),
        (
            "Ges i ddim cyfle i ddeud fy neud am y cynllun gofal.",
            "Ges i ddim cyfle i ddeud fy neud am y cynllun gofal.",
        ),
        ("Doedd neb wedi gofyn i'r teulu cyn newid y ward.", "Doedd neb wedi gofyn i'r teulu cyn newid y ward."),
    ],
)
def test_welsh_is_not_mangled(text: str, kept: str) -> None:
    assert remove_identifiers(text).kept == kept
