"""What goes out when a round opens: a link and a QR code to whoever opened it, a button to the group."""

from __future__ import annotations

from collections.abc import Callable

from bot.core.incoming import Place
from bot.core.reply import Attachment, Choice, Look, Reply, paragraph, say
from bot.core.turn import Turn
from bot.feedback.ending import EndingFlow
from bot.feedback.flow import LINK
from bot.feedback.giving import number_args
from bot.feedback.model import Round
from bot.feedback.screens import last_day

OPEN, POSTER = "rounds:open", "rounds:poster"


def invitation(opened: Round, turn: Turn, token: str, link: Callable[[str], str]) -> tuple[Reply, ...]:
    """The messages; the link is shown here and never again, since only a digest of it is kept."""
    payload, args = f"{LINK}_{token}", number_args(opened.id)
    address = link(payload)
    rows = (
        (Choice(say("button-rounds-poster"), POSTER, args),),
        (Choice(say("button-rounds-end-now"), EndingFlow.END, args),),
    )
    told = paragraph("rounds-link", link=address) if address else paragraph("rounds-no-link")
    day = last_day(opened.closes)
    picture = Attachment("round-qr", {"title": opened.title, "link": address}) if address else None
    is_private = turn.incoming.place is not Place.GROUP
    heard = () if is_private else (paragraph("rounds-tell-private", Look.SMALL),)
    mine = Reply((paragraph("rounds-opened", title=opened.title, day=day), told, *heard), rows, attachment=picture)
    if is_private:
        door = ((Choice(say("button-rounds-answer"), opens=payload),),)
        return (mine,) if address else (mine, Reply((paragraph("rounds-pass-on"),), door))
    theirs = Reply(
        (paragraph("rounds-group", title=opened.title, day=day), paragraph("rounds-group-kept", Look.SMALL)),
        ((Choice(say("button-rounds-answer"), opens=payload),),),
    )
    return (mine, theirs)
