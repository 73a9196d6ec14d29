"""The keys that code asks for, read from real files."""

from pathlib import Path

import pytest

from prompts.keys_used import scan, used


def asked(tmp_path: Path, code: str) -> dict[str, frozenset[str] | None]:
    (tmp_path / "code.py").write_text(code, "utf-8")
    return {use.key: use.given for use in scan(tmp_path).uses}


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        ("say('hello')", {"hello": frozenset()}),
        ("reply.say('hello', name=n, n=2)", {"hello": frozenset({"name", "n"})}),
        ("paragraph('hello', Look.SMALL, name=n)", {"hello": frozenset({"name"})}),
        ("Message('hello', {'name': n})", {"hello": frozenset({"name"})}),
        ("Message(key='hello', args={'name': n})", {"hello": frozenset({"name"})}),
        ("Message('hello', values)", {"hello": None}),
        ("Message('hello', {**values})", {"hello": None}),
        ("say('hello', **values)", {"hello": None}),
        ("self.phrase('slow', language)", {"slow": frozenset()}),
        ("phrase('command-' + name, language)", {"command-*": frozenset()}),
        ("say(f'view-{view.value}-title')", {"view-*-title": frozenset()}),
        ("say('one' if n == 1 else 'many')", {"one": frozenset(), "many": frozenset()}),
        ("say(key or 'other')", {"other": frozenset()}),
        ("say({1: 'a', 2: 'b'}[n])", {"a": frozenset(), "b": frozenset()}),
        ("say(key)", {}),
        ("say(f'{key}')", {}),
        ("print('hello')", {}),
    ],
)
def test_each_way_of_asking_is_seen(tmp_path: Path, code: str, expected: dict[str, frozenset[str] | None]) -> None:
    assert asked(tmp_path, code) == expected


def test_a_key_in_a_table_or_a_pattern_counts_as_used(tmp_path: Path) -> None:
    (tmp_path / "code.py").write_text("KEYS = {1: 'in-a-table'}\nkey = f'view-{name}'\nsay('asked')\n", "utf-8")
    keys = ["in-a-table", "view-carer", "asked", "forgotten"]
    assert used(keys, scan(tmp_path)) == {"in-a-table", "view-carer", "asked"}
