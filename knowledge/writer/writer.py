"""Asks a language model to reword cards, within a time limit, whatever the other side does."""

from __future__ import annotations

import json
import queue
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from functools import cached_property
from typing import Any

from knowledge.models import Card
from knowledge.writer.model import Draft, Fault, Sentence, WriterFault
from knowledge.writer.reading import finished, so_far

SECONDS = 20.0  # for one answer, from the question to the last word
MOST_AT_ONCE = 4
MOST_LETTERS = 8_000  # of a reply; a longer one is cut off
_END = object()


class ModelWriter:
    """One model behind LangChain's `init_chat_model`; may be shared between threads."""

    def __init__(
        self, model: str, instructions: str, *, url: str = "", key: str = "", seconds: float = SECONDS
    ) -> None:
        """`model` is `provider:name`; `url` is the root of a compatible server. Raises ValueError for a bad `model`."""
        provider, _, name = model.partition(":")
        if not provider or not name:
            raise ValueError("a model is named provider:model, such as openai:gpt-4o-mini or ollama:llama3.2")
        self.name = model
        self._provider, self._name, self._url, self._key = provider, name, url, key
        self._instructions, self._seconds = instructions, seconds
        self._slots = threading.Semaphore(MOST_AT_ONCE)
        self._way = 0  # the first way that this model is known to take

    def prepare(self) -> None:
        """Load the provider's package, which takes a moment, and open the model.

        Raises ValueError for a provider that is not known, whose package is not installed, or whose key is missing.
        """
        try:
            self._model  # noqa: B018 - made on first use
        except ImportError:
            raise ValueError(
                f"the model's provider {self._provider} needs one more package: install hearback-bot[{self._provider}]"
            ) from None
        except ValueError:
            raise
        except Exception:  # noqa: BLE001 - each provider has errors of its own; a missing key is the usual one
            raise ValueError(f"the model's provider {self._provider} can't be opened: is its key set?") from None

    def write(self, question: str, cards: Sequence[Card]) -> Iterator[Sentence]:
        """The sentences of an answer, each as soon as it is whole.

        Raises `WriterFault` when the model is too slow, can't be reached or hands in something else, also after the
        first sentences.
        """
        if not self._slots.acquire(blocking=False):
            raise WriterFault(Fault.BUSY)
        self._prepared()
        told: queue.SimpleQueue[Any] = queue.SimpleQueue()
        stop = threading.Event()
        work = threading.Thread(target=self._work, args=(question, cards, told, stop), name="model-writer", daemon=True)
        work.start()
        try:
            yield from _within(told, time.monotonic() + self._seconds)
        finally:
            stop.set()

    def _prepared(self) -> None:
        try:
            self.prepare()
        except Exception:  # noqa: BLE001 - such as a key that is missing
            self._slots.release()
            raise WriterFault(Fault.UNREACHABLE) from None

    def _work(self, question: str, cards: Sequence[Card], told: queue.SimpleQueue[Any], stop: threading.Event) -> None:
        try:
            self._ask(question, cards, told, stop)
        except WriterFault as fault:
            told.put(fault)
        except Exception:  # noqa: BLE001 - each provider has errors of its own, whose texts may hold what was sent
            told.put(WriterFault(Fault.UNREACHABLE))
        finally:
            self._slots.release()
            told.put(_END)

    def _ask(self, question: str, cards: Sequence[Card], told: queue.SimpleQueue[Any], stop: threading.Event) -> None:
        ways, messages = _ways(self._model), self._messages(question, cards)
        for number in range(self._way, len(ways)):
            try:
                text = _streamed(ways[number], messages, told, stop)
            except WriterFault:
                raise
            except Exception:
                if number + 1 == len(ways) or stop.is_set():
                    raise
                continue  # many servers know no schema, some no JSON mode: the next way asks for less
            self._way = number
            told.put(finished(text))
            return

    @cached_property
    def _model(self) -> Any:
        from langchain.chat_models import init_chat_model

        more: dict[str, Any] = {"base_url": self._url} if self._url else {}
        if self._key or self._url:
            more["api_key"] = self._key or "none"
        return init_chat_model(
            self._name,
            model_provider=self._provider,
            temperature=0,
            max_tokens=500,
            timeout=self._seconds,
            max_retries=0,
            **more,
        )

    def _messages(self, question: str, cards: Sequence[Card]) -> list[tuple[str, str]]:
        given = {"question": question, "cards": [_given(card) for card in cards]}
        return [("system", self._instructions), ("human", json.dumps(given, ensure_ascii=False))]


def _given(card: Card) -> dict[str, object]:
    """What a model is told of a card: nothing about people who use the bot, and no more than the bot itself may say."""
    return {"id": card.id, "text": card.text, "figures": [figure.model_dump() for figure in card.figures]}


def _ways(model: Any) -> list[Callable[[Any], Iterator[Any]]]:
    """How to ask, from the strictest form of reply to the loosest."""
    form = Draft.model_json_schema()
    schema = {"name": "answer", "schema": form, "strict": False}
    return [
        model.bind(response_format={"type": "json_schema", "json_schema": schema}).stream,
        model.bind(response_format={"type": "json_object", "schema": form}).stream,  # as llama.cpp's server knows it
        model.bind(response_format={"type": "json_object"}).stream,
        model.stream,
    ]


def _streamed(
    stream: Callable[[Any], Iterator[Any]], messages: object, told: queue.SimpleQueue[Any], stop: threading.Event
) -> str:
    text, passed_on, chunks = "", 0, iter(stream(messages))
    while (chunk := _next(chunks, has_begun=bool(text))) is not None and not stop.is_set():
        text += _text(chunk.content)
        if len(text) > MOST_LETTERS:
            raise WriterFault(Fault.MALFORMED)
        whole = so_far(text)
        for sentence in whole[passed_on:]:
            told.put(sentence)
        passed_on = max(passed_on, len(whole))
    return text


def _next(chunks: Iterator[Any], *, has_begun: bool) -> Any:
    """The next chunk, None at the end; an answer that breaks off half way is not asked for in another way."""
    try:
        return next(chunks, None)
    except Exception:
        if has_begun:
            raise WriterFault(Fault.UNREACHABLE) from None
        raise


def _text(content: object) -> str:
    """A chunk's words: some providers send text, some a list of parts."""
    if isinstance(content, str):
        return content
    parts = content if isinstance(content, list) else []
    return "".join(part if isinstance(part, str) else str(part.get("text", "")) for part in parts)


def _within(told: queue.SimpleQueue[Any], until: float) -> Iterator[Sentence]:
    given = 0
    while True:
        try:
            item = told.get(timeout=max(0.0, until - time.monotonic()))
        except queue.Empty:
            raise WriterFault(Fault.TIMEOUT) from None
        if item is _END:
            return
        if isinstance(item, WriterFault):
            raise item
        if isinstance(item, Draft):
            yield from item.sentences[given:]
            continue
        given += 1
        yield item
