"""Makes passages' vectors in batches of like length, on several cores at once where nobody waits for an answer."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor

import numpy as np
from numpy.typing import NDArray

from knowledge.passages import to_blob

BATCH = 8  # small: a batch is as slow as its longest text, and with 32 memory more than doubles
Embed = Callable[[list[str]], NDArray[np.float32]]


def in_batches(embed: Embed, texts: Sequence[str], cores: int) -> Iterator[dict[int, bytes]]:
    """Vectors as they are kept, by the places of their texts, a batch at a time."""
    order = sorted(range(len(texts)), key=lambda place: len(texts[place]))
    batches = [order[start : start + BATCH] for start in range(0, len(order), BATCH)]

    def made(places: list[int]) -> dict[int, bytes]:
        rows = embed([texts[place] for place in places])
        return {place: to_blob(row) for place, row in zip(places, rows, strict=True)}

    if cores == 1:  # no threads that would have to be waited for when the program ends
        yield from map(made, batches)
        return
    with ThreadPoolExecutor(cores, thread_name_prefix="embed") as pool:
        yield from pool.map(made, reversed(batches))  # the longest first: what is left at the end is soon done
