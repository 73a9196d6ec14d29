"""A thief who has every file and the log, knows who took part and when, and looks for an order or a link.

Each attack gives the things said in an order that it hopes is that of arrival. `rate` is the share of people whom that
puts beside their own words; guessing gives one person in all, whatever their number.
"""

from __future__ import annotations

import json
import re
import sqlite3
from collections.abc import Iterable, Sequence
from pathlib import Path

from sqlalchemy import Engine, text

SAID = re.compile(rb"What number (\d{5}) had to say\.")


def rate(order: Sequence[int], arrived: Sequence[int]) -> float:
    """The share put right by the order, read from either end."""
    if len(order) != len(arrived) or not order:
        return 0.0
    there = sum(a == b for a, b in zip(order, arrived, strict=True))
    back = sum(a == b for a, b in zip(reversed(order), arrived, strict=True))
    return max(there, back) / len(arrived)


def numbers(content: bytes) -> list[int]:
    """Whose words stand in these bytes, in their order."""
    return [int(found) for found in SAID.findall(content)]


def by_place_in_the_file(file: Path) -> list[int]:
    """Words by where they lie in the raw file."""
    return numbers(file.read_bytes()) if file.exists() else []


def by_place_in_the_page(file: Path) -> list[int]:
    """Words by when SQLite laid down their cell: it fills each page from its end."""
    content = file.read_bytes()
    size = int.from_bytes(content[16:18]) or 65536
    size = 65536 if size == 1 else size
    found: list[int] = []
    for start in range(0, len(content), size):
        found += reversed(numbers(content[start : start + size]))
    return found


def by_the_database(file: Path, table: str) -> list[int]:
    """Words in the order in which the database itself hands rows out."""
    with sqlite3.connect(file) as connection:
        rows = connection.execute(f"select body from {table}").fetchall()
    connection.close()
    return [number for row in rows for number in numbers(str(row[0]).encode())]


def by_rowid(file: Path, table: str) -> list[int]:
    """Words by SQLite's hidden row number, where there is one."""
    connection = sqlite3.connect(file)
    try:
        rows = connection.execute(f"select body from {table} order by rowid").fetchall()
    except sqlite3.OperationalError:
        return []
    finally:
        connection.close()
    return [number for row in rows for number in numbers(str(row[0]).encode())]


def freed_pages(file: Path) -> int:
    """How many pages lie free in the file, where removed rows could be read."""
    return int.from_bytes(file.read_bytes()[36:40])


def by_hidden_columns(engine: Engine, table: str) -> dict[str, list[int]]:
    """Words by PostgreSQL's place and number of transaction."""
    with engine.connect() as connection:
        rows = connection.execute(text(f"select body, ctid::text, xmin::text from {table}")).all()
    places = [(tuple(map(int, row[1].strip("()").split(","))), int(row[2]), str(row[0]).encode()) for row in rows]
    return {
        "ctid": [n for _, _, body in sorted(places, key=lambda p: p[0]) for n in numbers(body)],
        "xmin": [n for _, _, body in sorted(places, key=lambda p: (p[1], p[0])) for n in numbers(body)],
    }


def ages(engine: Engine, table: str) -> int:
    """How many ages PostgreSQL's rows have: with more than one, newer can be told from older."""
    with engine.connect() as connection:
        return int(connection.execute(text(f"select count(distinct xmin::text) from {table}")).scalar_one())


def traces(content: bytes, of: Iterable[bytes | int | str]) -> list[object]:
    """Which of these (ids, nonces, tokens) stand in the bytes, in any form that programs write them in."""
    return [thing for thing in of if any(form in content for form in _forms(thing))]


def _forms(thing: bytes | int | str) -> list[bytes]:
    if isinstance(thing, bytes):
        return [thing, thing.hex().encode()]
    if isinstance(thing, str):
        return [thing.encode()]
    return [str(thing).encode(), thing.to_bytes(8), thing.to_bytes(8, "little"), thing.to_bytes(6)]


def everything_in(folder: Path) -> bytes:
    """All bytes of a folder, names of files too."""
    files = [file for file in sorted(folder.rglob("*")) if file.is_file()]
    return b"\n".join([*(file.name.encode() for file in files), *(file.read_bytes() for file in files)])


def linked(rows: Iterable[Sequence[object]]) -> list[object]:
    """Values long enough to be an id that stand in more than one row."""
    seen: set[object] = set()
    twice: list[object] = []
    for row in rows:
        for value in row:
            if isinstance(value, bytes) and len(value) >= 8:
                if value in seen:
                    twice.append(value)
                seen.add(value)
    return twice


def all_rows(file: Path) -> list[tuple[object, ...]]:
    """Every row of every table of a SQLite file."""
    connection = sqlite3.connect(file)
    try:
        tables = [row[0] for row in connection.execute("select name from sqlite_master where type='table'")]
        return [row for name in tables for row in connection.execute(f"select * from {name}")]
    finally:
        connection.close()


def waiting(file: Path) -> list[list[object]]:
    """What stands in the waiting file, as a thief reads it: id, poll, item, view, value, words."""
    rows: list[list[object]] = json.loads(file.read_bytes()) if file.exists() else []
    return rows
