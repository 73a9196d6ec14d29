"""Reads one Fluent file and says in plain words, with the line, what in it can't be read."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from fluent.syntax import FluentParser, ast

_HINTS = {
    "E0002": "a line can't start like this: further lines of a text start with four spaces, and never with [ * . or }",
    "E0003": "this is not a text of the form `name = words`; further lines of a text start with four spaces",
    "E0005": "the text has no words; write them after the =, and never start a further line with [ * . or }",
    "E0010": "one of the choices must be the usual one, marked with a star, such as *[other]",
    "E0027": 'there is a } without a { before it; to show the sign itself write {"}"}',
}
_SELECTOR = (
    "a choice by number or word must stand on lines of its own: `{ $n ->`, then a line for each choice, then `}`"
)


@dataclass(frozen=True, slots=True)
class Entry:
    """One text of one file; `key` starts with a dash for a term."""

    key: str
    file: Path
    line: int
    node: ast.Message | ast.Term


@dataclass(frozen=True, slots=True)
class Fault:
    """One place that can't be used, and how to mend it."""

    file: Path
    line: int
    problem: str


@dataclass(frozen=True, slots=True)
class Parsed:
    """Everything that one file holds."""

    entries: tuple[Entry, ...] = ()
    faults: tuple[Fault, ...] = ()


def parse(file: Path) -> Parsed:
    """The texts of a file and its faults; never raises for what stands in the file."""
    try:
        raw = file.read_bytes()
    except OSError as error:
        return Parsed(faults=(Fault(file, 1, f"the file can't be read ({error.strerror}); check its permissions"),))
    try:
        source = raw.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        line = raw[: error.start].count(b"\n") + 1
        return Parsed(faults=(Fault(file, line, "a letter is not in UTF-8; save the file as UTF-8"),))
    return _sorted_out(file, source)


def _sorted_out(file: Path, source: str) -> Parsed:
    entries, faults = [], []
    for node in FluentParser().parse(source).body:
        if isinstance(node, ast.Junk):
            faults.append(_fault(file, source, node))
        elif isinstance(node, ast.Message | ast.Term):
            sign = "-" if isinstance(node, ast.Term) else ""
            entries.append(Entry(sign + node.id.name, file, _line(source, _start(node)), node))
    faults += [
        Fault(e.file, e.line, f"{e.key}: the text has no words; write them after the =")
        for e in entries
        if not e.node.value
    ]
    return Parsed(tuple(e for e in entries if e.node.value), tuple(faults))


def _fault(file: Path, source: str, junk: ast.Junk) -> Fault:
    note = junk.annotations[0] if junk.annotations else None
    end = _start(junk) + len((junk.content or "").rstrip()) - 1
    line = _line(source, min(_start(note), end) if note else end)
    code, words = (note.code, note.message) if note else ("", "")
    hint = (
        _SELECTOR
        if code == "E0003" and "->" in (junk.content or "")
        else _HINTS.get(code or "", f"this can't be read: {words}")
    )
    return Fault(file, line, hint)


def _start(node: ast.SyntaxNode) -> int:
    return node.span.start if node.span else 0


def _line(source: str, position: int) -> int:
    return source.count("\n", 0, position) + 1
