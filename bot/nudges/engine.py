"""The durable engine, DBOS: what is in its queue is carried out, whatever dies meanwhile. Only this file knows it.

It is used for its queue and its recovery alone, and never connects to anything but our database.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta

import structlog
from dbos import DBOS, DBOSClient
from sqlalchemy import Connection, Engine

from bot.nudges.slots import Slot

_NAME = "hearback"
_QUEUE = "nudges"
_VERSION = "1"  # a constant: the engine's own default strands what is queued at every change of the source
_WORKFLOW = "nudge"
_AT_ONCE = 12  # taken from the queue ahead of their turn; what is on the wire is for the pace to say
_LOOKS = 0.2  # seconds between two looks into the queue
_MOST_STARTS = 1_000_000  # the engine would give up after 100; giving up is for our own count of attempts
_KEPT = timedelta(days=1)
_AT_A_TIME = 500
_OPEN = frozenset({"ENQUEUED", "PENDING", "DELAYED"})
_log = structlog.get_logger()

Deliver = Callable[[str], Awaitable[None]]
_deliver: Deliver | None = None  # workflows are functions of a module: they find here what to call


@DBOS.step(name="deliver")
async def _step(batch: str) -> None:
    assert _deliver is not None  # noqa: S101 - set before anything is taken from the queue
    await _deliver(batch)


@DBOS.workflow(name=_WORKFLOW, max_recovery_attempts=_MOST_STARTS)
async def _workflow(batch: str) -> None:
    await _step(batch)


class _Reduced(logging.Handler):
    """Keeps of a line where it comes from, and nothing that it says."""

    def emit(self, record: logging.LogRecord) -> None:
        """Log the level and the place."""
        _log.warning("engine_complains", level=record.levelname, place=f"{record.module}:{record.lineno}")


class DurableEngine:
    """The queue and its recovery, in the running loop; one in a process."""

    def __init__(self, engine: Engine, slot: Slot) -> None:
        """Keep everything in our own database, under the name of `slot`."""
        self._engine, self._slot = engine, slot
        self._client: DBOSClient | None = None

    async def start(self, deliver: Deliver) -> None:
        """Begin to carry out what is queued, what a dead process of our name left first."""
        global _deliver
        _deliver = deliver
        _hush()
        DBOS(
            config={
                "name": _NAME,
                "system_database_engine": self._engine,
                "application_version": _VERSION,
                "executor_id": self._slot.name,
                "max_executor_threads": 16,
                "log_level": "WARNING",
                "notification_coalesce_sec": 0.1,
            }
        )
        DBOS.launch()  # inside the running loop, which it then works on
        self._client = DBOSClient(system_database_engine=self._engine, application_name=_NAME)
        await DBOS.register_queue_async(
            _QUEUE, worker_concurrency=_AT_ONCE, polling_interval_sec=_LOOKS, on_conflict="always_update"
        )

    def enqueue(self, connection: Connection, batch: str) -> None:
        """Queue a batch, by name alone, inside a transaction of ours."""
        assert self._client is not None  # noqa: S101 - started before anything is swept
        self._client.enqueue_in_transaction(
            connection,
            {"workflow_name": _WORKFLOW, "queue_name": _QUEUE, "workflow_id": batch, "app_version": _VERSION},
            batch,
        )

    def abandoned(self, batches: Sequence[str]) -> list[str]:
        """Which of these the engine does not hold any more, for whatever reason."""
        found = DBOS.list_workflows(workflow_ids=list(batches), load_input=False, load_output=False)
        held = {each.workflow_id for each in found if each.status in _OPEN}
        return [batch for batch in batches if batch not in held]

    def adopt(self) -> int:
        """Take over what dead processes left behind; how many batches that were."""
        pending = DBOS.list_workflows(status="PENDING", queue_name=_QUEUE, load_input=False, load_output=False)
        adopted = 0
        for name in {str(each.executor_id) for each in pending} - {self._slot.name}:
            with self._slot.of_the_dead(name) as is_dead:
                if is_dead:
                    adopted += self._resume(name)
        return adopted

    def purge(self, now: datetime) -> None:
        """Let the engine forget what it finished: the receipts are in the outbox."""
        before = (now - _KEPT).astimezone(UTC).isoformat()
        while found := DBOS.list_workflows(
            completed_before=before, limit=_AT_A_TIME, load_input=False, load_output=False
        ):
            DBOS.delete_workflows([each.workflow_id for each in found])

    async def stop(self, seconds: int) -> None:
        """Let what is being sent finish, within `seconds`, and end."""
        await asyncio.to_thread(DBOS.destroy, workflow_completion_timeout_sec=seconds)
        # The engine's threads had become the loop's own, and are gone now.
        asyncio.get_running_loop().set_default_executor(ThreadPoolExecutor())
        if self._client is not None:
            self._client.destroy()

    @staticmethod
    def _resume(name: str) -> int:
        left = DBOS.list_workflows(
            status="PENDING", queue_name=_QUEUE, executor_id=name, load_input=False, load_output=False
        )
        if left:
            DBOS.resume_workflows([each.workflow_id for each in left], queue_name=_QUEUE)
        return len(left)


def _hush() -> None:
    logger = logging.getLogger("dbos")
    logger.handlers = [_Reduced()]  # with one there, the engine adds none of its own
    logger.propagate = False
