"""Carries one person's conversation between a terminal and the bot, line by line."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress

import structlog

from bot.channels.terminal.acts import act, cleaned
from bot.channels.terminal.choices import Choices
from bot.channels.terminal.keeping import Keeping
from bot.channels.terminal.plain import filled, rendered
from bot.core.ports import Answer, Dialogues, File

_PROMPT = "> "
_QUIT = "/quit"
_log = structlog.get_logger()


class TerminalChannel:
    """Reads a line, has it answered, writes the answer; ends at /quit, at the end of the input or on Ctrl-C."""

    def __init__(
        self,
        dialogues: Dialogues,
        *,
        read: Callable[[str], str] = input,
        write: Callable[[str], None] = print,
        language: str = "en",
    ) -> None:
        """Talk to `dialogues`; `read` shows its argument and raises EOFError at the end, as `input` does."""
        self._dialogues, self._read, self._write, self._language = dialogues, read, write, language
        self._choices = Choices()
        self._keeping = Keeping()

    def run(self) -> None:
        """Talk until the person leaves."""
        with suppress(EOFError, KeyboardInterrupt):
            self._tell("terminal-hello")
            while (line := cleaned(self._read(_PROMPT))).lower() != _QUIT:
                self._turn(line)
        self._tell("terminal-goodbye")

    def _turn(self, line: str) -> None:
        if not line:
            self._tell("terminal-empty")
            return
        answers = self._answers(line)
        self._choices = Choices.of(answers) or self._choices
        first = 1
        for answer in answers:
            self._show(answer, first)
            first += sum(len(row) for row in answer.buttons)

    def _answers(self, line: str) -> Sequence[Answer]:
        try:
            return self._dialogues.handle(act(line, self._choices, self._language))
        except Exception as error:  # noqa: BLE001 - whatever it is, the person gets a calm word and may go on
            _log.error("handler_failed", error=type(error).__name__)
            self._tell("error-inside")
            return ()

    def _show(self, answer: Answer, first: int) -> None:
        if text := rendered(answer):
            self._write(f"\n{text}")
        if answer.file:
            self._hand_over(answer.file)
        if choices := Choices.of([answer]):
            self._write(f"\n{choices.listed(first)}")

    def _hand_over(self, file: File) -> None:
        """Say where the file lies, and what it says in words; the words come even when the disk is full."""
        try:
            place = self._keeping.keep(file)
        except OSError as error:
            _log.warning("file_not_kept", error=type(error).__name__)
            self._tell("terminal-file-not-kept")
        else:
            self._tell("terminal-picture" if file.media_type.startswith("image/") else "terminal-document")
            self._write(str(place))
        self._write(f"\n{filled(file.alt)}")

    def _tell(self, key: str) -> None:
        self._write(f"\n{filled(self._dialogues.phrase(key, self._language))}")
