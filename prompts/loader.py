"""Puts words to keys: the packaged texts of a language, an owner's wordings over them, and the way back to English."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

from fluent.runtime import FluentBundle
from fluent.syntax import ast

from prompts.errors import BrokenCatalogue, MissingValue, UnknownText
from prompts.ftl_file import Entry, parse
from prompts.languages import ENGLISH, PACKAGED, chain, folders, locale_name
from prompts.shape import references, unknown_functions, variables
from prompts.values import Value, held_back, put_in


class Catalogue:
    """All texts: English and an owner's wordings are read at once, another language when it is first spoken."""

    def __init__(self, overrides: Path | None = None, packaged: Path = PACKAGED) -> None:
        """Lay `overrides`/prompts/<language>/*.ftl over the packaged texts; raises `BrokenCatalogue`."""
        self._packaged = folders(packaged)
        own = folders(overrides / "prompts") if overrides else {}
        self._own = {language: _texts_in(folder) for language, folder in own.items()}
        self._texts: dict[str, dict[str, Entry]] = {}
        self._bundles: dict[str, FluentBundle] = {}
        self._english = _texts_in(self._packaged[ENGLISH]) if ENGLISH in self._packaged else {}
        for language, entries in self._own.items():
            _check_own(entries.values(), self._entries(language), self._english)

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages that have at least one text, English first."""
        return tuple(sorted({*self._packaged, *self._own}, key=lambda name: (name != ENGLISH, name)))

    def load_all(self) -> None:
        """Read every language now, so that a broken file stops the start and not a conversation."""
        for language in self.languages:
            self._bundle(language)

    def text(self, key: str, args: Mapping[str, Value], language: str) -> str:
        """The words for `key` in `language` or its fall-back; values are put in as they are, whatever they hold.

        Raises `UnknownText` for a key that even English lacks, and `MissingValue` when `args` lacks a value.
        """
        for name in chain(language):
            if key in self._entries(name):
                return self._formatted(self._bundle(name), key, args)
        raise UnknownText(f"no text has the key {key!r}; add it to a file in prompts/{ENGLISH}")

    def _entries(self, language: str) -> Mapping[str, Entry]:
        if language not in self._packaged and language not in self._own:
            return {}
        if language not in self._texts:
            self._texts[language] = self._read(language) | self._own.get(language, {})
        return self._texts[language]

    def _read(self, language: str) -> dict[str, Entry]:
        if language == ENGLISH:
            return self._english
        return _texts_in(self._packaged[language]) if language in self._packaged else {}

    def _bundle(self, language: str) -> FluentBundle:
        if language not in self._bundles:
            bundle = FluentBundle([locale_name(language)], use_isolating=False)
            bundle.add_resource(ast.Resource([entry.node for entry in self._entries(language).values()]))
            self._bundles[language] = bundle
        return self._bundles[language]

    def _formatted(self, bundle: FluentBundle, key: str, args: Mapping[str, Value]) -> str:
        pattern = bundle.get_message(key).value
        words, errors = bundle.format_pattern(pattern, held_back(args)) if pattern else ("", [])
        if errors:
            raise MissingValue(f"the text {key!r} can't be put into words: {errors[0]}")
        return put_in(str(words), args)


def _texts_in(folder: Path) -> dict[str, Entry]:
    parsed = [parse(file) for file in sorted(folder.glob("*.ftl"))]
    for fault in (fault for each in parsed for fault in each.faults):
        raise BrokenCatalogue(fault.file, fault.line, fault.problem)
    return {entry.key: entry for each in parsed for entry in each.entries}


def _check_own(own: Iterable[Entry], around: Mapping[str, Entry], english: Mapping[str, Entry]) -> None:
    for entry in own:
        problem = own_problem(entry, around, english)
        if problem:
            raise BrokenCatalogue(entry.file, entry.line, problem)


def own_problem(entry: Entry, around: Mapping[str, Entry], english: Mapping[str, Entry]) -> str:
    """What keeps an owner's wording from being spoken, or nothing: it names a value or a text that is not there."""
    known = variables(english[entry.key], english) if entry.key in english else variables(entry, around)
    unknown = sorted({f"${name}" for name in variables(entry, around) - known} | (references(entry) - around.keys()))
    unknown += sorted(f"{name}()" for name in unknown_functions(entry))
    if not unknown:
        return ""
    there = ", ".join(f"${name}" for name in sorted(known)) or "none"
    return f"{entry.key}: {', '.join(unknown)} is not there to be put in; the values of this text are: {there}"
