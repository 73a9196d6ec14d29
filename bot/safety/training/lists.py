"""Makes the long word lists in bot/safety/data from their sources, so that anyone can see where each word comes from.

Usage: python -m bot.safety.training.lists SCOWL_FOLDER BANGOR_DICTIONARY
SCOWL: Debian's package `scowl` (2020.12.07); Bangor: `bangordict.dict` of the package techiaith-g2p (1.4.0); the names come
from the package Faker (40.54), which must be installed for this alone. Their licences are in data/LICENCES.txt.
"""

from __future__ import annotations

import importlib
import pkgutil
import re
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from bot.safety.vocabulary import Lists, plain, read_lists

DATA = Path(__file__).parent.parent / "data"
COMMON, EVERYDAY, RARE, RAREST = (10, 20), (35,), (40, 50, 55, 60), (70,)
# Where people in the UK, or their parents, most often come from; other locales add more clashes than names.
LOCALES = frozenset(
    [
        "en",
        "en_GB",
        "en_IE",
        "ga_IE",
        "en_US",
        "en_IN",
        "en_PK",
        "en_KE",
        "en_NG",
        "yo_NG",
        "ig_NG",
        "ha_NG",
        "tw_GH",
        "sw",
        "zu_ZA",
        "pl_PL",
        "ro_RO",
        "lt_LT",
        "lv_LV",
        "sk_SK",
        "cs_CZ",
        "hr_HR",
        "hu_HU",
        "tr_TR",
        "pt_PT",
        "pt_BR",
        "es_ES",
        "it_IT",
        "fr_FR",
        "fr_DZ",
        "ar_DZ",
        "zh_CN",
        "zh_TW",
        "ja_JP",
        "vi_VN",
        "id_ID",
        "en_TH",
        "uz_UZ",
        "az_AZ",
        "de_DE",
        "nl_NL",
        "en_NZ",
    ]
)
_WORD = re.compile(r"[a-z]+")
_GAPS = re.compile(r"[\s-]+")


def english(folder: Path, levels: Iterable[int]) -> set[str]:
    """The words of SCOWL's levels in British and American spelling, without apostrophes or capitals."""
    files = [
        folder / f"{kind}-words.{level}"
        for level in levels
        for kind in ("english", "british", "american", "british_variant_1")
    ]
    lines = (line.strip() for file in files if file.exists() for line in file.read_text("latin-1").splitlines())
    return {plain(line) for line in lines if line == line.lower() and _WORD.fullmatch(plain(line)) and "'" not in line}


def welsh(dictionary: Path, lists: Lists) -> set[str]:
    """The Bangor dictionary's words without names, numbers and single letters."""
    words = {plain(line.split(" ", 1)[0]) for line in dictionary.read_text("utf-8").splitlines() if line.strip()}
    return {word for word in words if word.isalpha() and len(word) > 1 and word not in lists.names}


def names(known: set[str]) -> set[str]:
    """First names and surnames that are no everyday word; two letters or fewer are left to their place in the sentence."""
    found = {plain(part) for locale in LOCALES for name in _faker_names(locale) for part in _GAPS.split(name)}
    return {name for name in found if len(name) > 2 and _WORD.fullmatch(name) and name not in known}


def _faker_names(locale: str) -> Iterator[str]:
    """Every name that Faker holds for a locale, full names included; nothing for a locale that it lacks."""
    package = importlib.import_module("faker.providers.person")
    if locale not in {module.name for module in pkgutil.iter_modules(package.__path__)}:
        return
    provider = importlib.import_module(f"faker.providers.person.{locale}").Provider
    for attribute in (a for a in dir(provider) if "name" in a and "format" not in a and not a.startswith("_")):
        held = getattr(provider, attribute)
        if isinstance(held, dict | list | tuple):
            yield from (
                name if isinstance(name, str) else " ".join(n for n in name if isinstance(n, str)) for name in held
            )


def _write(name: str, words: Iterable[str]) -> None:
    (DATA / name).write_text("\n".join(sorted(words)) + "\n", "utf-8")


def main(scowl: Path, dictionary: Path) -> None:
    """Write all lists."""
    lists = read_lists((DATA / "lists.yaml").read_text("utf-8"))
    common, everyday = english(scowl, COMMON), english(scowl, EVERYDAY)
    rare = english(scowl, RARE) - common - everyday
    rare |= {word for word in english(scowl, RAREST) - common - everyday if not word.endswith("s")}
    cymraeg = welsh(dictionary, lists)
    known = common | everyday | set(lists.words) | set(map(plain, lists.welsh)) | set(lists.known)
    _write("words-common.txt", common)
    _write("words-everyday.txt", everyday - common)
    _write("words-rare.txt", rare)
    _write("words-welsh.txt", cymraeg - common - everyday)
    _write("names.txt", names(known) - set(lists.names))


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:3]))
