"""What every embedder offers, so that the retriever does not know which models there are."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

import numpy as np
from numpy.typing import NDArray


class Embedder(Protocol):
    """Turns texts into vectors of length 1, so that a dot product is the cosine of the angle between two texts."""

    @property
    def name(self) -> str:
        """The model's name and version: vectors of different names are never compared."""
        ...

    def queries(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """One row a text, for what people ask."""
        ...

    def passages(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """One row a text, for what is searched."""
        ...
