"""The data folder and all that is kept in it; nothing here makes or changes any of it."""

from __future__ import annotations

import fcntl
import os
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

from sqlalchemy import Engine, make_url
from sqlalchemy.exc import ArgumentError

from bot.clock import ShiftedClock, SystemClock
from bot.core.errors import HearbackError
from bot.core.ports import Clock
from bot.core.reply import say
from bot.doctor.check import Check, Verdict, to_mend, warning
from bot.doctor.index import FOLDER, check_index
from bot.doctor.server import check_server
from bot.settings import Settings
from bot.storage import checks
from bot.storage.engine import default_url, make_engine
from bot.storage.lock import LOCK_FILE
from bot.storage.secret import SECRET_FILE, SIZE
from bot.storage.sending import SendingStore, State
from bot.storage.standing import StandingPassages
from bot.storage.unit import SqlUnitOfWork

_LATE = timedelta(hours=1)
_MENDS_ITSELF = frozenset({"doctor-schema-old"})


def check_kept(settings: Settings) -> Iterator[Check]:
    """The data folder first: what lies in it can only be looked at when it can be read."""
    folder = check_folder(settings.data)
    yield folder
    yield _of_storage(checks.check_disk(_nearest(settings.data)))
    if settings.data.is_dir() and folder.verdict is not Verdict.TO_MEND:
        is_running = is_held(settings.data)
        yield Check("doctor-running", says=say("doctor-running-yes" if is_running else "doctor-running-no"))
        yield _of_storage(checks.check_permissions(settings.data))  # before the database: opening it makes it private
        yield check_secret(settings.data)
        yield from check_database(settings, is_running=is_running)


def check_folder(data: Path) -> Check:
    """Whether the account that asks may keep things in the data folder, or make it."""
    name, nearest = "doctor-folder", _nearest(data)
    if not nearest.is_dir():
        return to_mend(name, say("doctor-folder-file"))
    if not os.access(nearest, os.R_OK | os.W_OK | os.X_OK):
        return to_mend(name, say("doctor-folder-refused"))
    if nearest != data:
        return warning(name, say("doctor-folder-missing"))
    is_ours = nearest.stat().st_uid == os.geteuid()
    return Check(name) if is_ours else warning(name, say("doctor-folder-account"))


def check_secret(data: Path) -> Check:
    """Whether the secret that signs buttons is whole; a start makes one that is missing."""
    name, file = "doctor-secret", data / SECRET_FILE
    if file.exists() and file.stat().st_size != SIZE:
        return to_mend(name, say("doctor-secret-damaged", name=SECRET_FILE))
    return Check(name)


def check_database(settings: Settings, *, is_running: bool) -> Iterator[Check]:
    """Whether the database opens and is whole, its tables are of this version, and the index is of its passages."""
    name, address = "doctor-database", settings.database_url or default_url(settings.data)
    file = _file(address)
    if file and not file.exists():
        yield Check(name, says=say("doctor-database-none"))
        return
    try:
        engine = make_engine(address)
    except HearbackError as error:
        yield to_mend(name, say("doctor-database-unavailable", problem=str(error)))
        return
    try:
        opened = checks.check_database(engine)
        yield _of_storage(opened)
        if opened.ok:
            schema = checks.check_schema(engine)
            yield _of_storage(schema)
            if schema.ok:
                passages = StandingPassages(SqlUnitOfWork(engine))
                if not settings.chroma_url:
                    yield check_index(settings.data / FOLDER, passages.fingerprint(), is_running=is_running)
                yield from check_server(settings.chroma_url, passages.count())
                yield check_sending(engine, _clock(settings).now())
    finally:
        engine.dispose()


def check_sending(engine: Engine, now: datetime) -> Check:
    """Whether what the bot has to say by itself goes out: nothing given up, nothing long overdue."""
    name = "doctor-sending"
    with SqlUnitOfWork(engine).reading() as stores:
        store = SendingStore(stores.connection)
        failed, late = store.counts().get(State.FAILED, 0), store.overdue(now - _LATE)
    if failed:
        return warning(name, say("doctor-sending-failed", count=failed))
    return warning(name, say("doctor-sending-late", count=late)) if late else Check(name)


def _clock(settings: Settings) -> Clock:
    return ShiftedClock(settings.clock_file) if settings.clock_file else SystemClock()


def _of_storage(check: checks.Check) -> Check:
    if check.ok or check.remedy is None:
        return Check(check.name, Verdict.OK if check.ok else Verdict.TO_MEND)
    is_mild = check.remedy.key in _MENDS_ITSELF
    return Check(check.name, Verdict.WARNING if is_mild else Verdict.TO_MEND, check.remedy)


def _nearest(path: Path) -> Path:
    here = path.absolute()
    return next(place for place in (here, *here.parents) if os.path.lexists(place))


def _file(address: str) -> Path | None:
    try:
        where = make_url(address)
    except (ArgumentError, ValueError):
        return None
    name = where.database or ":memory:"
    return Path(name) if where.drivername.startswith("sqlite") and name != ":memory:" else None


def is_held(data: Path) -> bool:
    """Whether a Hearback runs with this data folder now."""
    try:
        handle = os.open(data / LOCK_FILE, os.O_RDONLY)
    except FileNotFoundError:
        return False
    try:
        # Shared, and given back at once: a Hearback that starts at this very moment would be refused.
        fcntl.flock(handle, fcntl.LOCK_SH | fcntl.LOCK_NB)
    except BlockingIOError:
        return True
    finally:
        os.close(handle)
    return False
