"""What search needs on this machine: its models, its engine, and vectors that fit the content."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from bot.channels.wording import open_wording
from bot.core.errors import ContentError
from bot.core.reply import say
from bot.doctor.check import Check, to_mend, warning
from bot.naming import check_names
from knowledge.embedding.build import MODEL, model_folder
from knowledge.embedding.e5 import MultilingualE5
from knowledge.embedding.minilm import MiniLM
from knowledge.errors import KnowledgeError
from knowledge.evaluation.vectors import texts
from knowledge.loader import Library, load
from knowledge.vectors import packaged

_TRIED = ["ready?"]
_SECONDS_A_TEXT = {MODEL: 0.002, MultilingualE5.name: 0.02}
_SLOW_START = 10.0  # seconds


def check_model(data: Path | None) -> Iterator[Check]:
    """Whether the English model is built and works; a start builds it in the data folder if it is not."""
    name, spare = "doctor-model", [data / "models" / MODEL] if data else []
    built = [folder for folder in (model_folder(), *spare) if (folder / "model.onnx").exists()]
    if not built:
        yield warning(name, say("doctor-model-missing"))
        return
    try:
        works = bool(np.isfinite(MiniLM(built[0]).queries(_TRIED)).all())
    except Exception:  # noqa: BLE001 - the engine raises errors of its own for whatever a damaged file holds
        works = False
    yield Check(name) if works else to_mend(name, say("doctor-model-damaged", folder=str(built[0])))


def check_engine() -> Iterator[Check]:
    """Whether the multilingual model's engine runs on this machine."""
    name = "doctor-engine"
    yield Check(name) if _engine_runs() else warning(name, say("doctor-engine-missing"))


def check_vectors(library: Library) -> Iterator[Check]:
    """How many texts each start has to embed, because the packaged vectors do not know them."""
    name, wanted = "doctor-vectors", texts(library)
    counters = [_Counter(MODEL), *([_Counter(MultilingualE5.name)] if _engine_runs() else [])]
    for counter in counters:
        packaged(counter).of(wanted)
    new = max(counter.asked for counter in counters)
    if not new:
        yield Check(name)
        return
    seconds = sum(_SECONDS_A_TEXT[counter.name] * counter.asked for counter in counters)
    says = say("doctor-vectors-new", texts=new, seconds=max(1, round(seconds)))
    yield warning(name, says) if seconds > _SLOW_START else Check(name, says=says)


def check_content(own: Path | None) -> Iterator[Check]:
    """Whether all content can be read, the owner's included, and what it means for the index."""
    name = "doctor-content"
    try:
        library = load(own)
        check_names(library, open_wording(own))
    except (KnowledgeError, ContentError) as error:
        yield to_mend(name, say("doctor-content-broken", problem=str(error)))
        return
    yield Check(name, says=say("doctor-content-read", cards=len(library.cards), sources=len(library.sources)))
    yield from check_vectors(library)


class _Counter:
    """Stands in for an embedder, to count what it would be asked."""

    def __init__(self, name: str) -> None:
        self.name, self.asked = name, 0

    def queries(self, texts: Sequence[str]) -> NDArray[np.float32]:
        self.asked += len(texts)
        return np.zeros((len(texts), 384), np.float32)

    passages = queries


def _engine_runs() -> bool:
    try:
        MultilingualE5().queries(_TRIED)
    except (ImportError, OSError, RuntimeError):
        return False
    return True
