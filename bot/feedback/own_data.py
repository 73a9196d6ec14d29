"""What feedback keeps of a person, for /mydata and /forgetme: what they follow and opened; never what they said."""

from __future__ import annotations

from collections.abc import Sequence

from bot.core.own_data import Whose
from bot.core.reply import Block, Look, paragraph
from bot.feedback.stores import Stores


class FeedbackData:
    """Answers for rounds. An answer itself can't be found: that is the promise."""

    def describe(self, whose: Whose, stores: Stores) -> Sequence[Block]:
        """How many rounds they follow and opened."""
        if not whose.person:
            return ()
        followed, opened = len(stores.rounds.followed_by(whose.person)), len(stores.rounds.opened_by(whose.person))
        lines = [paragraph("mydata-rounds", Look.BULLET, count=followed)] if followed else []
        return [*lines, *([paragraph("mydata-rounds-opened", Look.BULLET, count=opened)] if opened else [])]

    def stays(self, whose: Whose, stores: Stores) -> Sequence[Block]:
        """What was said without a name, and the rounds themselves."""
        opened = bool(whose.person and stores.rounds.opened_by(whose.person))
        return (paragraph("forget-rounds-anonymous"), *((paragraph("forget-rounds-opened"),) if opened else ()))

    def forget(self, whose: Whose, stores: Stores) -> None:
        """Let them follow nothing, and take them off the rounds that they opened."""
        if whose.person:
            stores.rounds.unfollow(whose.person)
            for opened in stores.rounds.opened_by(whose.person):
                stores.rounds.save(opened.with_(opener=""))
