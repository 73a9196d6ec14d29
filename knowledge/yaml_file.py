"""Reads a YAML file of content into checked values, and names file and line when something is wrong."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TypeVar

import yaml
from pydantic import TypeAdapter, ValidationError

from knowledge.errors import BrokenContent

Value = TypeVar("Value")
_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def line_of(node: yaml.Node | None, path: Sequence[str | int], default: int = 1) -> int:
    """The line (from 1) where `path` stands in a YAML tree, or of the nearest thing above it that is there."""
    line = default
    for key in path:
        if isinstance(node, yaml.MappingNode):
            node = next((value for name, value in node.value if name.value == str(key)), None)
        elif isinstance(node, yaml.SequenceNode) and isinstance(key, int) and key < len(node.value):
            node = node.value[key]
        else:
            return line
        if node is None:
            return line
        line = node.start_mark.line + 1
    return line


def plain(text: str, file: Path, first_line: int = 1) -> object:
    """The unchecked value of a YAML text; raises `BrokenContent` with file and line.

    `first_line` is where the text starts.
    """
    try:
        return yaml.load(text, _Loader)  # noqa: S506 - the safe loader, in its fast form where it is there
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + first_line if error.problem_mark else first_line
        raise BrokenContent(
            file, line, f"this is not valid YAML ({error.problem}); check colons, quotes and indents"
        ) from error


def checked(data: object, shape: type[Value], text: str, file: Path, first_line: int = 1) -> Value:
    """`data`, read from `text`, as a checked value; raises `BrokenContent` with the line of what is wrong."""
    try:
        return TypeAdapter(shape).validate_python(data)
    except ValidationError as error:
        first = error.errors()[0]
        path = [part for part in first["loc"] if isinstance(part, str | int)]
        where = ".".join(map(str, path)) or "the file"
        line = line_of(yaml.compose(text, yaml.SafeLoader), path) + first_line - 1
        raise BrokenContent(file, line, f"{where}: {first['msg']}") from error


def text_of(file: Path) -> str:
    """What stands in a file; raises `BrokenContent` when it can't be read or is not UTF-8."""
    try:
        return file.read_text("utf-8")
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        raise BrokenContent(file, line, "this is not plain text in UTF-8; save it again as UTF-8") from error
    except OSError as error:
        raise BrokenContent(file, 1, f"this can't be read ({error.strerror})") from error


def read(file: Path, shape: type[Value]) -> Value:
    """The checked value of a YAML file; raises `BrokenContent` with file and line."""
    text = text_of(file)
    return checked(plain(text, file), shape, text, file)
