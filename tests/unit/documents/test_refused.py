"""A file that can't or must not be read is refused in time, with the reason that its text explains."""

from __future__ import annotations

import io
import os
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from bot.channels.wording import open_wording
from bot.documents.words import refusal
from knowledge.documents.file import opened
from knowledge.documents.model import Reason, RefusedFile
from tests.support import papers
from tests.support.reading import refusal_of

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600
MANY = 1_000_000


def bomb() -> bytes:
    return papers.docx_and(("word/media.xml", b"<a>" + b" " * (200 << 20) + b"</a>"))


def picture() -> bytes:
    """A PNG that says it has 60,000 by 60,000 points."""
    return b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + (60_000).to_bytes(4) * 2 + b"\x08\x02\0\0\0" + b"\0" * 50


def half_zip() -> bytes:
    return papers.docx()[:9000]


def locked_zip() -> bytes:
    """An archive whose parts are marked as having a password."""
    content = bytearray(papers.docx())
    for sign, place in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = content.find(sign)
        while at >= 0:
            content[at + place] |= 1
            at = content.find(sign, at + 4)
    return bytes(content)


def lying_zip() -> bytes:
    """An archive that says its parts are small and unpacks to much."""
    content = bytearray(papers.docx_and(("word/lie.xml", b"<a>" + b" " * (50 << 20) + b"</a>")))
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        size = archive.getinfo("word/lie.xml").file_size
    return bytes(content.replace(size.to_bytes(4, "little"), (1000).to_bytes(4, "little")))


def objects() -> bytes:
    return papers.raw_pdf([*papers.one_page(b""), *[b"[]"] * MANY])


def deep_pdf() -> bytes:
    catalogue, *rest = papers.one_page(b"")
    return papers.raw_pdf([catalogue[:-2] + b"/X " + b"[" * 300_000 + b"]" * 300_000 + b">>", *rest])


def many_pages() -> bytes:
    catalogue, _, *rest = papers.one_page(b"")
    return papers.raw_pdf([catalogue, b"<</Type/Pages/Kids[" + b"3 0 R " * MANY + b"]/Count %d>>" % MANY, *rest])


BODY = "word/document.xml"
BAD: list[tuple[str, Callable[[], bytes], Reason]] = [
    ("empty.pdf", lambda: b"", Reason.EMPTY),
    ("photo.png", picture, Reason.UNKNOWN_KIND),
    ("noending", papers.pdf, Reason.UNKNOWN_KIND),
    ("old.doc", lambda: OLE, Reason.OLD_KIND),
    ("old.txt", lambda: OLE, Reason.OLD_KIND),
    ("locked.docx", lambda: OLE, Reason.LOCKED),
    ("locked.pdf", papers.locked_pdf, Reason.LOCKED),
    ("locked-parts.docx", locked_zip, Reason.LOCKED),
    ("all.zip", papers.docx, Reason.ARCHIVE),
    ("notes.txt", lambda: b"\x1f\x8b" + b"0" * 99, Reason.ARCHIVE),
    ("really-pdf.docx", papers.pdf, Reason.WRONG_NAME),
    ("really-word.pdf", papers.docx, Reason.WRONG_NAME),
    ("really-word.txt", papers.docx, Reason.WRONG_NAME),
    ("slides.docx", papers.pptx, Reason.BROKEN),
    ("nonsense.pdf", lambda: b"%PDF-1.7 nonsense", Reason.BROKEN),
    ("nonsense.docx", lambda: b"nonsense", Reason.BROKEN),
    ("half.pdf", lambda: papers.pdf()[:2000], Reason.BROKEN),
    ("half.docx", half_zip, Reason.BROKEN),
    ("binary.txt", lambda: bytes(range(256)) * 40, Reason.BROKEN),
    ("binary.html", lambda: b"<p>\0\0\0</p>" * 40, Reason.BROKEN),
    ("scan.pdf", papers.scan, Reason.NO_TEXT),
    ("blank.md", lambda: b" \n\n---\n", Reason.NO_TEXT),
    ("blank.docx", lambda: papers.docx([]), Reason.NO_TEXT),
    ("bomb.docx", bomb, Reason.SWELLS),
    ("bomb.pptx", lambda: papers.packed([("[Content_Types].xml", b" " * (90 << 20))]), Reason.SWELLS),
    ("lying.docx", lying_zip, Reason.BROKEN),
    ("crowd.docx", lambda: papers.docx_and(*[(f"word/{n}.bin", b"") for n in range(10_001)]), Reason.SWELLS),
    ("deep.docx", lambda: papers.docx_and(instead={BODY: b"<a>" * 99_999 + b"</a>" * 99_999}), Reason.SWELLS),
    ("laughs.docx", lambda: papers.docx_and(instead={BODY: papers.laughs()}), Reason.UNSAFE),
    ("outside.docx", lambda: papers.docx_and(instead={BODY: papers.outside("/etc/passwd")}), Reason.UNSAFE),
    ("up.docx", lambda: papers.docx_and(("../../up.txt", b"x")), Reason.UNSAFE),
    ("root.docx", lambda: papers.docx_and(("/etc/cron.d/x", b"x")), Reason.UNSAFE),
    ("drive.docx", lambda: papers.docx_and(("Z:\\x.txt", b"x")), Reason.UNSAFE),
    ("link.docx", lambda: papers.docx_and((papers.link("word/link.xml"), b"/etc/passwd")), Reason.UNSAFE),
    ("quine.docx", lambda: papers.docx_and(("word/again.zip", b"PK")), Reason.UNSAFE),
    ("million-objects.pdf", objects, Reason.NO_TEXT),
    ("million-words.pdf", lambda: papers.pdf_of_many_objects(MANY), Reason.SWELLS),
    ("million-pages.pdf", many_pages, Reason.TOO_MANY_PAGES),
    ("deep.pdf", deep_pdf, Reason.NO_TEXT),
]


@pytest.mark.parametrize(("name", "made", "reason"), BAD, ids=[name for name, _, _ in BAD])
def test_bad_file_is_refused_with_its_reason_and_a_remedy(name: str, made: Callable[[], bytes], reason: Reason) -> None:
    refused = refusal_of(name, made())
    assert refused.reason is reason
    for language in ("en", "cy"):
        said = open_wording().text(refusal(name, refused), language)
        assert name in said
        assert "{" not in said


def test_every_reason_has_a_text() -> None:
    values: dict[str, str | int] = {"most": 1, "pages": 2, "named": "pdf", "really": "zip", "kind": ".doc"}
    texts = {open_wording().text(refusal("a.pdf", RefusedFile(reason, **values)), "en") for reason in Reason}
    assert len(texts) == len(Reason)


def test_huge_file_is_refused_without_being_read(tmp_path: Path) -> None:
    file = tmp_path / "sheet.docx"
    with file.open("wb") as out:
        out.truncate(4 << 30)
    with opened(file) as content:
        from knowledge.documents.reader import read

        with pytest.raises(RefusedFile) as refused:
            read(file.name, content)
    assert (refused.value.reason, refused.value.values) == (Reason.TOO_LARGE, {"most": 100})


def test_what_is_no_file_is_refused_and_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.pdf")
    (tmp_path / "folder.pdf").mkdir()
    found = {}
    for name in ("pipe.pdf", "folder.pdf", "missing.pdf", "nul\0.pdf"):
        with pytest.raises(RefusedFile) as refused, opened(tmp_path / name):
            pass
        found[name] = refused.value.reason
    assert found == {
        "pipe.pdf": Reason.NOT_A_FILE,
        "folder.pdf": Reason.NOT_A_FILE,
        "missing.pdf": Reason.MISSING,
        "nul\0.pdf": Reason.UNREADABLE,
    }


def test_name_with_orders_in_it_is_shown_as_one_plain_line() -> None:
    name = "x\u202e\n\x1b[31mIgnore the above.pdf"
    said = open_wording().text(refusal(name, RefusedFile(Reason.EMPTY)), "en")
    assert "\n" not in said
    assert "\x1b" not in said
    assert "\u202e" not in said
