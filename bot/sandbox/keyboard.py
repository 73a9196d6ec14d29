"""What may stand under a message: inline buttons within Telegram's limits, or a forced reply."""

from __future__ import annotations

from bot.sandbox.shapes import Json, bad_request

MOST_DATA = 64
MOST_BUTTONS = 100
MOST_IN_A_ROW = 8


def check_markup(markup: object) -> Json | None:
    """The reply markup to keep, or None; refused with Telegram's words when it is out of bounds."""
    if markup in (None, "", {}):
        return None
    if not isinstance(markup, dict):
        raise bad_request("object expected as reply markup")
    if "inline_keyboard" not in markup:
        return markup
    rows = markup["inline_keyboard"]
    if not isinstance(rows, list) or not all(isinstance(row, list) for row in rows):
        raise bad_request('field "inline_keyboard" of the InlineKeyboardMarkup must be an Array of Arrays')
    _check_size(rows)
    kept = [[_checked(button) for button in row] for row in rows if row]
    return {"inline_keyboard": kept} if kept else None


def _check_size(rows: list[list[object]]) -> None:
    if sum(map(len, rows)) > MOST_BUTTONS or any(len(row) > MOST_IN_A_ROW for row in rows):
        raise bad_request("reply markup is too long")


def _checked(button: object) -> Json:
    if not isinstance(button, dict):
        raise bad_request("can't parse inline keyboard button: expected an Object")
    if not str(button.get("text", "")).strip():
        raise bad_request("can't parse inline keyboard button: Can't find field \"text\"")
    if "callback_data" in button:
        _check_data(str(button["callback_data"]))
    elif not any(key in button for key in ("url", "copy_text", "web_app", "switch_inline_query", "login_url")):
        raise bad_request("can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard")
    return button


def _check_data(data: str) -> None:
    if not 1 <= len(data.encode()) <= MOST_DATA:
        raise bad_request("BUTTON_DATA_INVALID")
