"""The JSON of the Bot API, and its errors, in the shapes that Telegram gives them."""

from __future__ import annotations

from typing import Any

Json = dict[str, Any]


class ApiError(Exception):
    """A refusal as Telegram words it; `retry_after` is in whole seconds."""

    def __init__(self, code: int, description: str, *, retry_after: int = 0, migrate_to: int = 0) -> None:
        """Keep what goes over the wire: the HTTP status, the words, and the two known parameters."""
        super().__init__(description)
        self.code = code
        self.description = description
        self.retry_after = retry_after
        self.migrate_to = migrate_to

    def to_json(self) -> Json:
        """The answer's body."""
        body: Json = {"ok": False, "error_code": self.code, "description": self.description}
        if self.retry_after:
            body["parameters"] = {"retry_after": self.retry_after}
        if self.migrate_to:
            body["parameters"] = {"migrate_to_chat_id": self.migrate_to}
        return body


def bad_request(what: str) -> ApiError:
    """Telegram's 400."""
    return ApiError(400, f"Bad Request: {what}")


def forbidden(what: str) -> ApiError:
    """Telegram's 403."""
    return ApiError(403, f"Forbidden: {what}")


def too_many_requests(seconds: int) -> ApiError:
    """Telegram's 429: ask again after `seconds`."""
    return ApiError(429, f"Too Many Requests: retry after {seconds}", retry_after=seconds)
