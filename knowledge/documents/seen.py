"""What a reader notices beside the text: how many pages there are, what is hidden, how the document calls itself."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass
class Seen:
    """Filled while a file is read."""

    pages: int = 0
    hidden: int = 0
    about: dict[str, str] = field(default_factory=dict)
