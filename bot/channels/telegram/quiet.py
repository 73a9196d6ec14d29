"""Keeps the libraries' own log lines out of the log: they print addresses with the token, and whole updates."""

from __future__ import annotations

import logging

import structlog

_LIBRARIES = ("telegram", "httpx", "httpcore")
_log = structlog.get_logger()


class _Reduced(logging.Handler):
    """Keeps of a record where it comes from, and nothing that it says."""

    def emit(self, record: logging.LogRecord) -> None:
        """Log the library, the level and the place."""
        _log.warning("library_complains", library=record.name, level=record.levelname, line=record.lineno)


def hush() -> None:
    """Let only warnings of the libraries through, each reduced to its place in their code."""
    for name in _LIBRARIES:
        logger = logging.getLogger(name)
        logger.setLevel(logging.WARNING)
        logger.propagate = False
        logger.handlers = [_Reduced()]


def place_of(error: BaseException) -> str:
    """File and line where an exception was raised, with neither its words nor any value."""
    trace = error.__traceback__
    while trace and trace.tb_next:
        trace = trace.tb_next
    return f"{trace.tb_frame.f_code.co_filename.rsplit('/', 1)[-1]}:{trace.tb_lineno}" if trace else ""
