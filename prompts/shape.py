"""What a text is made of: its values, the texts that it refers to, and how it reads with a word for each value."""

from __future__ import annotations

from collections.abc import Mapping

from fluent.syntax import ast
from fluent.syntax.visitor import Visitor

from prompts.ftl_file import Entry

STAND_IN = "word"
FUNCTIONS = frozenset({"NUMBER", "DATETIME"})


class _Collector(Visitor):
    """Walks through one text once and notes what it names."""

    def __init__(self) -> None:
        """Start with nothing."""
        self.variables: set[str] = set()
        self.references: set[str] = set()
        self.functions: set[str] = set()
        self.choices = 1

    def visit_VariableReference(self, node: ast.VariableReference) -> None:  # noqa: N802 - the library's name
        self.variables.add(node.id.name)

    def visit_MessageReference(self, node: ast.MessageReference) -> None:  # noqa: N802 - the library's name
        self.references.add(node.id.name)

    def visit_TermReference(self, node: ast.TermReference) -> None:  # noqa: N802 - the library's name
        self.references.add(f"-{node.id.name}")

    def visit_FunctionReference(self, node: ast.FunctionReference) -> None:  # noqa: N802 - the library's name
        self.functions.add(node.id.name)
        self.generic_visit(node)

    def visit_SelectExpression(self, node: ast.SelectExpression) -> None:  # noqa: N802 - the library's name
        self.choices = max(self.choices, len(node.variants))
        self.generic_visit(node)


def _collected(entry: Entry) -> _Collector:
    collector = _Collector()
    collector.visit(entry.node)
    return collector


def references(entry: Entry) -> frozenset[str]:
    """The keys of the texts that this one puts into itself."""
    return frozenset(_collected(entry).references)


def unknown_functions(entry: Entry) -> frozenset[str]:
    """Functions that the text calls and that nobody provides."""
    return frozenset(_collected(entry).functions - FUNCTIONS)


def variables(entry: Entry, others: Mapping[str, Entry]) -> frozenset[str]:
    """The values that must be given: its own, and those of the messages that it refers to (a term has none)."""
    found, waiting, seen = set[str](), [entry], {entry.key}
    while waiting:
        collector = _collected(waiting.pop())
        found |= collector.variables
        more = {k for k in collector.references if k in others and not k.startswith("-")} - seen
        seen |= more
        waiting += [others[k] for k in more]
    return frozenset(found)


def readings(entry: Entry, others: Mapping[str, Entry]) -> list[str]:
    """How the text reads, once for each of its choices, with one short word for every value."""
    choices = range(_collected(entry).choices)
    return [_read(entry.node.value, choice, others, (entry.key,)) for choice in choices]


def _read(pattern: ast.Pattern | None, choice: int, others: Mapping[str, Entry], inside: tuple[str, ...]) -> str:
    parts = pattern.elements if pattern else []
    return "".join(
        p.value if isinstance(p, ast.TextElement) else _filled(p.expression, choice, others, inside) for p in parts
    )


def _filled(what: object, choice: int, others: Mapping[str, Entry], inside: tuple[str, ...]) -> str:
    match what:
        case ast.Placeable():
            return _filled(what.expression, choice, others, inside)
        case ast.StringLiteral():
            return str(what.parse()["value"])
        case ast.NumberLiteral():
            return str(what.value)
        case ast.SelectExpression():
            return _read(what.variants[min(choice, len(what.variants) - 1)].value, choice, others, inside)
        case ast.MessageReference() | ast.TermReference():
            key = f"-{what.id.name}" if isinstance(what, ast.TermReference) else what.id.name
            known = others.get(key) if key not in inside else None
            return _read(known.node.value, choice, others, (*inside, key)) if known else ""
    return STAND_IN
