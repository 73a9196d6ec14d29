"""A folder of secrets that is lost, damaged or closed is found out before a round ends without its answers."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from bot.core.anonymous import Given
from bot.core.errors import StorageUnavailable
from bot.doctor.anonymous import check_secrets
from bot.settings import Settings
from bot.storage.anonymous.opening import open_anonymous
from bot.storage.anonymous.poll_secrets import SECRETS_FOLDER
from tests.support.anonymous import ROUND, K, respond, words
from tests.support.postgres import postgres_url
from tests.unit.doctor.said import said

__all__ = ["postgres_url"]
FINE = {"secrets": ("ok", "")}
_NOBODY = 65_534


def _looked(data: Path, url: str = "") -> dict[str, tuple[str, str]]:
    return said(check_secrets(Settings(data=data, answers_url=url, tokens_url=url)))


def _begun(data: Path, url: str = "") -> None:
    with open_anonymous(data, answers_url=url, tokens_url=url) as store:
        store.drop(ROUND)
        store.open(ROUND, K)
        for number in range(K + 1):
            respond(store, number)


def _files(folder: Path) -> dict[str, bytes]:
    return {str(file): file.read_bytes() for file in folder.rglob("*") if file.is_file()}


def _cut(folder: Path) -> None:
    for file in folder.iterdir():
        file.write_bytes(b"half")


def test_what_was_never_used_is_not_spoken_of_and_not_made(tmp_path: Path) -> None:
    assert _looked(tmp_path) == {}
    assert list(tmp_path.iterdir()) == []


def test_whole_folder_is_well_and_looking_changes_nothing(tmp_path: Path) -> None:
    _begun(tmp_path)
    before = _files(tmp_path)
    assert _looked(tmp_path) == FINE
    assert _files(tmp_path) == before


@pytest.mark.parametrize("lose", [shutil.rmtree, _cut])
def test_lost_or_damaged_secrets_are_to_be_brought_back(tmp_path: Path, lose: Callable[[Path], object]) -> None:
    data, copy = tmp_path / "data", tmp_path / "copy"
    _begun(data)
    shutil.copytree(data / SECRETS_FOLDER, copy)
    lose(data / SECRETS_FOLDER)
    assert next(iter(check_secrets(Settings(data=data)))).says.args["count"] == 3 * (K + 1)  # type: ignore[union-attr]
    assert _looked(data) == {"secrets": ("warning", "doctor-secrets-taken")}, "the later of two"
    shutil.copytree(copy, data / SECRETS_FOLDER, dirs_exist_ok=True)
    assert _looked(data) == FINE


@contextmanager
def _nobody_in_particular(folder: Path) -> Iterator[None]:
    """As an account that may not read everything: for root, that is another one, to which the folder is given."""
    if os.geteuid() != 0:
        yield
        return
    for place in (folder, *folder.rglob("*")):
        os.chown(place, _NOBODY, -1)
    os.setresuid(_NOBODY, _NOBODY, 0)
    try:
        yield
    finally:
        os.setresuid(0, 0, 0)


def test_closed_folder_is_named() -> None:
    with TemporaryDirectory() as name:  # the folders that pytest makes let nobody else through
        data = Path(name)
        _begun(data)
        assert _looked(data) == FINE
        with _nobody_in_particular(data):
            (data / SECRETS_FOLDER).chmod(0)
            assert _looked(data) == {"secrets": ("to_mend", "doctor-secrets-refused")}
            with pytest.raises(StorageUnavailable), open_anonymous(data):
                pass
            (data / SECRETS_FOLDER).chmod(0o700)
            assert _looked(data) == FINE


def test_on_a_server_as_well(tmp_path: Path, postgres_url: str) -> None:
    _begun(tmp_path, postgres_url)
    assert _looked(tmp_path, postgres_url) == FINE
    shutil.rmtree(tmp_path / SECRETS_FOLDER)
    assert [check.verdict for check in check_secrets(_settings(tmp_path, postgres_url))] == ["to_mend", "warning"]
    with open_anonymous(tmp_path, answers_url=postgres_url, tokens_url=postgres_url) as store:
        store.drop(ROUND)


def _settings(data: Path, url: str) -> Settings:
    return Settings(data=data, answers_url=url, tokens_url=url)


def test_no_new_secret_takes_the_place_of_the_lost_one(tmp_path: Path) -> None:
    """It would be overwritten when the lost one is brought back, with all that it sealed."""
    data, copy = tmp_path / "data", tmp_path / "copy"
    _begun(data)
    shutil.copytree(data / SECRETS_FOLDER, copy)
    shutil.rmtree(data / SECRETS_FOLDER)
    with open_anonymous(data) as store:
        assert store.is_locked(ROUND)
        with pytest.raises(StorageUnavailable):
            respond(store, 50)
        shutil.copytree(copy, data / SECRETS_FOLDER, dirs_exist_ok=True)
        assert not store.is_locked(ROUND)
        assert respond(store, 50) is Given.KEPT
        assert {said.words for said in store.close(ROUND).said} == {words(n) for n in (*range(K + 1), 50)}


def test_poll_that_is_closed_without_what_is_lost_leaves_nothing_of_it(tmp_path: Path) -> None:
    _begun(tmp_path)
    shutil.rmtree(tmp_path / SECRETS_FOLDER)
    with open_anonymous(tmp_path) as store:
        assert store.close(ROUND).is_few
        store.drop(ROUND)
        assert not store.is_locked(ROUND)
        store.open(ROUND, K)
        assert respond(store, 60) is Given.KEPT
