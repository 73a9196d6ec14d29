"""What every channel shares: it hands acts to the router and gets back answers in words, with signed buttons."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bot.core.incoming import Address, Incoming, Place
from bot.core.links import Links
from bot.core.ports import Answer, AttachmentMaker, Button, Paragraph, Progress, Wording
from bot.core.reply import Choice, Message, Reply
from bot.core.seal import Seal
from bot.router import Router


@dataclass(frozen=True, slots=True)
class Capabilities:
    """What a channel can do; a reply is shown as well as these allow."""

    has_buttons: bool
    has_edits: bool
    has_files: bool
    max_text: int


class Conversation:
    """The one door between a channel and the bot: acts in, worded answers out."""

    def __init__(
        self, router: Router, wording: Wording, seal: Seal, maker: AttachmentMaker, links: Links | None = None
    ) -> None:
        """Put together what turns an act into words."""
        self._router, self._wording, self._seal, self._maker = router, wording, seal, maker
        self._links = links or Links()

    def handle(self, incoming: Incoming, progress: Progress | None = None) -> Sequence[Answer]:
        """All answers to one act, in the person's language; a fault inside becomes a kind answer."""
        chat = incoming.chat
        show = (lambda reply, language: progress(self.word(reply, chat, language))) if progress else None
        handled = self._router.handle(incoming, show)
        return [self.word(reply, incoming.chat, handled.language, handled.version) for reply in handled.replies]

    def introduced(self, name: str) -> None:
        """Told by the channel once it knows the bot's public name there."""
        self._links.name = name

    def commands(self, place: Place, language: str) -> Sequence[tuple[str, str]]:
        """The commands to list in a menu (name without slash, description) for a place and a language."""
        return [(name, self.phrase(f"command-{name}", language)) for name in self._router.commands(place)]

    def phrase(self, key: str, language: str) -> str:
        """A sentence that the channel itself has to say."""
        return self._wording.text(Message(key), language)

    def word(self, reply: Reply, chat: Address, language: str, version: int = 0) -> Answer:
        """A reply in words for one chat, with buttons signed for it; what the bot says by itself comes this way too."""
        return Answer(
            paragraphs=tuple(Paragraph(self._wording.text(b.message, language), b.look) for b in reply.blocks),
            buttons=tuple(tuple(self._button(c, chat, language, version) for c in row) for row in reply.choices),
            file=self._maker.make(reply.attachment, language) if reply.attachment else None,
            replaces=reply.replaces,
            notice=self._wording.text(reply.notice, language) if reply.notice else "",
            quotes=reply.quotes,
            deletes=reply.deletes,
            is_protected=reply.is_protected,
            is_detached=reply.is_detached,
            strand=reply.strand,
            asks=any(self._router.asks(choice.act) for row in reply.choices for choice in row),
        )

    def _button(self, choice: Choice, chat: Address, language: str, version: int) -> Button:
        text = self._wording.text(choice.label, language)
        if choice.opens:
            return Button(text, "", choice.opens)
        return Button(text, self._seal.close(chat, choice.act, version, choice.args))
