"""Fetching files that people sent."""

from __future__ import annotations

from bot.sandbox.files import MOST_TO_FETCH
from bot.sandbox.params import Params
from bot.sandbox.shapes import ApiError, Json, bad_request
from bot.sandbox.world import World


def get_file(world: World, params: Params) -> Json:
    """Where a file can be fetched; bots get at most 20 MB."""
    try:
        file = world.files.by_id(params.text("file_id"))
    except ApiError as error:
        raise bad_request("invalid file_id") from error
    if len(file.upload.content) > MOST_TO_FETCH:
        raise bad_request("file is too big")
    return file.to_json() | {"file_path": file.path}


METHODS = {"getFile": get_file}
