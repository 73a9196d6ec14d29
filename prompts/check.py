"""Keeps the catalogue whole, plain and within limits: all that is wrong, with file, line and how to mend it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from prompts.ftl_file import Entry, Fault, parse
from prompts.keys_used import Scan, Use, is_key, scan, used
from prompts.languages import EASY, ENGLISH, PACKAGED, folders, is_easy
from prompts.limits import too_much
from prompts.loader import own_problem
from prompts.shape import readings, references, unknown_functions, variables

CODE = PACKAGED.parent / "bot"
Texts = dict[str, Entry]


@dataclass(frozen=True, slots=True)
class _Language:
    """All texts of one language as they stand in its files."""

    name: str
    texts: Texts
    faults: tuple[Fault, ...]


def problems(
    extra_keys: Iterable[str] = (), *, catalogue: Path = PACKAGED, code: Path = CODE, overrides: Path | None = None
) -> list[str]:
    """All that is wrong as "file:line: what and how to mend it"; `extra_keys` are used though no code names them."""
    languages = [_read(name, folder) for name, folder in folders(catalogue).items()]
    english = next((each.texts for each in languages if each.name == ENGLISH), {})
    found = [fault for language in languages for fault in (*language.faults, *_wrong_texts(language, english))]
    found += [*_missing(english, catalogue, code, extra_keys), *_owners(overrides, languages, english)]
    return [f"{_shown(f.file)}:{f.line}: {f.problem}" for f in found]


def coverage(catalogue: Path = PACKAGED) -> dict[str, float]:
    """The share of texts that each language has, 0 to 1; easy read also has those whose base is easy already."""
    languages = {name: _read(name, folder).texts for name, folder in folders(catalogue).items()}
    english = languages.get(ENGLISH, {})
    return {name: len(_held(name, languages)) / max(1, len(_messages(english))) for name in languages}


def _held(name: str, languages: Mapping[str, Texts]) -> frozenset[str]:
    english = languages.get(ENGLISH, {})
    base = languages.get(name.removesuffix(EASY), {}) if is_easy(name) else {}
    easy = (e for e in base.values() if not any([*too_much(e.key, r, name)] for r in readings(e, base)))
    return _messages([*languages[name], *(entry.key for entry in easy)]) & _messages(english)


def _read(name: str, folder: Path) -> _Language:
    parsed = [parse(file) for file in sorted(folder.glob("*.ftl"))]
    texts, faults = Texts(), [fault for each in parsed for fault in each.faults]
    for entry in (entry for each in parsed for entry in each.entries):
        first = texts.setdefault(entry.key, entry)
        if first is not entry:
            words = f"{entry.key} is already in {first.file.name}, line {first.line}; keep one of the two"
            faults.append(Fault(entry.file, entry.line, words))
    return _Language(name, texts, tuple(faults))


def _messages(texts: Iterable[str]) -> frozenset[str]:
    return frozenset(key for key in texts if not key.startswith("-"))


def _wrong_texts(language: _Language, english: Texts) -> Iterator[Fault]:
    for entry in language.texts.values():
        for problem in _wrong(entry, language, english):
            yield Fault(entry.file, entry.line, f"{entry.key}: {problem}")


def _wrong(entry: Entry, language: _Language, english: Texts) -> Iterator[str]:
    for name in sorted(references(entry) - language.texts.keys()):
        yield f"puts in {name}, which this language does not have; write it, or the words themselves"
    for name in sorted(unknown_functions(entry)):
        yield f"{name}() is no function; there are NUMBER() and DATETIME()"
    if not entry.key.startswith("-"):
        yield from _against_english(entry, language.texts, english)
        found = (p for reading in readings(entry, language.texts) for p in too_much(entry.key, reading, language.name))
        yield from dict.fromkeys(found)


def _against_english(entry: Entry, texts: Texts, english: Texts) -> Iterator[str]:
    if entry.key not in english:
        yield f"English does not have it; write it in prompts/{ENGLISH}, or remove it here"
        return
    here, there = variables(entry, texts), variables(english[entry.key], english)
    if here - there:
        yield f"names {_names(here - there)}, which English does not have; the values are {_names(there)}"
    if there - here:
        yield f"leaves out {_names(there - here)}, which English has"


def _names(values: Iterable[str]) -> str:
    return ", ".join(f"${name}" for name in sorted(values)) or "none"


def _missing(english: Texts, catalogue: Path, code: Path, extra_keys: Iterable[str]) -> Iterator[Fault]:
    found, extra = scan(code), frozenset(extra_keys)
    for use in found.uses:
        yield from (Fault(use.file, use.line, problem) for problem in _wrong_use(use, english))
    for key in sorted(extra - english.keys()):
        yield Fault(catalogue / ENGLISH, 1, f"{key} is asked for but missing; add it to a file here")
    yield from (_never_used(entry) for entry in _unused(english, found, extra))


def _wrong_use(use: Use, english: Texts) -> Iterator[str]:
    if not is_key(use.key):
        yield f"{use.key!r} is not a key; put the words into prompts/{ENGLISH} and name them by their key"
        return
    keys = [key for key in _messages(english) if use.matches(key)]
    if not keys:
        yield f"no English text has the key {use.key!r}; add it to a file in prompts/{ENGLISH}"
    for key in sorted(keys):
        lacking = variables(english[key], english) - use.given if use.given is not None else frozenset()
        if lacking:
            yield f"the text {key!r} needs {_names(lacking)}, which is not given here"


def _unused(english: Texts, found: Scan, extra: frozenset[str]) -> Iterator[Entry]:
    keys = {*used(english, found), *extra, *(key for entry in english.values() for key in references(entry))}
    return (entry for key, entry in english.items() if key not in keys)


def _never_used(entry: Entry) -> Fault:
    return Fault(
        entry.file, entry.line, f"{entry.key} is never used; remove it, or name it where it is meant to be said"
    )


def _owners(overrides: Path | None, languages: Iterable[_Language], english: Texts) -> Iterator[Fault]:
    """Find what is wrong with an owner's wordings: they need not be plain or complete, but known and in step."""
    packaged: Mapping[str, Texts] = {language.name: language.texts for language in languages}
    for name, folder in folders(overrides / "prompts").items() if overrides else ():
        own = _read(name, folder)
        yield from own.faults
        for entry in own.texts.values():
            problem = own_problem(entry, packaged.get(name, {}) | own.texts, english)
            if not problem and entry.key not in english and not entry.key.startswith("-"):
                problem = (
                    f"{entry.key}: no text has this key, so that it is never said; look it up in prompts/{ENGLISH}"
                )
            if problem:
                yield Fault(entry.file, entry.line, problem)


def _shown(file: Path) -> Path:
    here = Path.cwd()
    return file.relative_to(here) if file.is_relative_to(here) else file
