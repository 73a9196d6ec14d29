"""Settings as people write them: in the environment, in a file, misspelt, empty."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from bot.core.errors import SettingsError
from bot.settings import SETTINGS_FILE, Settings, read

TOKEN = "77123456:AAsecret-secret-secret"


@pytest.fixture(autouse=True)
def nothing_set(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in list(os.environ):
        if name.upper().startswith("HEARBACK_"):
            monkeypatch.delenv(name)
    monkeypatch.chdir(tmp_path)


def given(monkeypatch: pytest.MonkeyPatch, **settings: str) -> None:
    for name, value in settings.items():
        monkeypatch.setenv(f"HEARBACK_{name.upper()}", value)


def test_nothing_set_means_telegram_itself_and_a_folder_here() -> None:
    settings = read()
    assert settings.telegram_api == "https://api.telegram.org"
    assert (settings.data, settings.overrides) == (Path("data"), Path("data/overrides"))
    assert settings.token.get_secret_value() == ""
    assert (settings.owners, settings.safeguarding_chat, settings.clock_file) == (frozenset(), None, None)


def test_environment_sets_everything(monkeypatch: pytest.MonkeyPatch) -> None:
    given(monkeypatch, token=TOKEN, telegram_api="http://127.0.0.1:8081/", data="/srv/hearback", clock_file="clock")
    given(monkeypatch, owners=" 5000000001, 12,", safeguarding_chat="-100123", safeguarding_phone="01248 000111")
    settings = read()
    assert settings.token.get_secret_value() == TOKEN
    assert (settings.telegram_api, settings.data) == ("http://127.0.0.1:8081", Path("/srv/hearback"))
    assert (settings.owners, settings.safeguarding_chat) == (frozenset({5000000001, 12}), -100123)
    assert settings.clock_file == Path("clock")


def test_file_sets_what_the_environment_leaves_open(monkeypatch: pytest.MonkeyPatch) -> None:
    Path(SETTINGS_FILE).write_text("\ufeff# ours\nHEARBACK_DATA=from-file\nHEARBACK_OWNERS=1,2\n", "utf-8")
    given(monkeypatch, owners="3")
    assert (read().data, read().owners) == (Path("from-file"), frozenset({3}))


def test_empty_values_are_the_same_as_none(monkeypatch: pytest.MonkeyPatch) -> None:
    given(monkeypatch, **dict.fromkeys(Settings.model_fields, ""))
    in_environment = read()
    monkeypatch.undo()
    assert in_environment == Settings()


def test_secrets_are_not_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    given(monkeypatch, token=TOKEN, database_url="postgresql://hearback:pass-word@server/db")
    assert "secret" not in f"{read()!r} {read()}"
    assert "pass-word" not in f"{read()!r} {read()}"


@pytest.mark.parametrize("name", ["HEARBACK_TOKN", "hearback_owner", "HEARBACK_"])
def test_unknown_name_in_the_environment_is_an_error_that_names_it(monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    monkeypatch.setenv(name, TOKEN)
    check_told(f"{name}. Check the spelling")


@pytest.mark.parametrize(
    ("line", "words"),
    [
        (f"HEARBACK_TOKN={TOKEN}", "HEARBACK_TOKN: no such setting (in hearback.env)"),
        ("HEARBACK_OWNERS=mair", "HEARBACK_OWNERS: give Telegram user ids"),
        (f"HEARBACK_SAFEGUARDING_CHAT={TOKEN}", "HEARBACK_SAFEGUARDING_CHAT: "),
    ],
)
def test_wrong_line_in_the_file_is_an_error_that_names_it(line: str, words: str) -> None:
    Path(SETTINGS_FILE).write_text(f"{line}\n", "utf-8")
    check_told(words)


@pytest.mark.parametrize("owners", ["mair", "-5", "1;2", "1 2", "²", "1.5", "@mair"])
def test_owner_who_is_no_number_is_an_error(monkeypatch: pytest.MonkeyPatch, owners: str) -> None:
    given(monkeypatch, owners=owners)
    check_told("HEARBACK_OWNERS: give Telegram user ids, which are numbers, with commas between them")


@pytest.mark.parametrize("api", ["api.telegram.org", "ftp://host", "http://", "https:///path", "http://[", "file:///x"])
def test_address_that_is_none_is_an_error(monkeypatch: pytest.MonkeyPatch, api: str) -> None:
    given(monkeypatch, telegram_api=api)
    check_told("HEARBACK_TELEGRAM_API: give an address that starts with http:// or https://")


@pytest.mark.parametrize(
    "api",
    [
        "",
        "https://api.telegram.org",
        "https://API.Telegram.org/",
        "https://api.telegram.org:443",
        "https://api.telegram.org.",
        "http://x@api.telegram.org",
    ],
)
def test_moved_clock_is_refused_with_telegrams_own_api(monkeypatch: pytest.MonkeyPatch, api: str) -> None:
    given(monkeypatch, telegram_api=api, clock_file="clock")
    check_told("HEARBACK_CLOCK_FILE is for the sandbox and tests; it can't be used with Telegram's own API")


@pytest.mark.parametrize("token", ["bad", "12345", "12345:", ":AAsecret", "12345:AA secret", "AAsecret:12345"])
def test_token_that_botfather_never_gave_is_told_before_anything_waits_for_telegram(
    monkeypatch: pytest.MonkeyPatch, token: str
) -> None:
    given(monkeypatch, token=token)
    check_told("HEARBACK_TOKEN is not of the form 123456:ABC-def; copy the whole of it from BotFather")


def test_token_for_another_server_may_have_any_form(monkeypatch: pytest.MonkeyPatch) -> None:
    given(monkeypatch, token="bad", telegram_api="http://127.0.0.1:8081")
    assert read().token.get_secret_value() == "bad"


def test_every_mistake_is_told_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    given(monkeypatch, owners="mair", telegram_api="nowhere", safeguarding_chat="here")
    with pytest.raises(SettingsError) as told:
        read()
    for name in ("HEARBACK_OWNERS", "HEARBACK_TELEGRAM_API", "HEARBACK_SAFEGUARDING_CHAT"):
        assert name in str(told.value)


def test_file_in_another_encoding_is_an_error_that_says_so() -> None:
    Path(SETTINGS_FILE).write_bytes("HEARBACK_SAFEGUARDING_NAME=Tŷ Hafan Môn\n".encode("iso-8859-14"))
    check_told("The settings file hearback.env can't be read: it is not in UTF-8.")


def check_told(words: str) -> None:
    with pytest.raises(SettingsError) as told:
        read()
    assert words in str(told.value)
    assert TOKEN not in str(told.value)
