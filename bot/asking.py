"""Asks the evidence from the command line: the same answers as in a chat, without a chat."""

from __future__ import annotations

import json
import time
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import structlog

from bot import settings as configuration
from bot.ask import words
from bot.ask.model import Composed, State
from bot.ask.phrasing import Phraser
from bot.ask.service import MAX_LETTERS
from bot.channels.wording import CatalogueWording
from bot.core.errors import SettingsError
from bot.core.incoming import Address, Incoming, Kind, Place
from bot.core.reply import Reply, say
from bot.evidence import Evidence, attach_documents, local_contact, open_evidence, open_words
from bot.opening import look_at_database, make_clock, open_database
from bot.phrasing import open_model
from bot.storage.standing import StandingPassages, StandingShelf
from bot.watch import SafetyWatch
from knowledge.chroma.search import PassageSearch
from knowledge.focus import focus
from knowledge.language import language_of, warm_up
from knowledge.passages import Passage

EVIDENCE_SHOWN = 5
log = structlog.get_logger()


class Asker:
    """Answers questions one after the other, in one process."""

    def __init__(self) -> None:
        """Make search ready, and everything that would make the first question wait."""
        settings = configuration.read()
        self._kept = ExitStack()
        self._evidence: Evidence = open_evidence(settings).load()
        self._words: CatalogueWording = open_words(settings)
        self._phraser = self._open_phraser(settings)
        self._watch = SafetyWatch(self._evidence.retriever, local_contact(settings))
        _look_at_documents(self._evidence, settings)

    def ask(self, question: str) -> dict[str, object]:
        """The answer as the contract of `hearback ask --json` says; a fault of our own is the state `error`."""
        question = question.encode("utf-8", "replace").decode()  # bytes of another encoding come as half characters
        try:
            language = language_of(question[:MAX_LETTERS], "en")
            return self._answer(question, language)
        except Exception as error:  # noqa: BLE001 - one question never takes the others with it, whatever it was
            log.error("question-failed", error=type(error).__name__)
            failed = Composed(State.ERROR)
            return _result(failed, self._words.text(say("error-inside"), "en"), "en", self._evidence)

    def _answer(self, question: str, language: str) -> dict[str, object]:
        noticed = self._watch.look(_incoming(question))
        if noticed.instead:
            return self._urgent(question, noticed.instead[0], language)
        composed = self._evidence.service.answer(question)
        if self._phraser:
            composed = self._phraser.phrase(question, composed, language)
        reply = words.answer(composed, self._evidence.library, language, offer_view=False)
        return _result(composed, self._text(reply, language), language, self._evidence)

    def _open_phraser(self, settings: configuration.Settings) -> Phraser | None:
        """A model is asked within the running bot's budget, so its counts are shared; without one nothing is opened."""
        if not settings.model:
            return None
        uow = self._kept.enter_context(open_database(settings))
        return open_model(settings, self._evidence.library, uow, make_clock(settings)).phraser

    def _urgent(self, question: str, reply: Reply, language: str) -> dict[str, object]:
        """The calm answer, with the safety cards, nearest first."""
        found = self._evidence.retriever.search(focus(question), shown=len(self._evidence.library.cards))
        hits = tuple(hit for hit in found.hits if hit.card.topic == "safeguarding")
        return _result(Composed(State.URGENT, hits), self._text(reply, language), language, self._evidence)

    def _text(self, reply: Reply, language: str) -> str:
        return "\n".join(self._words.text(block.message, language) for block in reply.blocks)


def _look_at_documents(evidence: Evidence, settings: configuration.Settings) -> None:
    """Let answers be taken from the owner's documents too; their index is another process's, and is left alone."""
    unit = look_at_database(settings)
    if unit:
        search = PassageSearch(StandingPassages(unit), None, evidence.retriever.embedders[0].name)
        attach_documents(evidence, search, StandingShelf(unit))


def once(question: str) -> dict[str, object]:
    """One answer."""
    return Asker().ask(question)


def batch(file: Path) -> Iterator[dict[str, object]]:
    """An answer for each line of a file, with its `id` and the milliseconds it took.

    Raises `SettingsError` for a bad line.
    """
    lines = list(_lines(file))
    asker = Asker()
    warm_up()
    asker.ask("ready?")
    for name, text in lines:
        start = time.perf_counter()
        result = asker.ask(text)
        yield {"id": name, **result, "ms": round((time.perf_counter() - start) * 1000, 2)}


def _lines(file: Path) -> Iterator[tuple[object, str]]:
    try:
        content = file.read_text("utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise SettingsError(f"{file} can't be read: {error}") from error
    for number, line in enumerate(content.split("\n"), start=1):
        if not line.strip():
            continue
        entry = _entry(line)
        if not isinstance(entry, dict) or "id" not in entry or not isinstance(entry.get("text"), str):
            raise SettingsError(f'{file}:{number}: each line is a JSON object with "id" and "text"')
        yield entry["id"], entry["text"]


def _entry(line: str) -> object:
    try:
        return json.loads(line)
    except (ValueError, RecursionError):
        return None


def _incoming(text: str) -> Incoming:
    nobody = Address("terminal", 0)
    return Incoming(Kind.TEXT, Place.PRIVATE, nobody, nobody, text)


def _result(composed: Composed, answer: str, language: str, evidence: Evidence) -> dict[str, object]:
    library, papers = evidence.library, [cited.passage for cited in composed.passages]
    hits = composed.hits[:EVIDENCE_SHOWN]
    cited = composed.evidence or tuple(hit.card for hit in hits)
    shown = cited if composed.state in {State.ANSWERED, State.PARTLY, State.FIGURE_NOT_HELD} else ()
    if composed.leads and not composed.evidence:
        shown = ()  # told by documents alone
    sources = dict.fromkeys(citation.source for card in shown for citation in card.sources)
    of_cards = [library.sources[source].model_dump() for source in sources]
    cited_papers = [_document(passage) for passage in papers]
    result: dict[str, object] = {
        "state": composed.state.value,
        "language": language.split("-")[0],
        "answer": answer,
        "evidence": [{"id": hit.card.id, "score": hit.score} for hit in hits],
        "figures": [{"card": card.id, **figure.model_dump()} for card in shown for figure in card.figures],
        "sources": [*cited_papers, *of_cards] if composed.leads else [*of_cards, *cited_papers],
        "phrased_by": composed.phrased_by,
    }
    if composed.guard:
        result["guard"] = ", ".join(composed.guard)
    if composed.passages:
        result["passages"] = [
            {"id": p.id, "document": p.document, "place": p.place, "text": p.text, "score": cited.strength}
            for cited, p in zip(composed.passages, papers, strict=True)
        ]
    return result


def _document(passage: Passage) -> dict[str, str]:
    """An owner's document as a source: cited by its name, and where in it."""
    return {
        "id": f"document:{passage.document}",
        "title": passage.document,
        "publisher": "",
        "date": "",
        "url": "",
        "place": passage.place,
    }
