"""The texts as a person meets them: in their language, with an owner's wordings, whatever stands in the values."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prompts.errors import BrokenCatalogue, MissingValue, UnknownText
from prompts.loader import Catalogue

ENGLISH = """
hello = Hello { $name }, welcome.
goodbye = Goodbye.
chats =
    { $n ->
        [one] one chat
       *[other] { $n } chats
    }
steps =
    First this.
    Then that.
"""
WELSH = """
hello = Helo { $name }, croeso.
chats =
    { $n ->
        [zero] dim sgyrsiau
        [one] un sgwrs
        [two] dwy sgwrs
        [few] tair sgwrs
        [many] chwe sgwrs
       *[other] { $n } sgwrs
    }
"""


def write(root: Path, name: str, text: str) -> Path:
    file = root / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, "utf-8")
    return file


@pytest.fixture
def packaged(tmp_path: Path) -> Path:
    write(tmp_path, "packaged/en/common.ftl", ENGLISH)
    write(tmp_path, "packaged/cy/common.ftl", WELSH)
    write(tmp_path, "packaged/en-easy/common.ftl", "goodbye = Bye.\n")
    return tmp_path / "packaged"


@pytest.mark.parametrize(
    ("language", "key", "expected"),
    [
        ("en", "goodbye", "Goodbye."),
        ("cy", "goodbye", "Goodbye."),
        ("cy", "hello", "Helo Ann, croeso."),
        ("cy-easy", "hello", "Helo Ann, croeso."),
        ("cy-easy", "goodbye", "Goodbye."),
        ("en-easy", "goodbye", "Bye."),
        ("en-easy", "hello", "Hello Ann, welcome."),
        ("fr", "hello", "Hello Ann, welcome."),
        ("../cy", "hello", "Hello Ann, welcome."),
        ("", "hello", "Hello Ann, welcome."),
    ],
)
def test_a_text_comes_in_the_language_or_its_nearest_fall_back(
    packaged: Path, language: str, key: str, expected: str
) -> None:
    assert Catalogue(packaged=packaged).text(key, {"name": "Ann"}, language) == expected


@pytest.mark.parametrize(
    ("number", "expected"),
    [
        (0, "dim sgyrsiau"),
        (1, "un sgwrs"),
        (2, "dwy sgwrs"),
        (3, "tair sgwrs"),
        (6, "chwe sgwrs"),
        (1000, "1,000 sgwrs"),
    ],
)
def test_welsh_numbers_take_all_six_forms(packaged: Path, number: int, expected: str) -> None:
    assert Catalogue(packaged=packaged).text("chats", {"n": number}, "cy") == expected


def test_lines_of_a_text_stay_lines(packaged: Path) -> None:
    assert Catalogue(packaged=packaged).text("steps", {}, "en") == "First this.\nThen that."


@given(
    name=st.text(max_size=400)
    | st.sampled_from(["{ goodbye }", "{ $name }", "a\n\nb", "x" * 5000, "\ue000:name\ue001"])
)
def test_a_value_is_put_in_as_it_is(name: str) -> None:
    catalogue = Catalogue(packaged=Path(__file__).parent / "texts")
    assert catalogue.text("hello", {"name": name}, "en") == f"Hello {name}, welcome."


def test_two_long_values_each_come_to_their_place(tmp_path: Path) -> None:
    write(tmp_path, "en/a.ftl", "both = { $last } after { $first }\n")
    words = Catalogue(packaged=tmp_path).text("both", {"first": "f" * 3000, "last": "l" * 3000}, "en")
    assert words == "l" * 3000 + " after " + "f" * 3000


def test_an_unknown_key_is_an_error_that_names_it(packaged: Path) -> None:
    with pytest.raises(UnknownText, match="'nobody-wrote-this'"):
        Catalogue(packaged=packaged).text("nobody-wrote-this", {}, "cy")


def test_a_value_that_is_not_given_is_an_error_and_never_half_a_sentence(packaged: Path) -> None:
    with pytest.raises(MissingValue, match=r"'hello'.*name"):
        Catalogue(packaged=packaged).text("hello", {}, "en")


def test_an_owners_wording_wins_and_the_other_texts_stay(packaged: Path, tmp_path: Path) -> None:
    write(tmp_path, "overrides/prompts/en/mine.ftl", "goodbye = Ta-ra for now.\n")
    catalogue = Catalogue(tmp_path / "overrides", packaged)
    assert catalogue.text("goodbye", {}, "en") == "Ta-ra for now."
    assert catalogue.text("hello", {"name": "Ann"}, "en") == "Hello Ann, welcome."


def test_an_owner_can_add_a_language(packaged: Path, tmp_path: Path) -> None:
    write(tmp_path, "overrides/prompts/pl/mine.ftl", "goodbye = Do widzenia.\n")
    catalogue = Catalogue(tmp_path / "overrides", packaged)
    assert catalogue.text("goodbye", {}, "pl") == "Do widzenia."
    assert catalogue.text("hello", {"name": "Ann"}, "pl") == "Hello Ann, welcome."
    assert catalogue.languages == ("en", "cy", "en-easy", "pl")


def test_a_folder_without_overrides_changes_nothing(packaged: Path, tmp_path: Path) -> None:
    assert Catalogue(tmp_path / "not there", packaged).text("goodbye", {}, "en") == "Goodbye."


@pytest.mark.parametrize(
    ("text", "line", "says"),
    [
        ("# mine\n\ngoodbye = So\nlong\n", 4, "four spaces"),
        ("goodbye = { $n -> [one] a *[other] b }\n", 1, "lines of its own"),
        ("hello = Hi { $nmae }\n", 1, r"\$nmae is not there.*\$name"),
        ("\ngoodbye = Bye { -product }\n", 2, "-product"),
        ("goodbye = { SHOUT($x) }\n", 1, r"SHOUT\(\)"),
        ("goodbye =\n", 1, "no words"),
    ],
)
def test_a_broken_wording_of_an_owner_stops_the_start_with_file_and_line(
    packaged: Path, tmp_path: Path, text: str, line: int, says: str
) -> None:
    file = write(tmp_path, "overrides/prompts/en/mine.ftl", text)
    with pytest.raises(BrokenCatalogue, match=says) as caught:
        Catalogue(tmp_path / "overrides", packaged)
    assert str(caught.value).startswith(f"{file}:{line}: ")


def test_a_file_that_is_not_utf_8_is_named_with_its_line(packaged: Path, tmp_path: Path) -> None:
    file = write(tmp_path, "overrides/prompts/cy/mine.ftl", "")
    file.write_bytes("hello = Hi { $name }\ngoodbye = T\u0175r".encode() + b"\xff")
    with pytest.raises(BrokenCatalogue, match=r"mine.ftl:2: .*UTF-8"):
        Catalogue(tmp_path / "overrides", packaged)


def test_a_file_of_windows_with_its_mark_and_line_ends_is_read(tmp_path: Path) -> None:
    write(tmp_path, "en/a.ftl", "\ufeffsteps =\r\n    One.\r\n    Two.\r\n")
    assert Catalogue(packaged=tmp_path).text("steps", {}, "en") == "One.\nTwo."


def test_a_broken_packaged_language_is_found_when_all_are_loaded(packaged: Path) -> None:
    write(packaged, "cy/more.ftl", "dim byd\n")
    catalogue = Catalogue(packaged=packaged)
    with pytest.raises(BrokenCatalogue, match=r"more.ftl:1: "):
        catalogue.load_all()
