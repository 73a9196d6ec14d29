"""Guides as data: what the packaged ones hold, and what an owner is told about a broken one."""

from __future__ import annotations

from pathlib import Path

import pytest

from knowledge.errors import BrokenContent
from knowledge.guide import AnswerKind, Meets
from knowledge.guide_loader import PACKAGED, Guides, faults, load_guides, word_faults
from knowledge.loader import load
from prompts.languages import PACKAGED as PROMPTS
from prompts.limits import too_much

CARDS = load().cards
GUIDES = load_guides(CARDS, PROMPTS / "guides")
GOOD = """\
id: mine
title: Mine
about: A guide of our own.
steps:
  - id: ideas
    name: Ideas
    question: What could we do?
    why: E005
    examples: [Anything.]
    kind: ideas
  - id: weigh
    name: What matters
    question: What matters most?
    why: E018
    examples: [I support it.]
    kind: weigh
    of: ideas
"""


def wrong(tmp_path: Path, text: str) -> list[tuple[int, str]]:
    file = tmp_path / "mine.yaml"
    file.write_text(text, "utf-8")
    return [(fault.line, fault.problem) for fault in faults(file, CARDS)]


def test_a_whole_guide_has_nothing_wrong(tmp_path: Path) -> None:
    assert wrong(tmp_path, GOOD) == []


@pytest.mark.parametrize(
    ("old", "new", "line", "says"),
    [
        ("why: E018", "why: E999", 14, "no card has the id E999"),
        ("id: weigh", "id: ideas", 11, "two steps have the id 'ideas'"),
        ("kind: ideas", "kind: dreams", 10, "steps.0.kind"),
        ("    question: What could we do?\n", "", 5, "steps.0.question: Field required"),
        ("of: ideas", "of: dreams", 17, "no earlier step of the kind ideas has the id 'dreams'"),
        ("    of: ideas\n", "", 11, "of belongs to a step of the kind weigh"),
        ("examples: [Anything.]", "examples: []", 9, "at least 1 item"),
        ("name: Ideas", "name: Ideas\n    colour: red", 7, "steps.0.colour: Extra inputs"),
        (
            "    kind: ideas\n",
            "    kind: ideas\n    applies_when: {step: later, lines: 1}\n",
            11,
            "no earlier step has the id 'later'",
        ),
        ("title: Mine", "title: 'Mine", 18, "not valid YAML"),
        ("id: mine", "id: My guide", 1, "id: String should match"),
    ],
)
def test_what_is_wrong_is_named_with_its_line(tmp_path: Path, old: str, new: str, line: int, says: str) -> None:
    assert old in GOOD
    found = wrong(tmp_path, GOOD.replace(old, new, 1))
    assert found
    assert found[0][0] == line
    assert says in found[0][1]


def test_all_that_is_wrong_is_told_at_once(tmp_path: Path) -> None:
    text = GOOD.replace("E005", "E777").replace("E018", "E778")
    assert [line for line, _ in wrong(tmp_path, text)] == [8, 14]


def test_a_file_that_is_no_text_or_not_there_is_said_so(tmp_path: Path) -> None:
    file = tmp_path / "mine.yaml"
    assert "can't be read" in faults(file, CARDS)[0].problem
    file.write_bytes(b"id: \xff\xfe")
    assert "UTF-8" in faults(file, CARDS)[0].problem


def test_words_for_a_step_that_is_not_there_are_named_with_their_line(tmp_path: Path) -> None:
    file = tmp_path / "cy.yaml"
    file.write_text(
        "guide: co-production\nsteps:\n  purpose:\n    name: Pam\n  porpoise:\n    name: Llamhidydd\n", "utf-8"
    )
    (fault,) = word_faults(file, GUIDES.guides)
    assert (fault.line, "porpoise" in fault.problem) == (6, True)


def test_an_owners_guide_is_offered_beside_the_packaged_ones_and_may_replace_one(tmp_path: Path) -> None:
    own = tmp_path / "guides"
    (own / "cy").mkdir(parents=True)
    (own / "mine.yaml").write_text(GOOD, "utf-8")
    (own / "meeting.yaml").write_text(GOOD.replace("id: mine", "id: meeting"), "utf-8")
    (own / "cy" / "mine.yaml").write_text("guide: mine\ntitle: Fy un i\n", "utf-8")
    guides = load_guides(CARDS, PROMPTS / "guides", tmp_path)
    assert guides.ids == (*GUIDES.ids, "mine")
    assert len(guides.guides["meeting"].steps) == 2
    mine = guides.find("mine", "cy-easy")
    assert mine is not None
    assert mine.title == "Fy un i"
    meeting = guides.find("meeting", "cy")
    assert meeting is not None
    assert meeting.steps == guides.guides["meeting"].steps


def test_an_owner_who_changes_one_step_keeps_the_welsh_of_the_others(tmp_path: Path) -> None:
    text = (PACKAGED / "meeting.yaml").read_text("utf-8").replace("What should be different", "What will be different")
    (tmp_path / "guides").mkdir()
    (tmp_path / "guides" / "meeting.yaml").write_text(text, "utf-8")
    meeting = load_guides(CARDS, PROMPTS / "guides", tmp_path).find("meeting", "cy")
    assert meeting is not None
    assert meeting.steps[0].question.startswith("What will be different")
    assert meeting.steps[1].name == "A all pawb gymryd rhan"


def test_a_broken_guide_of_an_owner_stops_the_start_and_names_the_line(tmp_path: Path) -> None:
    (tmp_path / "guides").mkdir()
    (tmp_path / "guides" / "mine.yaml").write_text(GOOD.replace("E005", "E777"), "utf-8")
    with pytest.raises(BrokenContent, match=r"mine\.yaml:8: no card"):
        load_guides(CARDS, None, tmp_path)


def spoken(guides: Guides, language: str) -> list[tuple[str, str]]:
    found = []
    for name in guides.ids:
        guide = guides.find(name, language)
        assert guide is not None
        for step in guide.steps:
            found += [(f"{name}.{step.id}", text) for text in (step.question, *step.examples)]
    return found


@pytest.mark.parametrize("language", ["en", "cy"])
def test_every_text_is_plain(language: str) -> None:
    hard = [(where, problem) for where, text in spoken(GUIDES, language) for problem in too_much("x", text, language)]
    assert hard == []


def test_easy_questions_are_easy() -> None:
    texts = [(name, words.steps) for (language, name), words in GUIDES.words.items() if language == "en-easy"]
    assert texts
    for name, steps in texts:
        for step, words in steps.items():
            assert [*too_much("x", words.question or "", "en-easy")] == [], (name, step)


@pytest.mark.parametrize("name", [file.stem for file in sorted(PACKAGED.glob("*.yaml"))])
def test_each_packaged_guide_is_whole_in_welsh(name: str) -> None:
    guide, words = GUIDES.guides[name], GUIDES.words["cy", name]
    assert words.title
    assert words.about
    for step in guide.steps:
        said = words.steps[step.id]
        assert said.name
        assert said.question
        assert len(said.examples) == len(step.examples)
        assert said.options.keys() == {option.id for option in step.options}


def test_the_whole_way_guards_against_all_that_the_watch_knows() -> None:
    whole = GUIDES.guides["co-production"]
    assert {step.meets for step in whole.steps} >= set(Meets)
    assert {step.kind for step in whole.steps} == set(AnswerKind)
