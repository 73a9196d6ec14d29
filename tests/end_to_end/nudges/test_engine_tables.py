"""A thief who reads the durable engine's own tables finds neither who is told something, nor what."""

from __future__ import annotations

import secrets
from base64 import b64decode
from collections.abc import Iterator

import pytest
from dbos import DBOSClient
from sqlalchemy import inspect, text

from bot.storage.tables import metadata
from tests.end_to_end.nudges.test_sending import chat_of
from tests.support import adversary
from tests.support.nudged import Nudged


@pytest.fixture
def client(scene: Nudged) -> Iterator[DBOSClient]:
    opened = DBOSClient(system_database_engine=scene.engine, application_name="hearback")
    yield opened
    opened.destroy()


def _of_the_engine(scene: Nudged) -> bytes:
    """All rows of all tables that are not ours: inputs, outputs and steps of what was carried out."""
    names = sorted(set(inspect(scene.engine).get_table_names()) - set(metadata.tables))
    with scene.engine.connect() as connection:
        rows = [row for name in names for row in connection.execute(text(f'select * from "{name}"')).all()]
    assert len(names) > 3
    assert rows
    values = [str(value) for row in rows for value in row]
    return b"\n".join([*(value.encode() for value in values), *map(_packed, values)])


def _packed(value: str) -> bytes:
    """What the engine packs its inputs and outputs into."""
    try:
        return b64decode(value, validate=True)
    except ValueError:
        return b""


@pytest.mark.parametrize("is_careless", [True, False])
def test_engine_knows_neither_people_nor_what_they_are_told(
    scene: Nudged, client: DBOSClient, *, is_careless: bool
) -> None:
    """An engine that were given a person or a notice to carry out would keep both for a day."""
    people = scene.meet(3)
    refs = scene.nudge(people, prefix=f"secret{secrets.token_hex(3)}-")
    scene.wait_for(refs)
    if is_careless:
        options = {"workflow_name": "nudge", "queue_name": "nudges", "workflow_id": refs[0], "app_version": "1"}
        client.enqueue(options, people[0])  # type: ignore[arg-type]
    wanted = [*people, *refs, *(str(chat_of(scene, person)) for person in people), "nudge secret"]
    found = adversary.traces(_of_the_engine(scene), wanted)
    assert found == ([people[0], refs[0]] if is_careless else [])
