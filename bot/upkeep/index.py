"""Makes the search index again from storage, when nothing runs that owns it."""

from __future__ import annotations

import threading
from pathlib import Path

from bot.core.errors import StorageUnavailable
from knowledge.chroma.exact import ExactPassages
from knowledge.chroma.opening import open_index
from knowledge.chroma.process import IndexBroken
from knowledge.passages import PassageStore


def rebuild(store: PassageStore, folder: Path, model: str) -> int:
    """Build the index in `folder` anew; how many passages it holds. Raises `StorageUnavailable` when it can't be."""
    try:
        opened = open_index(folder, store, ExactPassages(store.vectors), model, threading.Event(), anew=True)
    except IndexBroken:
        raise StorageUnavailable(
            "The index can't be built here. Search works without it, a little slower. See the warnings above, and "
            "`hearback doctor`."
        ) from None
    opened.process.close()
    return opened.count
