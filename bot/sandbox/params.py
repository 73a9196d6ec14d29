"""What a call brings along, whichever way it was encoded: query, form, multipart or JSON."""

from __future__ import annotations

import json
from collections.abc import Mapping

from starlette.datastructures import UploadFile
from starlette.requests import Request

from bot.sandbox.files import Upload
from bot.sandbox.shapes import Json, bad_request


class Params:
    """One call's parameters, read as Telegram reads them: numbers and JSON may come as text."""

    def __init__(self, values: Mapping[str, object], uploads: Mapping[str, Upload] | None = None) -> None:
        """Take the decoded values and files."""
        self._values = {key: value for key, value in values.items() if value is not None}
        self._uploads = dict(uploads or {})

    def __contains__(self, name: str) -> bool:
        """Whether the parameter was given at all."""
        return name in self._values or name in self._uploads

    def text(self, name: str, default: str = "") -> str:
        """A string."""
        value = self._values.get(name, default)
        return value if isinstance(value, str) else json.dumps(value)

    def number(self, name: str, default: int = 0) -> int:
        """A whole number; anything else is refused."""
        value = self._values.get(name, default)
        try:
            return int(str(value))
        except ValueError as error:
            raise bad_request(f"invalid {name} specified") from error

    def flag(self, name: str) -> bool:
        """A yes or no."""
        return str(self._values.get(name, "")).lower() in ("true", "1", "yes")

    def json(self, name: str) -> object:
        """A nested value, None when it is missing; refused when it is no JSON."""
        value = self._values.get(name)
        if not isinstance(value, str):
            return value
        try:
            return json.loads(value) if value else None
        except ValueError as error:
            raise bad_request(f"can't parse {name} JSON object") from error

    def dictionary(self, name: str) -> Json:
        """A nested object; empty when it is missing."""
        value = self.json(name)
        return value if isinstance(value, dict) else {}

    def upload(self, name: str) -> Upload | None:
        """A file sent along under this name, or under the name that `attach://` points to."""
        value = self._values.get(name)
        if isinstance(value, str) and value.startswith("attach://"):
            return self._uploads.get(value.removeprefix("attach://"))
        return self._uploads.get(name)

    def within(self, nested: Json, name: str) -> Params:
        """Parameters with one value taken from a nested object, so that its `attach://` finds the file."""
        return Params(self._values | {name: nested.get(name)}, self._uploads)

    def summary(self) -> Json:
        """The values for the call log, files by their size in bytes."""
        return self._values | {name: len(upload.content) for name, upload in self._uploads.items()}


async def read_params(request: Request) -> Params:
    """Decode a request's query and body."""
    values: dict[str, object] = dict(request.query_params)
    if request.method != "POST":
        return Params(values)
    if request.headers.get("content-type", "").startswith("application/json"):
        return Params(values | await _json_body(request))
    uploads: dict[str, Upload] = {}
    async with request.form(max_part_size=64_000_000) as form:
        for name, value in form.multi_items():
            if isinstance(value, UploadFile):
                kind = value.content_type or "application/octet-stream"
                uploads[name] = Upload(value.filename or name, kind, await value.read())
            else:
                values[name] = value
    return Params(values, uploads)


async def _json_body(request: Request) -> Json:
    body = await request.body()
    try:
        decoded = json.loads(body) if body else {}
    except ValueError as error:
        raise bad_request("can't parse JSON body") from error
    return decoded if isinstance(decoded, dict) else {}
