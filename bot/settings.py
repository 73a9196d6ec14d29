"""Settings, from the environment or a file; a key that is not known is an error, and secrets are never shown."""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import Annotated
from urllib.parse import urlsplit

from pydantic import Field, SecretStr, ValidationError, field_validator, model_validator
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

from bot.core.errors import SettingsError

TELEGRAM = "https://api.telegram.org"
PREFIX = "HEARBACK_"
SETTINGS_FILE = "hearback.env"
_BOTFATHERS = re.compile(r"\d+:[\w-]+", re.ASCII)
_NOT_SETTINGS = frozenset({"HEARBACK_CHROMIUM", "HEARBACK_TEST_POSTGRES"})  # read by the tests alone


class Settings(BaseSettings):
    """Every setting, with its default. Names in the environment have the prefix `HEARBACK_`."""

    model_config = SettingsConfigDict(
        env_prefix=PREFIX,
        env_file=SETTINGS_FILE,
        env_ignore_empty=True,  # container files pass every setting on, those that nobody has filled in too
        extra="forbid",
        hide_input_in_errors=True,
    )

    token: SecretStr = Field(SecretStr(""), description="the bot's token, from BotFather")
    telegram_api: str = Field(TELEGRAM, description="root of the Bot API server")
    data: Path = Field(Path("data"), description="folder for everything that is kept")
    database_url: str = Field("", repr=False, description="another database than the file in the data folder")
    answers_url: str = Field("", repr=False, description="another place for what is said without a name")
    tokens_url: str = Field("", repr=False, description="another place for who took part in an open round")
    chroma_url: str = Field("", description="a Chroma server for more than about 10,000 passages")
    owners: Annotated[frozenset[int], NoDecode] = Field(frozenset(), description="Telegram user ids, comma-separated")
    feedback_least: int = Field(8, ge=5, le=20, description="the smallest crowd that feedback is shown of")
    safeguarding_name: str = Field("", description="the council's safeguarding contact")
    safeguarding_phone: str = Field("", description="its phone number")
    safeguarding_chat: int | None = Field(None, description="the safeguarding lead's chat")
    keep: Annotated[dict[str, int], NoDecode] = Field(
        {}, description="days to keep a kind of thing after its last use, such as `session=90, person=365`"
    )
    model: str = Field("", description="a language model, as provider:model; without one the cards' own words are used")
    model_url: str = Field("", description="root of a server that speaks as OpenAI's does, for the model")
    model_key: SecretStr = Field(
        SecretStr(""), description="the model's key, unless the provider's own variable holds it"
    )
    model_budget: int = Field(500, ge=0, description="answers a day that the model may be asked for")
    clock_file: Path | None = Field(
        None, description="a file holding seconds to add to the clock; not with Telegram's own API"
    )

    @field_validator("owners", mode="before")
    @classmethod
    def _owners(cls, value: object) -> object:
        if isinstance(value, str):
            parts = [part.strip() for part in value.split(",") if part.strip()]
            if not all(part.isdecimal() for part in parts):
                raise ValueError("give Telegram user ids, which are numbers, with commas between them")
            return frozenset(map(int, parts))
        return value

    @field_validator("keep", mode="before")
    @classmethod
    def _keep(cls, value: object) -> object:
        if isinstance(value, str):
            parts = [part.partition("=") for part in value.split(",") if part.strip()]
            if not all(kind.strip() and days.strip().isdecimal() and int(days) > 0 for kind, _, days in parts):
                raise ValueError("give kinds of things with days, such as session=90, with commas between them")
            return {kind.strip(): int(days) for kind, _, days in parts}
        return value

    @field_validator("telegram_api")
    @classmethod
    def _api(cls, value: str) -> str:
        if not value.startswith(("http://", "https://")) or not _host(value):
            raise ValueError("give an address that starts with http:// or https://")
        return value.rstrip("/")

    @field_validator("chroma_url")
    @classmethod
    def _chroma(cls, value: str) -> str:
        parts = urlsplit(value) if not value or _host(value) else None
        if parts is None or (value and parts.scheme not in {"http", "https"}) or parts.path.strip("/") or parts.query:
            raise ValueError("give an address such as http://127.0.0.1:8000")
        if parts.username or parts.password:
            raise ValueError("give an address without name and password: a Chroma server asks for none")
        return value.rstrip("/")

    @field_validator("model")
    @classmethod
    def _model(cls, value: str) -> str:
        if value and not all(part.strip() for part in value.partition(":")):
            raise ValueError("name a model as provider:model, such as openai:gpt-4o-mini or ollama:llama3.2")
        return value.strip()

    @field_validator("model_url")
    @classmethod
    def _model_url(cls, value: str) -> str:
        if value and (not value.startswith(("http://", "https://")) or not _host(value)):
            raise ValueError("give an address that starts with http:// or https://")
        return value.rstrip("/")

    @model_validator(mode="after")
    def _clock(self) -> Settings:
        if self.clock_file and _host(self.telegram_api) == _host(TELEGRAM):
            raise ValueError("CLOCK_FILE is for the sandbox and tests; it can't be used with Telegram's own API")
        return self

    @model_validator(mode="after")
    def _token(self) -> Settings:
        token = self.token.get_secret_value()
        if token and _host(self.telegram_api) == _host(TELEGRAM) and not _BOTFATHERS.fullmatch(token):
            raise ValueError("TOKEN is not of the form 123456:ABC-def; copy the whole of it from BotFather")
        return self

    @property
    def overrides(self) -> Path:
        """Where an owner's own wordings and content lie."""
        return self.data / "overrides"

    @property
    def backups(self) -> Path:
        """Where backups are put when nobody says where."""
        return self.data / "backups"


def _host(address: str) -> str:
    try:
        return (urlsplit(address).hostname or "").rstrip(".")
    except ValueError:
        return ""


def _unknown() -> list[str]:
    known = {PREFIX + name.upper() for name in Settings.model_fields} | _NOT_SETTINGS
    return sorted(name for name in os.environ if name.upper().startswith(PREFIX) and name.upper() not in known)


def read() -> Settings:
    """The settings of this process; raises `SettingsError` with each thing to mend."""
    unknown = _unknown()
    if unknown:
        raise SettingsError(f"Unknown settings: {', '.join(unknown)}. Check the spelling, or remove them.")
    try:
        return Settings()
    except ValidationError as error:
        raise SettingsError("; ".join(map(_explained, error.errors()))) from None
    except (OSError, UnicodeDecodeError) as error:
        reason = error.strerror if isinstance(error, OSError) else "it is not in UTF-8"
        raise SettingsError(f"The settings file {SETTINGS_FILE} can't be read: {reason}.") from None


def _explained(error: object) -> str:
    assert isinstance(error, dict)  # noqa: S101 - pydantic's own form
    name = "_".join(str(part) for part in error["loc"]).upper()
    message = str(error["msg"]).removeprefix("Value error, ")
    if error["type"] == "extra_forbidden":
        return f"{name}: no such setting (in {SETTINGS_FILE}). Check the spelling, or remove it"
    return f"{PREFIX}{name}: {message}" if name else f"{PREFIX}{message}"
