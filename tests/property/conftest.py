"""The real evidence, opened once for the run."""

from __future__ import annotations

from tests.support.evidence import evidence, library, retriever, service

__all__ = ["evidence", "library", "retriever", "service"]
