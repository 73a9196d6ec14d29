"""Messages of the jobs put into words, the values that are messages themselves included."""

from pathlib import Path

import pytest

from bot.channels.wording import CatalogueWording, open_wording
from bot.core.errors import ContentError
from bot.core.reply import say
from prompts.loader import Catalogue

TEXTS = Path(__file__).parent / "texts"


def test_a_message_inside_a_message_is_put_into_words_first() -> None:
    wording = CatalogueWording(Catalogue(packaged=TEXTS))
    assert wording.text(say("hello", name=say("hello", name="Ann")), "cy") == "Hello Hello Ann, welcome., welcome."


@pytest.mark.parametrize("message", [say("no-such-key"), say("hello"), say("hello", name=say("no-such-key"))])
def test_what_cannot_be_put_into_words_is_an_error_for_whoever_runs_the_bot(message: object) -> None:
    with pytest.raises(ContentError, match=r"hello|no-such-key"):
        CatalogueWording(Catalogue(packaged=TEXTS)).text(message, "en")


def test_an_owners_broken_file_stops_the_start_with_file_and_line(tmp_path: Path) -> None:
    folder = tmp_path / "prompts" / "cy"
    folder.mkdir(parents=True)
    (folder / "mine.ftl").write_text("ok = iawn\ndim byd\n", "utf-8")
    with pytest.raises(ContentError, match=r"mine\.ftl:2: "):
        open_wording(tmp_path)
