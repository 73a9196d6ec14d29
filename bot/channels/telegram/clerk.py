"""Gets an answer to one act: within its time, whatever happens inside, and with the pressed button answered."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

import structlog

from bot.channels.telegram.act import Act
from bot.channels.telegram.delivery import Delivery, delivery
from bot.channels.telegram.growing import Growing
from bot.channels.telegram.limits import Limits
from bot.channels.telegram.outgoing import Outgoing, outgoing
from bot.channels.telegram.quiet import place_of
from bot.channels.telegram.render import notice
from bot.channels.telegram.sender import Sender
from bot.channels.telegram.workers import Workers
from bot.core.incoming import Kind, Place
from bot.core.ports import Answer, Dialogues, Paragraph

_log = structlog.get_logger()


class Clerk:
    """Asks the dialogues; its own sentences are the `error-` ones below."""

    def __init__(self, dialogues: Dialogues, sender: Sender, limits: Limits) -> None:
        """Start the threads in which the dialogues work."""
        self._dialogues, self._sender, self._limits = dialogues, sender, limits
        self._workers = Workers(limits.workers)

    def close(self) -> None:
        """Let the threads end."""
        self._workers.close()

    async def prepare(self, act: Act) -> Delivery:
        """Have the act done and its answer made ready; never raises."""
        growing = self._sender.growing(act.chat_id) if self._may_grow(act) else None
        answers = await self._answers(act, growing)
        grown = await growing.end() if growing else ()
        if act.callback_id:
            said = next((answer.notice for answer in answers if answer.notice), "")
            await self._sender.answer_callback(act.callback_id, notice(said))
        is_edit = act.incoming.kind is Kind.EDITED
        slots = self._sender.answered.take(act.chat_id, act.message_id) if is_edit and answers else grown
        return delivery(act, outgoing(answers, has_button=bool(act.callback_id)), slots, self._if_left(act, answers))

    def _if_left(self, act: Act, answers: Sequence[Answer]) -> Outgoing | None:
        """What to say where a message of the person's own is too old to be deleted by a bot."""
        if not any(answer.deletes for answer in answers):
            return None
        said = self._said(lambda: self._dialogues.phrase("error-not-deleted", act.language))
        return next(iter(outgoing(said, has_button=False)), None)

    async def turn_away(self, act: Act, *, with_a_word: bool) -> Delivery:
        """Answer an act that came in a flood: over its button, and with a message where it is due."""
        said = self._said(lambda: self._dialogues.phrase("error-flood", act.language))
        if act.callback_id:
            await self._sender.answer_callback(act.callback_id, notice(said[0].paragraphs[0].text) if said else "")
        return delivery(act, outgoing(said, has_button=False) if with_a_word else ())

    @staticmethod
    def _may_grow(act: Act) -> bool:
        """A group has only twenty messages a minute, and an edited question has an answer to be edited already."""
        return act.incoming.place is Place.PRIVATE and act.incoming.kind in {Kind.TEXT, Kind.COMMAND}

    async def _answers(self, act: Act, growing: Growing | None = None) -> Sequence[Answer]:
        try:
            work = partial(self._dialogues.handle, act.incoming, growing.offer if growing else None)
            return await self._workers.run(work, self._limits.handler_seconds)
        except TimeoutError:
            _log.warning("handler_too_slow")
            return self._said(lambda: self._dialogues.phrase("error-slow", act.language))
        except Exception as error:  # noqa: BLE001 - whatever it is, the person gets a calm word
            _log.error("handler_failed", error=type(error).__name__, place=place_of(error))
            return self._said(lambda: self._dialogues.phrase("error-inside", act.language))

    @staticmethod
    def _said(phrase: Callable[[], str]) -> Sequence[Answer]:
        try:
            return [Answer((Paragraph(phrase(), "body"),))]
        except Exception as error:  # noqa: BLE001 - a broken catalogue must not stop the lane
            _log.error("phrase_failed", error=type(error).__name__, place=place_of(error))
            return []
