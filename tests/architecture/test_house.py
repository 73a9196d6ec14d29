"""The rules of the house that no linter holds by itself: sizes, words out of place, packages that must not come."""

from __future__ import annotations

import ast
import importlib.util
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from urllib.parse import urlsplit

import pytest

ROOT = Path(__file__).parents[2]
PACKAGES = ("bot", "knowledge", "prompts")
MOST_LINES, MOST_IN_A_FUNCTION = 250, 60
# Lists of patterns: to be split when they are next touched.
KNOWN_TO_BE_LONG = {"bot/safety/names.py:1"}
Function = ast.FunctionDef | ast.AsyncFunctionDef
# In two parts, so that this file does not hold what it looks for.
MACHINES = ("/" + "work/", "/" + "root/", "/" + "home/", "/" + "Users/", "/tmp" + "/tv", "/tmp" + "/gen", "C:" + "\\")
REGISTRIES = ("pypi." + "org", "python" + "hosted", "npm" + "js", "conda." + "io", "ana" + "conda.", "arti" + "factory")


@cache
def files() -> tuple[Path, ...]:
    """Every file that is, or would be, in the repository."""
    command = ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"]
    listed = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout.split("\0")
    return tuple(ROOT / name for name in listed if name and (ROOT / name).is_file())


@cache
def code(*folders: str) -> dict[Path, ast.Module]:
    """Every Python file below these folders, read once."""
    found = [file for file in files() if file.suffix == ".py" and file.relative_to(ROOT).parts[0] in folders]
    return {file: ast.parse(file.read_text("utf-8"), str(file)) for file in found}


def shown(file: Path, line: int = 1) -> str:
    return f"{file.relative_to(ROOT)}:{line}"


def functions(tree: ast.AST) -> Iterator[Function]:
    return (node for node in ast.walk(tree) if isinstance(node, Function))


def public(tree: ast.Module | ast.ClassDef) -> Iterator[Function | ast.ClassDef]:
    """What others may use: functions and classes without an underscore, and their methods."""
    for node in tree.body:
        if isinstance(node, Function | ast.ClassDef) and not node.name.startswith("_"):
            yield node
            if isinstance(node, ast.ClassDef):
                yield from public(node)


def text_of(file: Path) -> str:
    """Its text; nothing for a picture or another file that is none."""
    try:
        return file.read_text("utf-8")
    except UnicodeDecodeError:
        return ""


def test_import_rules_hold() -> None:
    linter = Path(sys.executable).with_name("lint-imports")
    checked = subprocess.run([linter, "--no-cache"], cwd=ROOT, capture_output=True, text=True)
    assert checked.returncode == 0, checked.stdout
    assert "0 broken" in checked.stdout


def test_only_the_command_line_prints() -> None:
    prints = [
        shown(file, node.lineno)
        for file, tree in code(*PACKAGES).items()
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "print"
    ]
    assert [place for place in prints if not place.startswith(("bot/cli.py:", "bot/commands/"))] == []


def test_no_file_is_longer_than_people_read_at_once() -> None:
    lengths = {
        shown(file): len(text_of(file).splitlines()) for file in files() if file.suffix in {".py", ".js", ".css"}
    }
    long = {place: length for place, length in lengths.items() if length > MOST_LINES}
    assert {place for place in long if not place.startswith("tests/")} <= KNOWN_TO_BE_LONG


def test_no_function_is_longer_than_a_screen() -> None:
    lengths = {
        f"{shown(file, node.lineno)} {node.name}": (node.end_lineno or 0) - node.lineno + 1
        for file, tree in code(*PACKAGES, "tests").items()
        for node in functions(tree)
    }
    assert {place: length for place, length in lengths.items() if length > MOST_IN_A_FUNCTION} == {}


def test_everything_public_says_why_it_is_there() -> None:
    silent = [
        f"{shown(file, node.lineno)} {node.name}"
        for file, tree in code(*PACKAGES).items()
        for node in public(tree)
        if not ast.get_docstring(node)
    ]
    assert silent == []
    assert [shown(file) for file, tree in code(*PACKAGES).items() if tree.body and not ast.get_docstring(tree)] == []


def test_every_signature_is_typed() -> None:
    untyped = [
        f"{shown(file, node.lineno)} {node.name}"
        for file, tree in code(*PACKAGES).items()
        for node in functions(tree)
        if node.returns is None or any(arg.annotation is None for arg in arguments(node))
    ]
    assert untyped == []


def arguments(node: Function) -> list[ast.arg]:
    every = [*node.args.posonlyargs, *node.args.args, *node.args.kwonlyargs, node.args.vararg, node.args.kwarg]
    return [arg for arg in every if arg and arg.arg not in {"self", "cls"}]


@pytest.mark.parametrize(
    ("words", "start"), [(MACHINES, r"(?<![\w.-])"), (REGISTRIES, "")], ids=["machines", "registries"]
)
def test_no_file_names_a_machine_or_a_registry(words: tuple[str, ...], start: str) -> None:
    pattern = re.compile("|".join(start + re.escape(word) for word in words), re.IGNORECASE)
    assert [shown(file, line) for file in files() for line in lines_with(pattern, file)] == []


def test_no_file_names_where_this_machine_gets_its_packages() -> None:
    settings = [value for name, value in os.environ.items() if name.startswith(("PIP_", "UV_", "NPM_"))]
    hosts = {urlsplit(word).hostname for value in settings for word in value.split() if "://" in word}
    hosts -= {None, "localhost", "127.0.0.1"}
    pattern = re.compile("|".join(re.escape(str(host)) for host in hosts) or r"(?!)")
    assert [shown(file, line) for file in files() for line in lines_with(pattern, file)] == []


def lines_with(pattern: re.Pattern[str], file: Path) -> list[int]:
    return [number for number, line in enumerate(text_of(file).splitlines(), start=1) if pattern.search(line)]


def test_lock_has_hashes_and_no_pytorch() -> None:
    lock = (ROOT / "deploy" / "requirements.lock").read_text("utf-8")
    packages = re.split(r"\n(?=\S)", lock.strip())
    names = {re.split(r"[=<>\[ ;@]", package)[0].lower() for package in packages}
    assert len(names) > 50
    assert names & {"torch", "torchvision", "tensorflow", "sentence-transformers", "transformers"} == set()
    assert [package.split()[0] for package in packages if "--hash=sha256:" not in package] == []
    assert "://" not in lock


def test_pytorch_is_not_there() -> None:
    assert importlib.util.find_spec("torch") is None


def test_nothing_big_is_kept_in_the_repository() -> None:
    sizes = {shown(file): file.stat().st_size for file in files()}
    assert {place: size for place, size in sizes.items() if size > 5_000_000} == {}
