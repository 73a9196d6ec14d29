"""What has no words is found before anybody is shown it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.channels.wording import open_wording
from bot.core.errors import ContentError
from bot.naming import check_names, unnamed
from knowledge.loader import Library, load


@pytest.fixture(scope="module")
def library() -> Library:
    return load()


def test_everything_packaged_has_words(library: Library) -> None:
    assert list(unnamed(library, open_wording())) == []


def test_a_card_with_a_topic_of_its_own_is_named_with_its_file(library: Library) -> None:
    card = library.cards["E001"].model_copy(update={"topic": "bins"})
    spoilt = replace(library, cards=library.cards | {"E001": card})
    (problem,) = unnamed(spoilt, open_wording())
    assert problem.startswith(f"{library.files['E001']}:2: the topic 'bins' has no words")
    with pytest.raises(ContentError, match="bins"):
        check_names(spoilt, open_wording())


def test_a_place_to_turn_to_without_words_is_named_and_none_is_a_place(library: Library) -> None:
    first, second, *rest = library.off_topic
    spoilt = [first.model_copy(update={"where": "the_moon"}), second.model_copy(update={"where": "none"}), *rest]
    (problem,) = unnamed(replace(library, off_topic=tuple(spoilt)), open_wording())
    assert f"off_topic, {first.topic}: the place 'the_moon' has no words" in problem
