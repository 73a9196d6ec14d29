"""The catalogue check against broken catalogues, each in a real folder: it names file, line and what to do."""

from pathlib import Path

import pytest

from prompts.check import coverage, problems

GOOD = """\
hello = Hello { $name }, it is good to see you.
button-help = Help
command-help = How this works
"""
CODE = "say('hello', name=name)\nsay('button-help')\nphrase('command-' + name, language)\n"


class Workshop:
    """A catalogue, some code and an owner's folder, to be broken on purpose."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.write("prompts/en/common.ftl", GOOD)
        self.write("bot/flow.py", CODE)

    def write(self, name: str, text: str) -> None:
        file = self.root / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")

    def found(self, *extra: str) -> list[str]:
        found = problems(
            extra, catalogue=self.root / "prompts", code=self.root / "bot", overrides=self.root / "overrides"
        )
        return [line.removeprefix(f"{self.root}/") for line in found]

    def only(self) -> str:
        (line,) = self.found()
        return line


@pytest.fixture
def workshop(tmp_path: Path) -> Workshop:
    return Workshop(tmp_path)


def test_a_good_catalogue_has_no_problems(workshop: Workshop) -> None:
    workshop.write("prompts/cy/common.ftl", "hello = Helo { $name }, mae'n dda eich gweld.\n")
    assert workshop.found("button-help") == []


@pytest.mark.parametrize(
    ("text", "line", "says"),
    [
        ("stray words\n", 1, "name = words"),
        ("a = b\nhello = Helo\nbyd { $name }\n", 3, "four spaces"),
        ("hello = { $name -> [one] un *[other] llawer }\n", 1, "lines of its own"),
        ("hello =\n    { $name ->\n        [one] un\n        [other] llawer\n    }\n", 5, "marked with a star"),
        ("hello = Helo } { $name }\n", 1, '{"}"}'),
        ("hello = Helo { $name }\n    [un] dau\n", 2, "can't start like this"),
        ("\nhello =\n", 2, "no words"),
        ("hello =\n    .title = { $name }\n", 1, "no words"),
        ("hello = Helo { $name\n", 1, ""),
    ],
)
def test_what_fluent_would_leave_out_in_silence_is_named_with_its_line(
    workshop: Workshop, text: str, line: int, says: str
) -> None:
    workshop.write("prompts/cy/common.ftl", text)
    (first, *_) = [found for found in workshop.found() if "English does not have" not in found]
    assert first.startswith(f"prompts/cy/common.ftl:{line}: ")
    assert says in first


def test_a_file_in_another_encoding_is_named(workshop: Workshop) -> None:
    workshop.write("prompts/cy/common.ftl", "")
    (workshop.root / "prompts/cy/common.ftl").write_bytes(b"hello = T\xfbr { $name }\n")
    assert workshop.only() == "prompts/cy/common.ftl:1: a letter is not in UTF-8; save the file as UTF-8"


@pytest.mark.parametrize(
    ("code", "says"),
    [
        ("say('goodbye')", "no English text has the key 'goodbye'; add it to a file in prompts/en"),
        ("say(f'view-{view}')", "no English text has the key 'view-*'; add it to a file in prompts/en"),
        (
            "say('Good morning!')",
            "'Good morning!' is not a key; put the words into prompts/en and name them by their key",
        ),
        ("say('hello', nmae=name)", "the text 'hello' needs $name, which is not given here"),
        ("Message('hello')", "the text 'hello' needs $name, which is not given here"),
    ],
)
def test_code_that_asks_for_what_is_not_there_is_named(workshop: Workshop, code: str, says: str) -> None:
    workshop.write("bot/ask/flow.py", f"\n{code}\n")
    assert workshop.only() == f"bot/ask/flow.py:2: {says}"


def test_a_key_that_no_code_names_can_be_asked_for_as_an_extra(workshop: Workshop) -> None:
    assert "command-ask is asked for but missing" in workshop.found("command-ask")[0]
    workshop.write("prompts/en/extra.ftl", "view-carer = Carer\n")
    assert workshop.found("view-carer") == []
    assert "prompts/en/extra.ftl:1: view-carer is never used" in workshop.only()


def test_a_text_that_another_text_puts_in_counts_as_used(workshop: Workshop) -> None:
    workshop.write("prompts/en/extra.ftl", "-product = Hearback\nname = { -product }\n")
    workshop.write("bot/more.py", "say('name')")
    assert workshop.found() == []


def test_a_text_inside_a_text_needs_its_values_too(workshop: Workshop) -> None:
    workshop.write("prompts/en/extra.ftl", "greeting = Now: { hello }\n")
    workshop.write("bot/more.py", "say('greeting')")
    assert workshop.only() == "bot/more.py:1: the text 'greeting' needs $name, which is not given here"


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("hello = Helo { $enw } { $name }", "names $enw, which English does not have; the values are $name"),
        ("hello = Helo", "leaves out $name, which English has"),
        ("hwyl = Hwyl", "English does not have it; write it in prompts/en, or remove it here"),
        ("hello = { -brand } { $name }", "puts in -brand, which this language does not have"),
        ("hello = { CAPS($name) }", "CAPS() is no function"),
    ],
)
def test_a_translation_that_does_not_fit_english_is_named(workshop: Workshop, text: str, says: str) -> None:
    workshop.write("prompts/cy/common.ftl", f"{text}\n")
    assert workshop.only().startswith(f"prompts/cy/common.ftl:1: {text.split()[0]}: {says}")


def test_a_key_written_twice_is_named_at_its_second_place(workshop: Workshop) -> None:
    workshop.write("prompts/en/other.ftl", "\nhello = Hello again { $name }\n")
    assert workshop.only() == "prompts/en/other.ftl:2: hello is already in common.ftl, line 1; keep one of the two"


@pytest.mark.parametrize(("key", "limit"), [("button-help", 40), ("command-help", 100), ("notice-late", 200)])
def test_a_text_over_its_limit_is_named(workshop: Workshop, key: str, limit: int) -> None:
    workshop.write("bot/more.py", "say('notice-late')")
    texts = {"hello": "{ $name }", "button-help": "Help", "command-help": "Help", "notice-late": "Late"}
    for length, expected in ((limit, []), (limit + 1, [f"{key}: has {limit + 1} characters; shorten it to {limit}"])):
        lines = (f"{name} = {text}\n" for name, text in (texts | {key: "x" * length}).items())
        workshop.write("prompts/en/common.ftl", "".join(lines))
        assert [found.partition(": ")[2] for found in workshop.found()] == expected


def test_a_message_over_telegrams_limit_is_named(workshop: Workshop) -> None:
    long = "\n".join("    One two six." for _ in range(400))
    workshop.write("prompts/cy/common.ftl", f"hello =\n{long} {{ $name }}\n")
    assert "shorten it to 4096" in workshop.only()


def test_a_sentence_of_more_than_20_words_is_named(workshop: Workshop) -> None:
    workshop.write("prompts/cy/common.ftl", f"hello = {'un ' * 20}{{ $name }}. Dau.\n")
    assert "a sentence has 21 words; split it so that none has more than 20" in workshop.only()


def test_each_choice_of_a_text_is_looked_at(workshop: Workshop) -> None:
    text = "{ $name ->\n        [one] Un.\n       *[other] " + "dau " * 21 + "\n    }"
    workshop.write("prompts/cy/common.ftl", f"hello =\n    {text}\n")
    assert "a sentence has 21 words" in workshop.only()


def test_english_above_grade_6_is_named(workshop: Workshop) -> None:
    hard = "Organisations consistently underestimate implementation difficulties, particularly regarding relationships."
    harder = "Professional development necessitates considerable additional organisational investment."
    workshop.write("prompts/en/common.ftl", f"{GOOD}goodbye = {hard} {harder}\n")
    workshop.write("bot/more.py", "say('goodbye')")
    assert "goodbye: reads at grade" in workshop.only()


def test_easy_read_keeps_to_short_sentences_on_lines_of_their_own(workshop: Workshop) -> None:
    workshop.write("prompts/en-easy/common.ftl", "hello = Hello { $name }. It is good to see you.\n")
    assert "one point a line" in workshop.only()
    workshop.write("prompts/en-easy/common.ftl", "hello = Hello { $name }" + " oh" * 11 + ".\n")
    assert "split it so that none has more than 12" in workshop.only()
    workshop.write("prompts/en-easy/common.ftl", "hello =\n    Hello { $name }.\n    It is good to see you.\n")
    assert workshop.found() == []


def test_an_owners_wordings_are_checked_for_what_would_not_be_said(workshop: Workshop) -> None:
    workshop.write("overrides/prompts/en/mine.ftl", "hello = Hi { $nmae }\nhelo = Hi\nbroken\n")
    junk, value, key = workshop.found()
    assert junk.startswith("overrides/prompts/en/mine.ftl:3: ")
    assert value.startswith("overrides/prompts/en/mine.ftl:1: hello: $nmae is not there")
    assert key.startswith("overrides/prompts/en/mine.ftl:2: helo: no text has this key")


def test_an_owner_may_write_as_they_like(workshop: Workshop) -> None:
    workshop.write("overrides/prompts/en/mine.ftl", f"hello = Hi {'{ $name }'} {'and ' * 30}\n")
    assert workshop.found() == []


def test_coverage_is_the_share_of_english_texts_in_own_words(workshop: Workshop) -> None:
    workshop.write("prompts/cy/common.ftl", "hello = Helo { $name }\n-term = x\nmwy = Mwy\n")
    assert coverage(workshop.root / "prompts") == {"cy": pytest.approx(1 / 3), "en": 1.0}


def test_easy_read_also_covers_texts_that_are_easy_in_their_base_language(workshop: Workshop) -> None:
    workshop.write("prompts/en/more.ftl", "both = One point here. Another point there.\n")
    workshop.write("prompts/en-easy/common.ftl", "hello =\n    Hello { $name }.\n    Good to see you.\n")
    assert coverage(workshop.root / "prompts")["en-easy"] == pytest.approx(3 / 4)
