"""Takes the bench's file in as `hearback ingest` does, and prints what it took (a process of its own)."""

from __future__ import annotations

import json
import os
import sys
import time
from datetime import date
from pathlib import Path

from bot.storage.engine import default_url, make_engine
from bot.storage.schema import upgrade
from bot.storage.standing import StandingPassages, StandingShelf
from bot.storage.unit import SqlUnitOfWork
from knowledge.chroma.search import PassageSearch
from knowledge.documents.nearest import DocumentSearch
from knowledge.documents.reader import read
from knowledge.documents.service import Ingester
from knowledge.documents.split import chunks_of
from knowledge.embedding.choose import minilm
from knowledge.loader import load
from tests.bench.process import peak


def main(folder: Path) -> None:
    """Measure, and print one line of JSON."""
    engine = make_engine(default_url(folder / "data"))
    upgrade(engine)
    unit = SqlUnitOfWork(engine)
    model = minilm()
    with (folder / "report.pdf").open("rb") as file:
        start = time.perf_counter()
        chunks_of(read("report.pdf", file))
        reading = time.perf_counter() - start
        start = time.perf_counter()
        kept = Ingester(StandingShelf(unit), lambda: model, os.cpu_count() or 1).take("report.pdf", file, date.today())
        whole = time.perf_counter() - start
    memory = peak()
    search = PassageSearch(StandingPassages(unit), None, model.name)
    cards = [text for card in load().cards.values() for text in (card.text, *card.questions.en)]
    documents = DocumentSearch(
        search, StandingShelf(unit).documents, lambda: cards, lambda text: model.queries([text])[0]
    )
    found = 0
    for page, sentence in json.loads((folder / "known.json").read_text()).items():
        cited = documents.near(sentence, model.queries([sentence])[0]).cited
        found += bool(cited) and cited[0].passage.place == f"page {page}"
    told = {"reading": reading, "whole": whole, "memory": memory, "passages": kept.document.passages, "found": found}
    print(json.dumps(told))  # noqa: T201


if __name__ == "__main__":
    main(Path(sys.argv[1]))
