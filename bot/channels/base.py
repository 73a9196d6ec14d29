"""What every channel shares: it hands acts to the router and gets back answers in words, with signed buttons."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bot.core.incoming import Incoming, Place
from bot.core.ports import Answer, AttachmentMaker, Button, Paragraph, Wording
from bot.core.reply import Choice, Message, Reply
from bot.core.seal import Seal
from bot.router import Handled, Router


@dataclass(frozen=True, slots=True)
class Capabilities:
    """What a channel can do; a reply is shown as well as these allow."""

    has_buttons: bool
    has_edits: bool
    has_files: bool
    max_text: int


class Conversation:
    """The one door between a channel and the bot: acts in, worded answers out."""

    def __init__(self, router: Router, wording: Wording, seal: Seal, maker: AttachmentMaker) -> None:
        """Put together what turns an act into words."""
        self._router, self._wording, self._seal, self._maker = router, wording, seal, maker

    def handle(self, incoming: Incoming) -> Sequence[Answer]:
        """All answers to one act, in the person's language; a fault inside becomes a kind answer."""
        handled = self._router.handle(incoming)
        return [self._worded(reply, incoming, handled) for reply in handled.replies]

    def commands(self, place: Place, language: str) -> Sequence[tuple[str, str]]:
        """The commands to list in a menu (name without slash, description) for a place and a language."""
        return [(name, self.phrase(f"command-{name}", language)) for name in self._router.commands(place)]

    def phrase(self, key: str, language: str) -> str:
        """A sentence that the channel itself has to say."""
        return self._wording.text(Message(key), language)

    def _worded(self, reply: Reply, incoming: Incoming, handled: Handled) -> Answer:
        language = handled.language
        return Answer(
            paragraphs=tuple(Paragraph(self._wording.text(b.message, language), b.look) for b in reply.blocks),
            buttons=tuple(tuple(self._button(c, incoming, handled) for c in row) for row in reply.choices),
            file=self._maker.make(reply.attachment, language) if reply.attachment else None,
            replaces=reply.replaces,
            notice=self._wording.text(reply.notice, language) if reply.notice else "",
        )

    def _button(self, choice: Choice, incoming: Incoming, handled: Handled) -> Button:
        text = self._wording.text(choice.label, handled.language)
        if choice.opens:
            return Button(text, "", choice.opens)
        return Button(text, self._seal.close(incoming.chat, choice.act, handled.version, choice.args))
