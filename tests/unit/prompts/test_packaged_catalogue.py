"""The texts that come with Hearback: whole, plain, and all of them sayable in every language."""

from collections.abc import Iterator

import pytest

from bot.ask.model import Refusal, State
from bot.core.person import Style, View
from bot.people.model import LANGUAGES
from bot.router import GROUP_COMMANDS, PRIVATE_COMMANDS
from knowledge.loader import load
from knowledge.models import Group, Kind, Seen
from prompts.check import problems
from prompts.ftl_file import parse
from prompts.languages import PACKAGED, folders
from prompts.loader import Catalogue
from prompts.shape import variables


def keys_from_content() -> Iterator[str]:
    """Keys that are put together at run time from what content and rules may hold."""
    library = load()
    yield from (f"topic-{card.topic}" for card in library.cards.values())
    yield from (f"ask-where-{topic.where}" for topic in library.off_topic if topic.where != "none")
    for start, values in {"group": Group, "kind": Kind, "evidence-seen": Seen, "ask-refused": Refusal}.items():
        yield from (f"{start}-{value}" for value in values)
    yield from (f"state-{state}" for state in (State.PARTLY, State.NOT_IN_EVIDENCE, State.FIGURE_NOT_HELD))
    for start, values in {"view": View, "style": Style, "language": LANGUAGES}.items():
        yield from (f"button-{start}-{value}" for value in values)
    yield from (f"command-{name}" for name in (*PRIVATE_COMMANDS, *GROUP_COMMANDS))


def test_nothing_is_missing_wrong_too_long_or_too_hard() -> None:
    assert problems(keys_from_content()) == []


@pytest.mark.parametrize("language", [*folders(PACKAGED), "cy-easy"])
def test_every_text_can_be_said_with_numbers_and_with_words(language: str) -> None:
    catalogue = Catalogue()
    english = [entry for file in (PACKAGED / "en").glob("*.ftl") for entry in parse(file).entries]
    texts = {entry.key: entry for entry in english}
    for key, entry in ((key, entry) for key, entry in texts.items() if not key.startswith("-")):
        for value in ("{ words }", 1, 2, 6, 1000):
            names = variables(entry, texts)
            said = catalogue.text(key, dict.fromkeys(names, value), language)
            assert "{" not in said.replace("{ words }", ""), key
