"""Pages a second for a PDF of 1,000 pages, its memory, and what is found again, beside the usual LangChain pipeline.

Both get the same file, the same embedder and the same cores, each in a process of its own.
"""

from __future__ import annotations

import json
import random
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from knowledge.loader import load
from tests.bench.table import Figure
from tests.support import papers

PAGES, LINES, ASKED = 1_000, 18, 50
_BESIDE = "PyPDFLoader, splitter, Chroma"
_FONT = b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>"


def measured(pages: int = PAGES) -> Iterator[Figure]:
    """The figures, with one file made for both."""
    with tempfile.TemporaryDirectory(prefix="hearback-bench-") as name:
        file, known = Path(name) / "report.pdf", known_sentences(pages)
        file.write_bytes(book(pages, known))
        (Path(name) / "known.json").write_text(json.dumps(known))
        ours, usual = (_run(f"tests.bench.{module}", Path(name)) for module in ("own_ingest", "usual_ingest"))
    rate = {key: (pages / ours[key], pages / usual[key]) for key in ("reading", "whole")}
    yield Figure("reading and cutting", "pages a second", *rate["reading"], _BESIDE)
    yield Figure("taking in, all in all", "pages a second", *rate["whole"], _BESIDE)
    yield Figure("memory at most", "MB", ours["memory"], usual["memory"], _BESIDE)
    yield Figure("passages", "", ours["passages"], usual["passages"], _BESIDE)
    yield Figure(f"sentences found on their page, of {len(known)}", "", ours["found"], usual["found"], _BESIDE)


def known_sentences(pages: int) -> dict[int, str]:
    """A sentence that stands on one page alone, for some pages."""
    chance = random.Random(7)
    chosen = sorted(chance.sample(range(1, pages + 1), min(ASKED, pages)))
    things = ("tea urn", "side gate", "blue form", "bus pass", "quiet room", "notice board", "spare key", "lunch rota")
    who = ("Mrs Arden", "the night team", "the Riverside group", "Mr Okafor", "the carers' desk", "Ms Lloyd")
    return {
        page: f"The {chance.choice(things)} of hall {page} is looked after by {chance.choice(who)} on day {page % 28 + 1}."
        for page in chosen
    }


def book(pages: int, known: dict[int, str]) -> bytes:
    """A PDF of running text: the cards' own sentences, shuffled, with the known ones among them."""
    chance = random.Random(11)
    sentences = [part for card in load().cards.values() for part in card.text.replace("\n", " ").split(". ")]
    objects = [b"<</Type/Catalog/Pages 2 0 R>>", b"", _FONT]
    for page in range(1, pages + 1):
        text = chance.sample(sentences, 9)
        text.insert(4, known.get(page, ""))
        lines = _wrapped(". ".join(part.rstrip(".") for part in text if part) + ".")
        shown = b"".join(b"(%s) Tj T* " % _escaped(line) for line in lines[:LINES])
        content = papers.stream(b"BT /F1 10 Tf 14 TL 40 760 Td " + shown + b"ET")
        parts = b"/MediaBox[0 0 595 842]/Resources<</Font<</F1 3 0 R>>>>"
        objects += [b"<</Type/Page/Parent 2 0 R%s/Contents %d 0 R>>" % (parts, len(objects) + 2), content]
    kids = b" ".join(b"%d 0 R" % (4 + 2 * n) for n in range(pages))
    objects[1] = b"<</Type/Pages/Count %d/Kids[%s]>>" % (pages, kids)
    return papers.raw_pdf(objects)


def _wrapped(text: str) -> list[str]:
    lines = [""]
    for word in text.split():
        if len(lines[-1]) + len(word) > 95:
            lines.append("")
        lines[-1] = f"{lines[-1]} {word}".strip()
    return lines


def _escaped(line: str) -> bytes:
    plain = line.encode("cp1252", "replace")
    return plain.replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)")


def _run(module: str, folder: Path) -> dict[str, Any]:
    ended = subprocess.run([sys.executable, "-m", module, str(folder)], capture_output=True, text=True)
    if ended.returncode:
        raise RuntimeError(ended.stderr[-2000:])
    found: dict[str, Any] = json.loads(ended.stdout.splitlines()[-1])
    return found
