"""How much is tried: enough examples to matter, few enough to wait for on a busy machine."""

from __future__ import annotations

from hypothesis import settings

MANY = settings(max_examples=80, deadline=None)
SOME = settings(max_examples=50, deadline=None)
FEW = settings(max_examples=20, deadline=None)
