"""The round that the doctor makes, in the order in which things are best mended."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path

from bot.channels.wording import open_wording
from bot.core.errors import HearbackError, SettingsError
from bot.core.reply import say
from bot.doctor import anonymous, configured, kept, machine, network, search
from bot.doctor.check import Check, looked_at, to_mend
from bot.settings import Settings

Look = tuple[str, Callable[[], Iterable[Check]]]


def examine(settings: Settings | SettingsError) -> list[Check]:
    """Look at everything that can be looked at, even when the settings themselves are broken."""
    looks = _with(settings) if isinstance(settings, Settings) else _without(settings)
    return [check for name, look in looks for check in looked_at(name, look)]


def _with(settings: Settings) -> list[Look]:
    data = settings.data if os.access(settings.data, os.R_OK | os.X_OK) else None
    return [
        ("doctor-settings", lambda: [Check("doctor-settings")]),
        ("doctor-owners", partial(configured.check_owners, settings)),
        ("doctor-safeguarding", partial(configured.check_safeguarding, settings)),
        ("doctor-token", partial(network.check_token, settings)),
        ("doctor-folder", partial(kept.check_kept, settings)),
        ("doctor-copies", partial(anonymous.check_copies, settings)),
        ("doctor-secrets", partial(anonymous.check_secrets, settings)),
        *_content(settings.overrides if data and settings.overrides.is_dir() else None, data),
        ("doctor-zone", machine.check_zone),
        ("doctor-clock", partial(machine.check_clock, data)),
        ("doctor-clock-file", partial(configured.check_clock_file, settings)),
    ]


def _without(error: SettingsError) -> list[Look]:
    wrong = to_mend("doctor-settings", say("doctor-settings-wrong", problem=str(error)))
    return [("doctor-settings", lambda: [wrong]), *_content(None, None), ("doctor-zone", machine.check_zone)]


def _content(own: Path | None, data: Path | None) -> list[Look]:
    return [
        ("doctor-content", partial(search.check_content, own)),
        ("doctor-texts", partial(check_texts, own)),
        ("doctor-model", partial(search.check_model, data)),
        ("doctor-engine", search.check_engine),
    ]


def check_texts(own: Path | None) -> Iterable[Check]:
    """Whether all wordings can be spoken, the owner's included."""
    name = "doctor-texts"
    try:
        open_wording(own)
    except HearbackError as error:
        yield to_mend(name, say("doctor-content-broken", problem=str(error)))
        return
    is_own = own is not None and (own / "prompts").is_dir()
    yield Check(name, says=say("doctor-texts-own") if is_own else None)
