"""Finds the keys that Python code asks for, from its syntax trees alone, with the values that it gives to each."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from fnmatch import fnmatchcase
from pathlib import Path

CALLS = frozenset({"say", "paragraph", "Message", "phrase"})
_KEY = re.compile(r"[a-z][a-z0-9-]*")


@dataclass(frozen=True, slots=True)
class Use:
    """One place that asks for a text: a star in `key` and None in `given` stand for what only running could tell."""

    key: str
    file: Path
    line: int
    given: frozenset[str] | None

    def matches(self, key: str) -> bool:
        """Whether this place may ask for `key`."""
        return fnmatchcase(key, self.key)


@dataclass(frozen=True, slots=True)
class Scan:
    """What a folder of code asks for; `mentioned` holds keys that merely stand in it, in a table for example."""

    uses: tuple[Use, ...]
    mentioned: frozenset[str]


def scan(folder: Path) -> Scan:
    """Read all Python files below `folder`; nothing is imported or run."""
    trees = [(file, ast.parse(file.read_text("utf-8"), str(file))) for file in sorted(folder.rglob("*.py"))]
    uses = tuple(use for file, tree in trees for use in _uses(file, tree))
    mentioned = (key for _, tree in trees for node in ast.walk(tree) for key in _own_keys(node) if _is_telling(key))
    return Scan(uses, frozenset(mentioned))


def _uses(file: Path, tree: ast.AST) -> Iterator[Use]:
    for call in (node for node in ast.walk(tree) if isinstance(node, ast.Call) and _name(node.func) in CALLS):
        named = next((k.value for k in call.keywords if k.arg == "key" and _name(call.func) == "Message"), None)
        asked = call.args[0] if call.args else named
        for key in _keys(asked) if asked else ():
            yield Use(key, file, call.lineno, _given(call))


def _name(function: ast.expr) -> str:
    return (
        function.id if isinstance(function, ast.Name) else function.attr if isinstance(function, ast.Attribute) else ""
    )


def _keys(asked: ast.expr) -> Iterator[str]:
    """The keys that an expression may stand for, one branch after another; nothing for what only running could tell."""
    match asked:
        case ast.IfExp():
            yield from (*_keys(asked.body), *_keys(asked.orelse))
        case ast.BoolOp():
            yield from (key for value in asked.values for key in _keys(value))
        case ast.Subscript(value=ast.Dict() as table):
            yield from (key for value in table.values for key in _keys(value))
        case _:
            yield from (key for key in _own_keys(asked) if key.strip("*"))


def _own_keys(node: ast.AST) -> Iterator[str]:
    match node:
        case ast.Constant(value=str() as key):
            yield key
        case ast.JoinedStr():
            yield "".join(
                v.value if isinstance(v, ast.Constant) and isinstance(v.value, str) else "*" for v in node.values
            )
        case ast.BinOp(op=ast.Add(), left=ast.Constant(value=str() as start)):
            yield start + "*"


def _is_telling(key: str) -> bool:
    start, star, _ = key.partition("*")
    return bool(_KEY.fullmatch(start)) and (not star or (start.endswith("-") and len(start) > 2))


def _given(call: ast.Call) -> frozenset[str] | None:
    if _name(call.func) != "Message":
        names = [keyword.arg for keyword in call.keywords]
        return None if None in names else frozenset(name for name in names if name)
    table = next(
        (k.value for k in call.keywords if k.arg == "args"), call.args[1] if len(call.args) > 1 else ast.Dict([], [])
    )
    if not isinstance(table, ast.Dict):
        return None
    names_in = [key.value if isinstance(key, ast.Constant) else None for key in table.keys]
    return None if None in names_in else frozenset(map(str, names_in))


def is_key(text: str) -> bool:
    """Whether a text can be a key at all, stars aside."""
    return bool(_KEY.fullmatch(text.replace("*", "x")))


def used(keys: Iterable[str], found: Scan) -> frozenset[str]:
    """Those of `keys` that the code asks for or mentions."""
    exact = {use.key for use in found.uses} | found.mentioned
    stars = {key for key in exact if "*" in key}
    return frozenset(key for key in keys if key in exact or any(fnmatchcase(key, star) for star in stars))
