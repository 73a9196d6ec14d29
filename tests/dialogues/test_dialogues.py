"""Every transcript in this folder is played in a chat, and in the terminal where it fits."""

from __future__ import annotations

import tempfile
from itertools import count
from pathlib import Path

import pytest

from bot.core.incoming import Address, Incoming, Kind, Place
from tests.dialogues.conftest import Bot
from tests.support.dialogue import Player, play_in_terminal
from tests.support.transcript import Transcript, transcripts

ALL = list(transcripts())
_ids = count(5_552_000_000, step=1000)


def _name(transcript: Transcript) -> str:
    return transcript.name


@pytest.mark.parametrize("transcript", ALL, ids=_name)
def test_dialogue_in_a_chat(transcript: Transcript, bot: Bot) -> None:
    Player(bot.conversation, bot.data, transcript, next(_ids), boards=bot.boards).play()


@pytest.mark.parametrize("transcript", [t for t in ALL if t.fits_terminal], ids=_name)
def test_dialogue_in_the_terminal(
    transcript: Transcript, bot: Bot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    play_in_terminal(bot.conversation, transcript, next(_ids))


def test_there_are_enough_of_them_and_no_two_have_one_name() -> None:
    names = [transcript.name for transcript in ALL]
    assert len(set(names)) == len(names) >= 30


@pytest.mark.parametrize("place", Place)
def test_every_command_of_the_menu_is_known(bot: Bot, place: Place) -> None:
    me = Address("test", next(_ids))
    chat = me if place is Place.PRIVATE else Address("test", -me.id)
    unknown = bot.conversation.phrase("unknown-command", "en")
    for name, _ in bot.conversation.commands(place, "en"):
        answers = bot.conversation.handle(Incoming(Kind.COMMAND, place, me, chat, "", name))
        assert unknown not in [paragraph.text for answer in answers for paragraph in answer.paragraphs], name


@pytest.mark.parametrize("place", Place)
@pytest.mark.parametrize("typed", ["migrated 123", "joined", "removed", "blocked"])
def test_nobody_can_type_what_only_telegram_tells(bot: Bot, place: Place, typed: str) -> None:
    """The channel's own news have a kind of their own: typed, they are commands that nobody knows."""
    me = Address("test", next(_ids))
    chat = me if place is Place.PRIVATE else Address("test", -me.id)
    name, _, rest = typed.partition(" ")
    bot.conversation.handle(Incoming(Kind.COMMAND, Place.PRIVATE, me, me, "cymraeg", "language"))
    answers = bot.conversation.handle(Incoming(Kind.COMMAND, place, me, chat, rest, name))
    unknown = bot.conversation.phrase("unknown-command", "cy" if place is Place.PRIVATE else "en")
    assert unknown in [paragraph.text for answer in answers for paragraph in answer.paragraphs]
