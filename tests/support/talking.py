"""A chat with the bot as a person has it: messages with numbers, buttons to press, replies, deletions."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from bot.channels.base import Conversation
from bot.core.incoming import Address, Incoming, Kind, Media, Place, Shown
from bot.core.ports import Answer, Button


@dataclass
class Standing:
    """A message that stands in a chat."""

    id: int
    text: str
    buttons: list[Button] = field(default_factory=list)
    reply_to: int = 0
    is_ours: bool = True

    def shown(self) -> Shown:
        return Shown(self.id, self.text, tuple(button.data for button in self.buttons), self.is_ours)


@dataclass
class Phone:
    """One person's chat with the bot, private or a group's."""

    bot: Conversation
    me: Address
    chat: Address | None = None
    messages: list[Standing] = field(default_factory=list)
    taps: int = 0
    files: list[tuple[str, bytes]] = field(default_factory=list)
    strands: dict[str, int] = field(default_factory=dict)
    _last: int = 100

    @property
    def text(self) -> str:
        """All that stands in the chat."""
        return "\n".join(message.text for message in self.messages)

    @property
    def last(self) -> Standing:
        return self.messages[-1]

    @property
    def labels(self) -> list[str]:
        """The buttons of the last message that has some."""
        return [button.text for button in next((m for m in reversed(self.messages) if m.buttons), self.last).buttons]

    def type(self, words: str, *, reply_to: Standing | None = None) -> str:
        """Type words or a command."""
        mine = self._stand(words, is_ours=False)
        act = self._act(Kind.TEXT, words, mine)
        if reply_to:
            act = replace(act, replied=reply_to.shown())
        if words.startswith("/"):
            name, _, rest = words[1:].partition(" ")
            act = replace(act, kind=Kind.COMMAND, command=name, text=rest)
        return self._do(act, mine)

    def send(self, media: Media) -> str:
        """Send a file or voice note."""
        mine = self._stand(f"({media.kind})", is_ours=False)
        return self._do(replace(self._act(Kind.UNSUPPORTED, media.kind, mine), media=media), mine)

    def press(self, label: str, *, times: int = 1) -> str:
        """Press the newest button with this label; counted as one touch."""
        message, button = self.find(label)
        self.taps += 1
        said = ""
        for _ in range(times):
            act = replace(self._act(Kind.BUTTON, button.data, message), message=message.shown())
            above = next((m for m in self.messages if m.id == message.reply_to), None)
            act = replace(act, replied=above.shown()) if above else act
            said = self._do(act, message)
        return said

    def find(self, label: str) -> tuple[Standing, Button]:
        """The newest message with this button."""
        for message in reversed(self.messages):
            for button in message.buttons:
                if button.text == label:
                    return message, button
        raise AssertionError(f"no button {label!r}: {self.labels}")

    def _act(self, kind: Kind, text: str, message: Standing) -> Incoming:
        chat = self.chat or self.me
        place = Place.GROUP if self.chat else Place.PRIVATE
        return Incoming(kind, place, self.me, chat, text, language_hint="en", message=message.shown())

    def _do(self, act: Incoming, mine: Standing) -> str:
        answers = self.bot.handle(act)
        said = [self._take(answer, mine, is_press=act.kind is Kind.BUTTON) for answer in answers]
        return "\n".join(filter(None, said))

    def _take(self, answer: Answer, mine: Standing, *, is_press: bool) -> str:
        text = "\n".join(paragraph.text for paragraph in answer.paragraphs)
        buttons = [button for row in answer.buttons for button in row]
        if answer.file:
            self.files.append((answer.file.name, answer.file.content))
        placed = mine
        if answer.replaces and is_press:
            mine.text, mine.buttons = text, buttons
        elif text or answer.file:
            placed = self._stand(text, buttons, reply_to=mine.id if answer.quotes else 0)
        going = {*answer.deletes, self.strands.get(answer.strand, 0)} - {placed.id}
        if answer.strand:
            self.strands[answer.strand] = placed.id
        self.messages = [message for message in self.messages if message.id not in going]
        return text or answer.notice

    def _stand(
        self, text: str, buttons: list[Button] | None = None, *, reply_to: int = 0, is_ours: bool = True
    ) -> Standing:
        self._last += 1
        message = Standing(self._last, text, buttons or [], reply_to, is_ours)
        self.messages.append(message)
        return message
