"""Names where something went wrong, without its words."""

from __future__ import annotations


def place_of(error: BaseException) -> str:
    """File and line where an exception was raised, with neither its words nor any value."""
    trace = error.__traceback__
    while trace and trace.tb_next:
        trace = trace.tb_next
    return f"{trace.tb_frame.f_code.co_filename.rsplit('/', 1)[-1]}:{trace.tb_lineno}" if trace else ""
