"""Plays transcripts on the real bot: in a chat, and in the terminal where that fits."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from bot.channels.terminal import TerminalChannel
from bot.core.incoming import Address, Incoming, Kind, Place, Shown
from bot.core.ports import Answer, Dialogues, Progress
from tests.support import screen
from tests.support.kept import is_anything_kept_of, texts_kept
from tests.support.transcript import Seen, Step, Transcript

OWNER = Address("test", 5_551_000_001)
_KINDS = {"says": Kind.TEXT, "presses": Kind.BUTTON, "damages": Kind.BUTTON, "forges": Kind.BUTTON}
_KINDS |= {"sends": Kind.UNSUPPORTED, "edits": Kind.EDITED, "replies": Kind.TEXT, "follows": Kind.COMMAND}


@dataclass
class Player:
    """One transcript under way: the people in it, the chats, and every message of the bot so far."""

    bot: Dialogues
    data: Path
    transcript: Transcript
    first_id: int
    people: dict[str, Address] = field(default_factory=dict)
    boards: Callable[[Address], Sequence[Answer]] = lambda _chat: ()
    said: dict[Address, list[Answer]] = field(default_factory=dict)

    def play(self) -> None:
        """Do step after step, and look at what is seen after each."""
        for number, step in enumerate(self.transcript.steps, start=1):
            try:
                self._step(step)
            except AssertionError as error:
                raise AssertionError(f"step {number} ({step.verb} {step.words[:60]!r}): {error}") from error
        typed = [step.words for step in self.transcript.steps if step.verb in {"says", "edits"}]
        assert self.transcript.keeps or not texts_kept(self.data, typed), (
            "words that a person typed are in the data folder"
        )

    def _person(self, name: str) -> Address:
        if name == "owner":
            return OWNER
        return self.people.setdefault(name, Address("test", self.first_id + len(self.people)))

    def _chat(self, step: Step) -> Address:
        is_group = (step.where or self.transcript.place) is Place.GROUP and step.verb != "follows"
        return Address("test", -self.first_id) if is_group else self._person(step.by)

    def _step(self, step: Step) -> None:
        answers = self.bot.handle(self._incoming(step))
        self.said.setdefault(self._chat(step), []).extend(answers)
        screen.check_always(answers)
        _check(step.sees, answers)
        self._check_board(step)
        if step.sees.kept:
            kept = is_anything_kept_of(self.data, self._person(step.by).id)
            assert kept is (step.sees.kept == "something"), f"something is kept: {kept}"

    def _check_board(self, step: Step) -> None:
        """Hold the living messages of the group to the transcript; they stand below all else, and may be pressed."""
        group = Address("test", -self.first_id)
        boards = self.boards(group)
        screen.check_always(boards)
        self.said.setdefault(group, []).extend(boards)
        text = "\n".join(map(screen.text_of, boards))
        screen.check_words(Seen(has=step.sees.board_has, lacks=step.sees.board_lacks), text)
        screen.check_buttons(Seen(buttons=step.sees.board_buttons), screen.labels(boards))

    def _incoming(self, step: Step) -> Incoming:
        place = Place.PRIVATE if step.verb == "follows" else step.where or self.transcript.place
        act = Incoming(
            kind=_KINDS[step.verb],
            place=place,
            sender=self._person(step.by),
            chat=self._chat(step),
            text=step.words,
            language_hint=self.transcript.language,
        )
        if step.verb == "replies" or step.own:
            return replace(act, message=Shown(step.own), replied=self._asking(self._chat(step), step.to))
        if step.verb == "follows":
            return replace(act, command="start", text=self._opening(step))
        if step.verb in {"presses", "damages"}:
            data = self._button(step)
            return replace(act, text=_damaged(data) if step.verb == "damages" else data)
        return _as_command(act) if step.verb in {"says", "edits"} and step.words.startswith("/") else act

    def _asking(self, chat: Address, words: str) -> Shown:
        found = [answer for answer in self.said.get(chat, []) if answer.asks and words in screen.text_of(answer)]
        assert found, "no message of the bot's asks for words"
        buttons = tuple(b.data for row in found[-1].buttons for b in row if b.data)
        return Shown(1, screen.text_of(found[-1]), buttons, is_ours=True)

    def _opening(self, step: Step) -> str:
        messages = [answer for chat in self.said for answer in self.said[chat] if not step.of or chat.id < 0]
        found = [b.opens for a in messages for row in a.buttons for b in row if b.text == step.words and b.opens]
        assert found, f"no button {step.words!r} that opens a private chat"
        return found[-1]

    def _button(self, step: Step) -> str:
        chat = self._person("" if step.of == "first" else step.of) if step.of else self._chat(step)
        messages = self.said.get(chat, [])
        chosen = messages if step.message is None else messages[step.message - 1 : step.message]
        found = [b.data for a in chosen for row in a.buttons for b in row if b.text == step.words]
        assert found, f"no button {step.words!r} on the screen: {screen.labels(chosen)}"
        return found[-1]


def _as_command(act: Incoming) -> Incoming:
    name, _, rest = act.text[1:].partition(" ")
    kind = Kind.COMMAND if act.kind is Kind.TEXT else act.kind
    return replace(act, kind=kind, command=name.lower(), text=rest.strip())


def _damaged(data: str) -> str:
    """The same data with one letter changed."""
    middle = len(data) // 2
    return data[:middle] + ("A" if data[middle] != "A" else "B") + data[middle + 1 :]


def _check(seen: Seen, answers: Sequence[Answer]) -> None:
    text = "\n".join(map(screen.text_of, answers))
    pictures = "\n".join(answer.file.alt for answer in answers if answer.file)
    screen.check_words(seen, f"{text}\n{pictures}" if seen.picture_says else text)
    screen.check_buttons(seen, screen.labels(answers))
    if seen.picture_says:
        assert pictures, "no picture"
    files = [answer.file.name for answer in answers if answer.file]
    assert all(any(name.endswith(part) for name in files) for part in seen.files), files
    if seen.messages is not None:
        assert len([answer for answer in answers if answer.paragraphs or answer.file]) == seen.messages
    if seen.is_edit is not None:
        assert any(answer.replaces for answer in answers) is seen.is_edit
    if seen.notice is not None:
        assert " ".join(answer.notice for answer in answers) == seen.notice
    if seen.language is not None:
        assert screen.language_of("\n".join([text, pictures, *screen.labels(answers)])) == seen.language, text


@dataclass
class _Somebody:
    """The bot as one person meets it, whoever the terminal thinks is typing."""

    bot: Dialogues
    me: Address

    def handle(self, incoming: Incoming, progress: Progress | None = None) -> Sequence[Answer]:
        return self.bot.handle(replace(incoming, sender=self.me, chat=self.me))

    def commands(self, place: Place, language: str) -> Sequence[tuple[str, str]]:
        return self.bot.commands(place, language)

    def introduced(self, name: str) -> None:
        self.bot.introduced(name)

    def phrase(self, key: str, language: str) -> str:
        return self.bot.phrase(key, language)


def play_in_terminal(bot: Dialogues, transcript: Transcript, person: int) -> None:
    """Type the same dialogue, and read it from the screen."""
    shown: list[list[str]] = [[]]

    def read(_prompt: str) -> str:
        typed = len(shown) - 1
        shown.append([])
        if typed == len(transcript.steps):
            raise EOFError
        return " ".join(transcript.steps[typed].words.split())

    somebody = _Somebody(bot, Address("test", person))
    channel = TerminalChannel(
        somebody, read=read, write=lambda text: shown[-1].append(text), language=transcript.language
    )
    channel.run()
    for number, step in enumerate(transcript.steps, start=1):
        text = "\n".join(shown[number])
        try:
            screen.check_words(step.sees, text)
            for label in step.sees.buttons:
                assert f"] {label}" in screen.flat(text), f"no choice {label!r} in:\n{text}"
        except AssertionError as error:
            raise AssertionError(f"step {number} ({step.verb} {step.words[:60]!r}): {error}") from error
