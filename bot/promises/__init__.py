"""Promises: follow-through that survives anything, and the loop closed by those it was for."""
