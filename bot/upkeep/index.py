"""Makes the search index again from storage, when nothing runs that owns it."""

from __future__ import annotations

import threading
from pathlib import Path

from bot.core.errors import StorageUnavailable
from knowledge.chroma.exact import ExactPassages
from knowledge.chroma.opening import open_index
from knowledge.chroma.process import IndexBroken
from knowledge.chroma.server import open_on_server
from knowledge.passages import PassageStore


def rebuild(store: PassageStore, folder: Path, model: str, server: str = "") -> int:
    """Build the index in `folder`, or on a Chroma server, anew; how many passages it holds.

    Raises `StorageUnavailable` when it can't be.
    """
    exact, stopping = ExactPassages(store.vectors), threading.Event()
    try:
        if server:
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            opened = open_on_server(server, folder, store, exact, model, stopping, anew=True)
        else:
            opened = open_index(folder, store, exact, model, stopping, anew=True)
    except IndexBroken:
        where = "on the Chroma server (HEARBACK_CHROMA_URL); is it running?" if server else "here."
        raise StorageUnavailable(
            f"The index can't be built {where} Search works without it, a little slower. See the warnings above, and "
            "`hearback doctor`."
        ) from None
    opened.process.close()
    return opened.count
