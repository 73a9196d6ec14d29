"""Takes the bench's file in as most LangChain tutorials do, with our embedder, and prints what it took."""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path

from langchain_chroma import Chroma
from langchain_community.document_loaders import PyPDFLoader
from langchain_text_splitters import RecursiveCharacterTextSplitter

from knowledge.chroma.embeddings import OwnEmbeddings
from knowledge.embedding.choose import minilm
from tests.bench.process import peak


def main(folder: Path) -> None:
    """Measure, and print one line of JSON."""
    model = minilm()
    start = time.perf_counter()
    pages = PyPDFLoader(str(folder / "report.pdf")).load()
    pieces = RecursiveCharacterTextSplitter(chunk_size=1000, chunk_overlap=200).split_documents(pages)
    reading = time.perf_counter() - start
    store = Chroma.from_documents(pieces, OwnEmbeddings(lambda: model), persist_directory=str(folder / "usual"))
    whole = time.perf_counter() - start
    memory, found = peak(), 0
    for page, sentence in json.loads((folder / "known.json").read_text()).items():
        (nearest,) = store.similarity_search(sentence, k=1)
        found += nearest.metadata["page"] + 1 == int(page)
    told = {"reading": reading, "whole": whole, "memory": memory, "passages": len(pieces), "found": found}
    print(json.dumps(told))  # noqa: T201


if __name__ == "__main__":
    main(Path(sys.argv[1]))
