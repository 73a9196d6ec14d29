"""Opening, closing and looking at rounds, and what those who follow hear."""

from __future__ import annotations

import pytest

from bot.core.events import PromiseMade
from bot.core.own_data import Whose
from bot.core.person import Person
from bot.feedback.own_data import FeedbackData
from bot.feedback.telling import on_promise_made
from knowledge.loader import load
from knowledge.round_guide import load_rounds
from tests.support.rounds import GROUP, LEAD, Town, hearing, town
from tests.support.talking import Phone

__all__ = ["hearing", "town"]
FOOD = ["The food is cold on the ward {n}", "Lunch number {n} came late again", "We want warm meals, said {n} of us"]
STAFF = ["Nobody asked us before plan {n}", "Always a new face at door {n}", "They never told us about result {n}"]


def crowd(town: Town, payload: str, people: int = 24) -> None:
    for number in range(people):
        words = (FOOD if number % 2 else STAFF)[number % 3].format(n=number)
        view = "I am an unpaid carer" if number < people // 2 else "I lead a team or service"
        town.answer(number, payload, words, view, first="Yes, fully" if number >= people // 2 else "No")


def closed(town: Town, people: int = 24) -> Phone:
    payload = town.open_round()
    crowd(town, payload, people)
    town.clock.forward(days=15)
    town.due()
    return town.lead()


def test_stranger_can_not_open_a_round(town: Town) -> None:
    assert "Only a lead" in town.person(1).type("/round Lunches")


def test_round_without_a_title_asks_for_one(town: Town) -> None:
    lead = town.lead()
    assert "Type a short title" in lead.type("/round")
    assert lead.type("Lunches at the centre").startswith("For “Lunches at the centre”: about how many")


@pytest.mark.parametrize(("typed", "says"), [("7", "from 8 to"), ("none", "from 8 to"), ("99999999", "from 8 to")])
def test_too_few_or_too_many_people_are_refused_kindly(town: Town, typed: str, says: str) -> None:
    lead = town.lead()
    lead.type("/round Lunches")
    assert says in lead.type(typed)
    assert "Until when" in lead.type("about 40 people")


def test_typed_day_is_read_back_before_it_counts(town: Town) -> None:
    lead = town.lead()
    lead.type("/round Lunches")
    lead.press("20")
    assert "yesterday" not in lead.type("yesterday")
    said = lead.type("20 March")
    assert "Friday 20 March 2026" in said
    assert "from 8 answers up" in said
    assert "Friday 20 March 2026" in lead.press("Open the round")


def test_open_round_has_link_code_and_poster_with_a_link_of_its_own(town: Town) -> None:
    first = town.open_round()
    assert [name for name, _ in town.lead().files] == ["code.png"]
    town.lead().press("Poster to print")
    name, content = town.lead().files[-1]
    assert name == "poster.pdf"
    second = _link_on(content, len(first))
    assert second != first
    for number, payload in enumerate((first, second)):
        assert "Your say" in town.person(number).type(f"/start {payload}")


def test_page_that_is_printed_again_ends_the_link_of_the_one_before_and_no_other(town: Town) -> None:
    first = town.open_round()
    pages = []
    for says in ("link of its own", "no longer works"):
        assert says in town.lead().press("Poster to print")
        pages.append(_link_on(town.lead().files[-1][1], len(first)))
    answers = [town.person(number).type(f"/start {payload}") for number, payload in enumerate((first, *pages))]
    assert ["Your say" in said for said in answers] == [True, False, True]


def _link_on(page: bytes, length: int) -> str:
    import pypdfium2

    text = pypdfium2.PdfDocument(page)[0].get_textpage().get_text_bounded()
    return text.replace("\r", "").replace("\n", "").rpartition("?start=")[2][:length]


def test_who_comes_when_a_round_is_full_is_told_at_once(town: Town) -> None:
    payload = town.open_round(expected="10")
    for number in range(10):
        town.answer(number, payload)
    assert "as many answers" in town.person(10).type(f"/start {payload}")
    assert "You have answered" in town.person(3).type(f"/start {payload}")


def test_links_are_kept_as_digests_alone(town: Town) -> None:
    payload = town.open_round()
    assert all(payload[3:].encode() not in file.read_bytes() for file in town.data.rglob("*") if file.is_file())


def test_group_gets_a_button_to_answer_in_private(town: Town) -> None:
    group = Phone(town.bot, LEAD, GROUP)
    for step in ("/round Lunches", "20", "14 March"):
        group.type(step) if step.startswith("/") else group.press(step) if step == "20" else group.press("2 weeks")
    said = group.press("Open the round")
    assert "Have your say: Lunches" in said
    button = group.find("Answer in private")[1]
    assert "Your say" in town.person(1).type(f"/start {button.opens}")


def test_open_round_shows_nothing_not_even_a_count(town: Town) -> None:
    payload = town.open_round()
    crowd(town, payload, 20)
    town.lead().type("/round")
    said = town.lead().press("Lunches")
    assert "I show nothing before that" in said
    assert "20" not in said.replace("2026", "")


def test_round_of_too_few_is_extended_or_dropped(town: Town) -> None:
    payload = town.open_round()
    crowd(town, payload, 7)
    town.clock.forward(days=15)
    assert "fewer than 8 people" in "\n".join(town.due())
    town.lead().press("Two more weeks")
    for number in (7, 8):
        town.answer(number, payload)
    town.clock.forward(days=15)
    assert "The round is closed" in "\n".join(town.due())


def _kept_of(town: Town, number: int) -> list[str]:
    """What /mydata says of feedback."""
    with town.uow.reading() as stores:
        me = town.person(number).me
        whose = Whose(stores.people.recall(me).id, me)
        return [block.message.key for block in FeedbackData().describe(whose, stores)]


def test_dropped_round_leaves_nothing(town: Town) -> None:
    payload = town.open_round()
    crowd(town, payload, 5)
    town.lead().press("Close it early")
    town.lead().press("Close it now")
    town.person(60).type(f"/start {payload}")
    town.person(60).press("Tell me what comes of this")
    assert _kept_of(town, 60) == ["mydata-rounds"]
    town.lead().press("Drop it and its answers")
    assert _kept_of(town, 60) == []
    assert town.store._pool.read() == []
    assert town.store._answers.polls() == {}
    assert "does not work" in town.person(50).type(f"/start {payload}")
    assert town.due() == [
        "Lunches: this feedback round has ended without a result. Nothing is shown, and all answers are gone."
    ]
    assert "Here are your rounds" not in town.lead().type("/round")
    assert "or it is over" in town.person(60).press("Tell me what comes of this")
    town.clock.forward(days=40)
    assert town.due() == []


def test_result_shows_each_question_rounded_with_a_chart_and_the_gap_between_views(town: Town) -> None:
    lead = closed(town)
    said = lead.press("Lunches")
    assert "Did you feel heard?" in said
    assert "About 25 people answered." in said
    assert "I am an unpaid carer (about 10): hardly any" in said
    assert "I lead a team or service (about 10): nearly all" in said
    assert lead.files[-1][0] == "question.png"
    assert "What the evidence says" in lead.labels
    for _ in range(3):
        lead.press("Next")
    assert "Beside the national figures" in lead.labels


def test_themes_have_titles_sizes_and_quotes_that_a_person_releases(town: Town) -> None:
    lead = closed(town)
    for _ in range(4):
        lead.press("Next") if "Next" in lead.labels else lead.press("Lunches")
    said = lead.press("What people said")
    assert "Theme: " in said
    assert "About 10 people wrote about this." in said
    quoted = lead.press("Read what may be quoted") if "Read what may be quoted" in lead.labels else ""
    if quoted:
        assert "Could anyone be known by this?" in quoted
        lead.press("Let it be quoted")
        lead.press("Back to the theme")
    lead.press("Better title")
    assert "Theme: Hot meals" in lead.type("Hot meals")


def test_result_stands_beside_the_national_figures_where_they_asked_the_same(town: Town) -> None:
    town.rounds.national = {found.id: found for found in load().comparisons if found.comparable}
    lead = closed(town)
    said = [lead.press(label) for label in ("Lunches", "Next", "Next", "Next")]
    assert ["around 72%" in each for each in said] == [False, False, False, True]
    assert "Family and friends: roughly 1 in 4" in said[3]
    assert "don't rank the two" in said[3]


def test_question_of_small_numbers_alone_says_so_once_and_draws_nothing(town: Town) -> None:
    payload = town.open_round()
    for number in range(10):
        town.answer(number, payload, first=("Yes, fully", "Mostly", "A little", "No")[number % 4])
    town.clock.forward(days=15)
    town.due()
    lead = town.lead()
    drawn = len(lead.files)
    said = lead.press("Lunches")
    assert "too small to show any" in said
    assert "hidden" not in said
    assert len(lead.files) == drawn


def test_nobody_else_reads_a_quote_before_it_is_released(town: Town) -> None:
    """In a group everybody would read what a lead alone is to look at first."""
    alone = closed(town)
    group = Phone(town.bot, LEAD, GROUP)
    group.type("/round")
    for phone, says in ((group, "Nobody but you should read these"), (alone, "Could anyone be known by this?")):
        for label in ("Lunches", "Next", "Next", "Next", "What people said"):
            phone.press(label)
        if "Read what may be quoted" not in phone.labels:
            phone.press("Next")
        assert says in phone.press("Read what may be quoted")
    assert not any(words[:15] in group.text for words in FOOD + STAFF)


def followed_and_closed(town: Town) -> None:
    """A round that somebody follows, and that has come to its end."""
    payload = town.open_round()
    town.person(3).type(f"/start {payload}")
    town.person(3).press("Tell me what comes of this")
    crowd(town, payload)
    town.clock.forward(days=15)
    town.due()


def test_follower_hears_what_was_done_and_why_not(town: Town) -> None:
    followed_and_closed(town)
    assert "I will tell you what comes of it" in "\n".join(town.due())
    lead = town.lead()
    for label in ("Lunches", "Next", "Next", "Next", "What people said", "We did"):
        lead.press(label)
    lead.type("Meals now come hot from the kitchen. Thank Mrs Oyelaran.")
    told = "\n".join(town.due())
    assert "Meals now come hot from the kitchen." in told
    assert "Oyelaran" not in told
    lead.press("Next")
    lead.press("We can't, because")
    lead.type("The budget is set until April.")
    assert "We can't, because: The budget is set until April." in "\n".join(town.due())


def test_follower_hears_of_a_promise_once_it_is_made(town: Town) -> None:
    followed_and_closed(town)
    lead = town.lead()
    for label in ("Lunches", "Next", "Next", "Next"):
        lead.press(label)
    assert "You said" not in lead.press("What people said")
    town.due()
    with town.uow() as stores:
        (found,) = stores.rounds.all()
        on_promise_made(PromiseMade("1", str(found.id), found.themes[0].number), stores, town.clock.now())
        on_promise_made(PromiseMade("2"), stores, town.clock.now())
    (told,) = town.due()
    assert "Something is promised about it now. I will tell you what comes of it." in told
    lead.press("Next")
    assert "You said: we will." in lead.press("What people said")


def test_follower_reads_the_title_of_a_theme_in_their_own_language(town: Town) -> None:
    payload = town.open_round()
    town.person(99).type(f"/start {payload}")
    town.person(99).press("Tell me what comes of this")
    with town.uow() as stores:
        known = stores.people.find(town.person(99).me) or Person()
        stores.people.save(town.person(99).me, known.model_copy(update={"language": "cy"}))
    crowd(town, payload)
    town.clock.forward(days=15)
    town.due()
    town.due()
    lead = town.lead()
    for label in ("Lunches", "Next", "Next", "Next", "What people said"):
        lead.press(label)
    title = lead.text.partition("Theme: ")[2].splitlines()[0]
    (theme,) = [theme for theme in load_rounds()["standard"].themes if theme.title.en == title]
    lead.press("We did")
    lead.type("Meals now come hot from the kitchen.")
    told = "\n".join(town.due())
    assert theme.title.cy in told
    assert title not in told


def test_every_question_about_a_theme_has_a_way_back_to_it(town: Town) -> None:
    lead = closed(town)
    for label in ("Lunches", "Next", "Next", "Next"):
        lead.press(label)
    shown = lead.press("What people said")
    for label in ("Join to another", "Its parts"):
        lead.press(label)
        assert lead.press("Back to the theme") == shown
    lead.press("We did")
    assert "Everyone who follows the round will hear this" in lead.type("Meals now come hot.")
    assert "You said: we did. Meals now come hot." in lead.press("Back to the theme")


def test_nobody_else_sees_a_result(town: Town) -> None:
    lead = closed(town)
    _, button = lead.find("Lunches")
    other = town.person(70)
    other._stand("stolen", [button])
    assert "no longer of use" in other.press("Lunches")


def test_joined_themes_are_one(town: Town) -> None:
    lead = closed(town)
    for label in ("Lunches", "Next", "Next", "Next", "What people said", "Join to another"):
        lead.press(label)
    said = lead.press(next(label for label in lead.labels))
    assert "About 25 people wrote about this." in said
    assert "Join to another" not in lead.labels
    assert "at least 8 people each" in lead.press("Its parts") or "two themes" in lead.last.text


def test_round_whose_opener_was_forgotten_is_still_found_and_closed(town: Town) -> None:
    crowd(town, town.open_round(), 9)
    with town.uow() as stores:
        stores.rounds.save(stores.rounds.all()[0].with_(opener=""))
    town.lead().type("/round")
    town.lead().press("Lunches")
    town.lead().press("Close it early")
    assert "The round is closed" in town.lead().press("Close it now")


def test_round_whose_secret_is_lost_is_not_closed_without_asking(town: Town) -> None:
    payload, lead = town.open_round(), town.lead()
    for number in range(9):
        town.answer(number, payload)
    secrets = town.data / "secrets"
    secrets.rename(town.data / "away")
    secrets.mkdir()
    lead.press("Close it early")
    assert "I can't open some of the answers" in lead.press("Close it now")
    assert "I can't open some of the answers" in lead.press("Try again")
    secrets.rmdir()
    (town.data / "away").rename(secrets)
    assert "The round is closed" in lead.press("Try again")
    assert "About 10 people answered" in lead.press("Lunches")


def test_round_whose_secret_is_gone_for_good_is_closed_without_those_answers(town: Town) -> None:
    payload, lead = town.open_round(), town.lead()
    for number in range(9):
        town.answer(number, payload)
    for file in (town.data / "secrets").iterdir():
        file.unlink()
    town.clock.forward(days=16)
    (said,) = town.due()
    assert "Nothing is lost so far" in said
    assert "The round is closed" in lead.press("Close it without them")
