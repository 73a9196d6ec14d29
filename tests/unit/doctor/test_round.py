"""The whole round and its words; settings, clock and zone."""

from __future__ import annotations

import os
import sys
import time
import zoneinfo
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.core.errors import SettingsError
from bot.core.reply import say
from bot.doctor import Check, Verdict, configured, examine, machine, report
from bot.doctor.check import looked_at, to_mend, warning
from bot.settings import Settings
from tests.unit.doctor.said import said

OK = ("ok", "")
NAMES = {"safeguarding_name": "Diogelu", "safeguarding_phone": "01248 000111"}


def test_round_looks_at_everything_and_makes_nothing(tmp_path: Path) -> None:
    found = said(examine(Settings(data=tmp_path / "data", **NAMES)))
    assert list(found) == [
        *("settings", "owners", "safeguarding", "token", "folder", "disk"),
        *("content", "vectors", "texts", "model", "engine", "zone", "clock"),
    ]
    assert [name for name, (verdict, _) in found.items() if verdict == "to_mend"] == ["token"]
    assert list(tmp_path.iterdir()) == []


def test_round_with_broken_settings_tells_them_first_and_looks_at_the_rest() -> None:
    checks = examine(SettingsError("Unknown settings: HEARBACK_TOKN."))
    assert list(said(checks)) == ["settings", "content", "vectors", "texts", "model", "engine", "zone"]
    assert said(checks)["settings"] == ("to_mend", "doctor-settings-wrong")
    assert not report.is_well(checks)
    assert "HEARBACK_TOKN" in next(report.lines(checks, "en"))


def test_look_that_fails_itself_is_told_and_hides_nothing() -> None:
    def look() -> Iterator[Check]:
        yield Check("doctor-disk")
        raise KeyError("secret")

    checks = list(looked_at("doctor-token", look))
    assert said(checks) == {"disk": OK, "token": ("to_mend", "doctor-unexpected")}
    assert "secret" not in repr(checks)


@pytest.mark.parametrize(
    ("settings", "key"),
    [({}, "none"), ({"safeguarding_name": "Diogelu"}, "half"), ({"safeguarding_phone": "01248 000111"}, "half")],
)
def test_missing_safeguarding_contact_is_a_warning(settings: dict[str, str], key: str) -> None:
    checks = configured.check_safeguarding(Settings(**settings))
    assert said(checks) == {"safeguarding": ("warning", f"doctor-safeguarding-{key}")}


def test_contact_and_owners_that_are_set_are_well() -> None:
    settings = Settings(owners=frozenset({5}), **NAMES)
    assert said([*configured.check_safeguarding(settings), *configured.check_owners(settings)]) == {
        "safeguarding": OK,
        "owners": OK,
    }


@pytest.mark.parametrize(
    ("content", "verdict", "key"),
    [("3600", "warning", "used"), ("", "warning", "used"), ("soon", "to_mend", "wrong"), ("nan", "to_mend", "wrong")],
)
def test_moved_clock_is_told(tmp_path: Path, content: str, verdict: str, key: str) -> None:
    file = tmp_path / "clock"
    file.write_text(content)
    settings = Settings(clock_file=file, telegram_api="http://127.0.0.1:9")
    assert said(configured.check_clock_file(settings)) == {"clock-file": (verdict, f"doctor-clock-file-{key}")}


def test_file_for_the_clock_that_is_missing_is_to_mend_and_none_is_well(tmp_path: Path) -> None:
    settings = Settings(clock_file=tmp_path / "none", telegram_api="http://127.0.0.1:9")
    assert said(configured.check_clock_file(settings)) == {"clock-file": ("to_mend", "doctor-clock-file-wrong")}
    assert said(configured.check_clock_file(Settings())) == {}


def test_clock_behind_the_newest_file_is_a_warning(tmp_path: Path) -> None:
    (tmp_path / "hearback.sqlite").touch()
    assert said(machine.check_clock(tmp_path)) == {"clock": OK}
    ahead = time.time() + 3600 * 24
    os.utime(tmp_path / "hearback.sqlite", (ahead, ahead))
    (check,) = machine.check_clock(tmp_path)
    assert said([check]) == {"clock": ("warning", "doctor-clock-behind")}
    assert check.says
    assert check.says.args["minutes"] == 24 * 60


def test_machine_without_time_zones_is_to_mend(monkeypatch: pytest.MonkeyPatch) -> None:
    assert said(machine.check_zone()) == {"zone": OK}
    for name in [each for each in sys.modules if each.partition(".")[0] == "tzdata"] + ["tzdata"]:
        monkeypatch.setitem(sys.modules, name, None)
    zoneinfo.reset_tzpath([])
    zoneinfo.ZoneInfo.clear_cache()
    assert said(machine.check_zone()) == {"zone": ("to_mend", "doctor-zone-missing")}
    zoneinfo.reset_tzpath()


CHECKS = [
    Check("doctor-settings"),
    warning("doctor-safeguarding", say("doctor-safeguarding-none")),
    to_mend("doctor-disk", say("doctor-disk-low", free=3, needed=200)),
]


def test_lines_say_verdict_name_and_what_to_do() -> None:
    first, second, *more, last = report.lines(CHECKS, "en")
    assert first == "ok       Settings"
    assert second.startswith("warning  Safeguarding contact: None is set.")
    assert more[0].startswith("           Set HEARBACK_SAFEGUARDING_NAME")
    assert more[1].startswith("to mend  Room on the disk: The disk has 3 MB free. Hearback needs 200 MB.")
    assert last == "To mend: 1. Warnings: 1."


def test_lines_are_said_in_welsh_too() -> None:
    lines = list(report.lines(CHECKS, "cy"))
    assert lines[0] == "iawn        Gosodiadau"
    assert lines[-1] == "I'w drwsio: 1. Rhybuddion: 1."


def test_only_what_is_to_mend_counts_as_unwell() -> None:
    assert report.is_well(CHECKS[:2])
    assert not report.is_well(CHECKS)
    assert list(report.lines(CHECKS[:1], "en"))[-1] == "All is well."


def test_values_for_scripts_keep_their_names() -> None:
    values = report.values(CHECKS, "en")
    assert [(value["check"], value["verdict"]) for value in values] == [
        ("settings", "ok"),
        ("safeguarding", "warning"),
        ("disk", "to_mend"),
    ]
    assert values[0] == {"check": "settings", "verdict": "ok", "name": "Settings", "says": ""}
    assert {verdict.value for verdict in Verdict} == {"ok", "warning", "to_mend"}
