"""Sets logging up: events and counts on one line each, on standard error; never texts, names, ids or the token."""

from __future__ import annotations

import logging
import sys

import structlog

_NEVER = frozenset(
    {"text", "name", "chat", "chat_id", "user", "user_id", "person", "token", "update", "message", "data"}
)
_LOUD = ("httpx", "httpcore", "telegram", "chromadb", "langchain", "uvicorn", "asyncio")


class _Reduced(logging.Formatter):
    """Level and place of what a library says; an error by its kind alone, since its words may be a person's."""

    def formatException(self, ei: object) -> str:  # noqa: N802 - the standard library's name
        """The kind of error, without its words and without the lines that led there."""
        kind = ei[0] if isinstance(ei, tuple) else None
        return kind.__name__ if isinstance(kind, type) else ""


def _without_people(_logger: object, _method: str, event: structlog.typing.EventDict) -> structlog.typing.EventDict:
    return {key: value for key, value in event.items() if key not in _NEVER}


def set_up(level: int = logging.INFO) -> None:
    """Configure structlog, and keep libraries that log addresses or updates to warnings."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(_Reduced("%(levelname)s %(name)s:%(lineno)d"))
    logging.basicConfig(level=logging.WARNING, handlers=[handler])
    for name in _LOUD:
        logging.getLogger(name).setLevel(logging.WARNING)
    structlog.configure(
        processors=[
            _without_people,
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            structlog.processors.LogfmtRenderer(key_order=["timestamp", "level", "event"]),
        ],
        wrapper_class=structlog.make_filtering_bound_logger(level),
        logger_factory=structlog.WriteLoggerFactory(file=sys.stderr),
    )
