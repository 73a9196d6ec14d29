"""How each kind of file looks inside a message."""

from __future__ import annotations

from bot.sandbox.files import Files, StoredFile, Upload, picture_size
from bot.sandbox.shapes import Json, bad_request

KINDS = ("photo", "document", "voice", "audio", "sticker")
MOST_PHOTO = 10_000_000
MOST_SIDES = 10_000


def describe(files: Files, kind: str, upload: Upload) -> Json:
    """Keep a file that a person sent and answer the message's fields for it; raises ValueError for an unknown kind."""
    if kind not in KINDS:
        raise ValueError(f"{kind} is no kind of file here: use one of {', '.join(KINDS)}")
    folder = {"photo": "photos", "document": "documents", "sticker": "stickers", "audio": "music"}.get(kind, kind)
    return body_of(kind, files.add(upload, folder))


def body_of(kind: str, file: StoredFile) -> Json:
    """The message's fields for a file that is kept already."""
    upload = file.upload
    named = {"file_name": upload.name, "mime_type": upload.media_type}
    if kind == "photo":
        width, height = picture_size(upload.content)
        return {"photo": [file.to_json() | {"width": width or 1, "height": height or 1}]}
    if kind == "document":
        return {"document": file.to_json() | named}
    if kind == "sticker":
        size = {"width": 512, "height": 512, "is_animated": False, "is_video": False, "type": "regular"}
        return {"sticker": file.to_json() | size | {"emoji": "👍"}}
    kept = named if kind == "audio" else {"mime_type": upload.media_type}
    return {kind: file.to_json() | kept | {"duration": 1}}


def check_photo(content: bytes) -> None:
    """Refuse what Telegram would not show as a picture."""
    width, height = picture_size(content)
    if not width or not height:
        raise bad_request("IMAGE_PROCESS_FAILED")
    if len(content) > MOST_PHOTO:
        raise bad_request("file is too big for a photo")
    if width + height > MOST_SIDES or max(width, height) > 20 * min(width, height):
        raise bad_request("PHOTO_INVALID_DIMENSIONS")
