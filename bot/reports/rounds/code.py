"""Square codes that lead to a round."""

from __future__ import annotations

from io import BytesIO

import segno

_QUIET = 4  # light squares around it, without which many cameras do not find it


def as_png(link: str) -> bytes:
    """A picture for a chat."""
    out = BytesIO()
    segno.make(link, error="q", micro=False).save(out, kind="png", scale=16, border=_QUIET)
    return out.getvalue()


def as_svg(link: str) -> str:
    """A drawing for a page, as sharp as the printer."""
    out = BytesIO()
    segno.make(link, error="q", micro=False).save(out, kind="svg", scale=10, border=_QUIET, xmldecl=False)
    return out.getvalue().decode()
