"""Reads what Telegram hands out: only what is new, and without letting one unreadable update block all others."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from telegram import Update
from telegram.request import HTTPXRequest

Json = dict[str, Any]


class UpdatesRequest(HTTPXRequest):
    """Leaves out updates that are known, since Telegram repeats all that is unconfirmed with each fetch.

    `handed_out` counts what came in the last answer, known ones too. Once `is_wary`, each update is tried
    alone, and of an unreadable one only its number is left.
    """

    def __init__(self, is_known: Callable[[int], bool], **settings: Any) -> None:
        """Fetch one answer at a time; `settings` are those of HTTPXRequest."""
        super().__init__(connection_pool_size=1, **settings)
        self._is_known = is_known
        self.is_wary = False
        self.handed_out = 0

    def parse_json_payload(self, payload: bytes) -> Json:  # type: ignore[override]
        """Telegram's answer as a dictionary."""
        answer: Json = HTTPXRequest.parse_json_payload(payload)
        if isinstance(found := answer.get("result"), list):
            self.handed_out = len(found)
            new = [update for update in found if not self._is_known(update["update_id"])]
            answer["result"] = [self._readable(update) for update in new] if self.is_wary else new
        return answer

    @staticmethod
    def _readable(update: Json) -> Json:
        try:
            Update.de_json(dict(update), None)
        except Exception:  # noqa: BLE001 - whatever it is: it would fail the same way each time
            return {"update_id": update["update_id"]}
        return update
