"""Makes ready what takes long, beside what can begin at once; an end meanwhile leaves nothing half opened."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from threading import Lock

Step = Callable[[], object]


class Loading:
    """Steps done once, by whichever thread asks, and at last one that opens what has to be closed."""

    def __init__(self, steps: Sequence[Step], opens: Step) -> None:
        """Do nothing yet."""
        self._steps, self._opens = steps, opens
        self._one, self._is_over = Lock(), False

    def run(self) -> None:
        """Do it all; what a step raises is for whoever asked. After the end nothing is opened."""
        for step in self._steps:
            step()
        with self._one:
            if not self._is_over:
                self._opens()
                self._is_over = True

    def end(self) -> None:
        """Open nothing from here on, and wait for what is being opened: it can then be closed."""
        with self._one:
            self._is_over = True
