"""Tells what a file is by its first bytes and its name, before anything looks inside."""

from __future__ import annotations

from knowledge.documents.model import Kind, Reason, RefusedFile, ending_of

HEAD = 4096
_BY_ENDING = {
    "pdf": Kind.PDF,
    "docx": Kind.DOCX,
    "pptx": Kind.PPTX,
    "html": Kind.HTML,
    "htm": Kind.HTML,
    "xhtml": Kind.HTML,
    "md": Kind.MARKDOWN,
    "markdown": Kind.MARKDOWN,
    "txt": Kind.TEXT,
    "text": Kind.TEXT,
}
ENDINGS = frozenset(_BY_ENDING)
_OLD = frozenset(["doc", "dot", "ppt", "rtf", "odt", "odp", "pages", "key", "docm", "pptm", "wps"])
_ARCHIVES = frozenset(["zip", "7z", "rar", "gz", "tgz", "tar", "bz2", "xz"])
_OLE, _ZIP, _PDF = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"PK\x03\x04", b"%PDF-"
_EMPTY_ZIP = b"PK\x05\x06"
_PDF_WITHIN = 1024  # bytes that may stand before a PDF's first words
_PACKED = (b"7z\xbc\xaf\x27\x1c", b"Rar!", b"\x1f\x8b", b"BZh", b"\xfd7zXZ")
_IN_ZIP = frozenset({Kind.DOCX, Kind.PPTX})


def kind_by_name(name: str) -> Kind:
    """What the name says that the file is; raises `RefusedFile` for a kind that is not read."""
    ending = ending_of(name)
    if ending in _ARCHIVES:
        raise RefusedFile(Reason.ARCHIVE)
    if ending in _OLD:
        raise RefusedFile(Reason.OLD_KIND, kind=f".{ending}")
    if ending not in _BY_ENDING:
        raise RefusedFile(Reason.UNKNOWN_KIND)
    return _BY_ENDING[ending]


def kind_of(name: str, head: bytes) -> Kind:
    """What the file is, when name and content agree; raises `RefusedFile` when they do not."""
    named = kind_by_name(name)
    if head.startswith(_OLE):
        raise _locked_or_old(named, head)
    if named is not Kind.PDF and head[:_PDF_WITHIN].lstrip().startswith(_PDF):
        raise RefusedFile(Reason.WRONG_NAME, named=named.value, really="pdf")
    if head.startswith((_ZIP, _EMPTY_ZIP)) and named not in _IN_ZIP:
        raise RefusedFile(Reason.WRONG_NAME, named=named.value, really="zip")
    if head.startswith(_PACKED):
        raise RefusedFile(Reason.ARCHIVE)
    if named in _IN_ZIP and not head.startswith(_ZIP):
        raise RefusedFile(Reason.BROKEN)
    if named is Kind.PDF and _PDF not in head[:_PDF_WITHIN]:
        raise RefusedFile(Reason.BROKEN)
    return named


def _locked_or_old(named: Kind, head: bytes) -> RefusedFile:
    """Word's old form, which is also the wrapping of a new file with a password."""
    if named in _IN_ZIP:
        return RefusedFile(Reason.LOCKED)
    return RefusedFile(Reason.OLD_KIND, kind=f".{named.value}" if not head else ".doc")
