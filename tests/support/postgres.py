"""A PostgreSQL for tests: the one of HEARBACK_TEST_POSTGRES, or a server of our own for as long as the tests run."""

from __future__ import annotations

import importlib.util
import os
import pwd
import secrets
import shutil
import subprocess
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from types import MappingProxyType
from typing import Any

import pytest
from sqlalchemy import URL, create_engine, make_url

SETTING = "HEARBACK_TEST_POSTGRES"


@pytest.fixture(scope="session")
def postgres_url() -> Iterator[str]:
    """The address of an empty database, removed afterwards; skips with the reason when none can be had."""
    if importlib.util.find_spec("psycopg") is None:
        pytest.skip("psycopg is not installed")
    given = os.environ.get(SETTING)
    with _given(given) if given else _own_server() as server, _empty_database(server) as url:
        yield url


@contextmanager
def _given(url: str) -> Iterator[str]:
    yield url


@contextmanager
def _empty_database(server: str) -> Iterator[str]:
    where = make_url(server).set(drivername="postgresql+psycopg")
    name = f"hearback_test_{secrets.token_hex(4)}"
    admin = create_engine(where, isolation_level="AUTOCOMMIT")
    try:
        with admin.connect() as connection:
            connection.exec_driver_sql(f"create database {name}")
        yield where.set(drivername="postgresql", database=name).render_as_string(hide_password=False)
        with admin.connect() as connection:
            made = connection.exec_driver_sql(f"select datname from pg_database where datname like '{name}%%'")
            for each in made.scalars().all():  # also the stores that the program keeps beside it
                connection.exec_driver_sql(f"drop database {each} with (force)")
    finally:
        admin.dispose()


@contextmanager
def configured_server(settings: Mapping[str, str]) -> Iterator[str]:
    """A server of our own with these settings; skips with the reason when none can be had."""
    if importlib.util.find_spec("psycopg") is None:
        pytest.skip("psycopg is not installed")
    with _own_server(settings) as url:
        yield url


@contextmanager
def _own_server(settings: Mapping[str, str] = MappingProxyType({})) -> Iterator[str]:
    programs = _programs()
    with _account() as account, tempfile.TemporaryDirectory(prefix="hearback-pg-") as name:
        folder = Path(name)
        if account:
            shutil.chown(folder, account)
        data, control = folder / "data", str(programs / "pg_ctl")
        options = f"-c listen_addresses='' -c unix_socket_directories='{folder}' -c fsync=off"
        options += "".join(f" -c {name}='{value}'" for name, value in settings.items())
        start = [control, "-D", str(data), "-l", str(folder / "log"), "-w", "-t", "60", "-o", options, "start"]
        initdb = [str(programs / "initdb"), "-D", str(data), "-A", "trust", "-U", "hearback", "-E", "UTF8", "--no-sync"]
        try:
            _run([*initdb, "--locale=C"], account)
            _run(start, account)
        except (OSError, subprocess.CalledProcessError) as error:
            pytest.skip(f"PostgreSQL can't be started here: {getattr(error, 'stderr', '') or error}")
        try:
            query = {"host": str(folder)}
            yield URL.create("postgresql", "hearback", database="postgres", query=query).render_as_string()
        finally:
            _run([control, "-D", str(data), "-m", "immediate", "-w", "stop"], account)


def _programs() -> Path:
    found = shutil.which("initdb")
    folders = [Path(found).resolve().parent] if found else sorted(Path("/usr/lib/postgresql").glob("*/bin"))
    if not folders:
        pytest.skip(f"no PostgreSQL on this machine, and {SETTING} names none")
    return folders[-1]


@contextmanager
def _account() -> Iterator[str | None]:
    """PostgreSQL refuses to run as root: then an account of our own, removed afterwards."""
    if os.geteuid() != 0:
        yield None
        return
    name = f"hearback-test-{os.getpid()}-{secrets.token_hex(2)}"  # a run may have two servers
    made = subprocess.run(["useradd", "--system", "--no-create-home", name], capture_output=True, text=True)
    if made.returncode:
        pytest.skip(f"no account for PostgreSQL can be made: {made.stderr.strip()}")
    try:
        yield name
    finally:
        subprocess.run(["userdel", name], capture_output=True, check=True)


def _run(command: list[str], account: str | None) -> None:
    who: dict[str, Any] = (
        {"user": account, "group": pwd.getpwnam(account).pw_gid, "extra_groups": []} if account else {}
    )
    env = {"PATH": os.environ["PATH"], "LC_ALL": "C"}
    subprocess.run(
        command, check=True, cwd="/", env=env, stdin=subprocess.DEVNULL, capture_output=True, text=True, **who
    )
