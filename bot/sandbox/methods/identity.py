"""What the bot is called and which commands it lists."""

from __future__ import annotations

import re

from bot.sandbox.params import Params
from bot.sandbox.shapes import Json, bad_request
from bot.sandbox.world import World

_COMMAND = re.compile(r"[a-z0-9_]{1,32}")
_SCOPES = ("default", "all_private_chats", "all_group_chats", "all_chat_administrators")
_CHAT_SCOPES = ("chat", "chat_administrators", "chat_member")


def get_me(world: World, _params: Params) -> Json:
    """The bot itself, with privacy mode on."""
    abilities = {
        "can_join_groups": True,
        "can_read_all_group_messages": False,
        "supports_inline_queries": False,
        "can_connect_to_business": False,
        "has_main_web_app": False,
    }
    return world.bot.to_user() | abilities


def scope_key(scope: Json) -> str:
    """A scope as one word; refused when Telegram has no such scope."""
    kind = str(scope.get("type", "default"))
    if kind in _SCOPES:
        return kind
    if kind not in _CHAT_SCOPES:
        raise bad_request("can't parse BotCommandScope: Unsupported type specified")
    return ":".join(filter(None, [kind, str(scope.get("chat_id", "")), str(scope.get("user_id", ""))]))


def _place(params: Params) -> tuple[str, str]:
    language = params.text("language_code")
    if language and not re.fullmatch(r"[a-z]{2}", language):
        raise bad_request("invalid language code specified")
    return scope_key(params.dictionary("scope")), language


def set_my_commands(world: World, params: Params) -> bool:
    """Keep the commands for one scope and language."""
    commands = params.json("commands")
    if not isinstance(commands, list):
        raise bad_request("can't parse commands JSON object")
    if len(commands) > 100:
        raise bad_request("too many commands specified")
    for command in commands:
        if not _COMMAND.fullmatch(str(command.get("command", "")).removeprefix("/")):
            raise bad_request("BOT_COMMAND_INVALID")
        if not 1 <= len(str(command.get("description", ""))) <= 256:
            raise bad_request("BOT_COMMAND_DESCRIPTION_INVALID")
    world.profile.commands[_place(params)] = commands
    world.journal.add("commands")
    return True


def get_my_commands(world: World, params: Params) -> list[Json]:
    """The commands of exactly this scope and language."""
    return world.profile.commands.get(_place(params), [])


def delete_my_commands(world: World, params: Params) -> bool:
    """Forget the commands of this scope and language."""
    world.profile.commands.pop(_place(params), None)
    world.journal.add("commands")
    return True


def set_my_name(world: World, params: Params) -> bool:
    """Keep the bot's name for a language; at most 64 characters."""
    return _keep(world.profile.names, params, "name", 64)


def set_my_description(world: World, params: Params) -> bool:
    """Keep what an empty chat shows; at most 512 characters."""
    return _keep(world.profile.descriptions, params, "description", 512)


def set_my_short_description(world: World, params: Params) -> bool:
    """Keep what the profile shows; at most 120 characters."""
    return _keep(world.profile.short_descriptions, params, "short_description", 120)


def _keep(texts: dict[str, str], params: Params, field: str, most: int) -> bool:
    text = params.text(field)
    if len(text) > most:
        raise bad_request(f"{field.upper()}_TOO_LONG")
    texts[params.text("language_code")] = text
    return True


def get_my_name(world: World, params: Params) -> Json:
    """The bot's name in a language, or its own."""
    return {"name": _kept(world.profile.names, params) or world.bot.first_name}


def get_my_description(world: World, params: Params) -> Json:
    """What an empty chat shows."""
    return {"description": _kept(world.profile.descriptions, params)}


def get_my_short_description(world: World, params: Params) -> Json:
    """What the profile shows."""
    return {"short_description": _kept(world.profile.short_descriptions, params)}


def _kept(texts: dict[str, str], params: Params) -> str:
    return texts.get(params.text("language_code")) or texts.get("", "")


def set_chat_menu_button(_world: World, _params: Params) -> bool:
    """Accepted and ignored: the page always shows the commands."""
    return True


METHODS = {
    "getMe": get_me,
    "setMyCommands": set_my_commands,
    "getMyCommands": get_my_commands,
    "deleteMyCommands": delete_my_commands,
    "setMyName": set_my_name,
    "getMyName": get_my_name,
    "setMyDescription": set_my_description,
    "getMyDescription": get_my_description,
    "setMyShortDescription": set_my_short_description,
    "getMyShortDescription": get_my_short_description,
    "setChatMenuButton": set_chat_menu_button,
}
