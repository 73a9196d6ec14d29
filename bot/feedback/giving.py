"""An answer that is not finished: a value that lives in the buttons of the person's own chat, and nowhere else."""

from __future__ import annotations

import hashlib
import hmac
import secrets
from dataclasses import dataclass, replace

from bot.core.incoming import Address, Incoming
from bot.feedback.model import VIEWS, WHOM, packed, unpacked

NONCE, _CHECK = 14, 4
_MOST_ID = (1 << 26) - 1  # what fits into the bits that the taps leave
BACK, SKIP = 90, 99  # what is pressed instead of an answer
AT_WORDS = 9  # a step past all questions
TOGGLE = 10  # whom it is for: 10, 11, 12


@dataclass(frozen=True, slots=True)
class Giving:
    """Which round, how far, and what was tapped: the numbers of a button, in their order.

    `taps` are the answers in one number; `view` and `whom` are places from 1 (0: not said).
    """

    round: int
    step: int = 0
    taps: int = 0
    view: int = 0
    whom: int = 0

    def args(self, choice: int = 0) -> tuple[int, ...]:
        """As the values of a button that stands for `choice`."""
        return (*number_args(self.round), self.step, self.taps, self.view | self.whom << 4, choice)

    def tapped(self, choice: int, questions: int) -> Giving:
        """What it becomes when `choice` is pressed at this step."""
        if choice == BACK:
            return replace(self, step=max(self.step - 1, 0))
        if self.step < questions:
            taps = list(unpacked(self.taps, questions))
            taps[self.step] = choice if 1 <= choice <= 4 else 0
            return replace(self, taps=packed(tuple(taps)), step=self.step + 1)
        if TOGGLE <= choice < TOGGLE + len(WHOM):
            whom = choice - TOGGLE + 1
            return replace(self, whom=0 if whom == self.whom else whom)
        return replace(self, view=choice if 1 <= choice <= len(VIEWS) else 0, step=self.step + 1)


def number_args(number: int) -> tuple[int, int]:
    """A round's number as two values of a button."""
    return number >> 16 & 0xFFFF, number & 0xFFFF


def number_of(args: tuple[int, ...]) -> int:
    """The round's number in a button's first two values."""
    return (args[0] << 16 | args[1]) if len(args) >= 2 else 0


def strand(round_: int) -> str:
    """All messages that hold an unfinished answer to a round: only the newest of them stands."""
    return f"feedback:{round_}"


def giving_of(args: tuple[int, ...]) -> tuple[Giving, int]:
    """What a button says: the answer so far, and what is chosen."""
    _, _, step, taps, who, choice, *_ = (*args, 0, 0, 0, 0, 0, 0)
    return Giving(number_of(args), step, taps, who & 15, who >> 4 & 3), choice


@dataclass(frozen=True, slots=True)
class Sending:
    """What *Send* carries: the taps, a nonce that names this one press and text, and where the words were typed.

    `typed` is the number of the person's own message in their chat (0: not known), so that it can be deleted as well
    when *send* is typed: a network then doesn't tell what the preview replies to.
    """

    giving: Giving
    nonce: bytes
    typed: int = 0

    def args(self) -> tuple[int, ...]:
        """As the values of a button."""
        g, words = self.giving, (int.from_bytes(self.nonce[n : n + 2]) for n in range(0, NONCE, 2))
        typed = self.typed if self.knows_typed else 0
        return (*number_args(g.round), g.taps, g.view | g.whom << 4 | typed >> 16 << 6, typed & 0xFFFF, *words)

    def left(self) -> Sending:
        """What stays in the button under words that can't be sent any more: no tap, and where they were typed."""
        return Sending(Giving(self.giving.round), bytes(NONCE), self.typed)

    @property
    def is_left(self) -> bool:
        """Whether the words can't be sent any more."""
        return not any(self.nonce)

    @property
    def knows_typed(self) -> bool:
        """Whether the number of the person's own message is known and fits into a button."""
        return 0 < self.typed <= _MOST_ID


def sending_of(args: tuple[int, ...]) -> Sending | None:
    """What a *Send* button says; None when it is not one."""
    if len(args) != 5 + NONCE // 2:
        return None
    giving = Giving(number_of(args), 0, args[2], args[3] & 15, args[3] >> 4 & 3)
    return Sending(giving, b"".join(number.to_bytes(2) for number in args[5:]), args[3] >> 6 << 16 | args[4])


class Nonces:
    """Makes nonces that are random and that know which text they were made for."""

    def __init__(self, secret: bytes) -> None:
        """Use the secret that signs buttons."""
        self._secret = hashlib.sha256(b"feedback nonce" + secret).digest()

    def make(self, who: Address, round_: int, text: str) -> bytes:
        """A new one for this person, round and text."""
        fresh = secrets.token_bytes(NONCE - _CHECK)
        return fresh + self._check(fresh, who, round_, text)

    def held(self, act: Incoming, sending: Sending, *, has_words: bool) -> str | None:
        """The words that a message shows for this *Send*: all that stands below its first lines; None: not these."""
        lines = act.message.text.strip().splitlines() if has_words else []
        ends = ["\n".join(lines[place:]).strip() for place in range(len(lines))] if has_words else [""]
        return next((words for words in ends if self._fits(sending, act.sender, words)), None)

    def _fits(self, sending: Sending, who: Address, words: str) -> bool:
        fresh, check = sending.nonce[:-_CHECK], sending.nonce[-_CHECK:]
        return hmac.compare_digest(check, self._check(fresh, who, sending.giving.round, words))

    def _check(self, fresh: bytes, who: Address, round_: int, text: str) -> bytes:
        # Channels may lay out spaces anew; the words themselves have to be the same.
        body = f"{who.channel}:{who.id}:{round_}:{' '.join(text.split())}".encode()
        return hmac.new(self._secret, fresh + body, hashlib.sha256).digest()[:_CHECK]
