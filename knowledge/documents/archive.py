"""Looks through DOCX and PPTX files before a library opens them: they are archives of XML, and both can be bombs."""

from __future__ import annotations

import stat
import zipfile
from pathlib import PurePosixPath
from typing import IO
from xml.sax import SAXException
from xml.sax.handler import ContentHandler, feature_external_ges, feature_external_pes

from defusedxml.common import DefusedXmlException
from defusedxml.expatreader import DefusedExpatParser

from knowledge.documents.limits import MAX_DEPTH, MAX_ENTRIES, MAX_RATIO, MAX_UNPACKED, MAX_XML, RATIO_FROM
from knowledge.documents.model import Reason, RefusedFile

_TYPES = "[Content_Types].xml"
_PACKED = frozenset([".zip", ".7z", ".rar", ".gz", ".bz2", ".xz", ".tar", ".jar"])
_XML = (".xml", ".rels")
_AT_ONCE = 65_536


def looked_through(file: IO[bytes], main: str) -> IO[bytes]:
    """The same file, found harmless and holding its main part; raises `RefusedFile`."""
    try:
        with zipfile.ZipFile(file) as archive:
            entries = archive.infolist()
            _measured(entries, file)
            for entry in entries:
                _named_well(entry)
            names = {entry.filename for entry in entries}
            if _TYPES not in names or main not in names:
                raise RefusedFile(Reason.BROKEN)
            for entry in entries:
                if entry.filename.endswith(_XML):
                    _plain_xml(archive, entry)
    except (zipfile.BadZipFile, NotImplementedError, EOFError, OSError, ValueError) as error:
        raise RefusedFile(Reason.BROKEN) from error
    except RuntimeError as error:  # a password
        raise RefusedFile(Reason.LOCKED) from error
    file.seek(0)
    return file


def _measured(entries: list[zipfile.ZipInfo], file: IO[bytes]) -> None:
    size = file.seek(0, 2)
    unpacked = sum(entry.file_size for entry in entries)
    if len(entries) > MAX_ENTRIES or unpacked > MAX_UNPACKED:
        raise RefusedFile(Reason.SWELLS)
    is_packed_too_well = any(
        entry.file_size > RATIO_FROM and entry.file_size > MAX_RATIO * max(1, entry.compress_size) for entry in entries
    )
    if is_packed_too_well or (unpacked > RATIO_FROM and unpacked > MAX_RATIO * size):
        raise RefusedFile(Reason.SWELLS)


def _named_well(entry: zipfile.ZipInfo) -> None:
    """Nothing is ever unpacked to a disk; a name that tries to get out of a folder still says what file this is."""
    path = PurePosixPath(entry.filename.replace("\\", "/"))
    is_link = stat.S_ISLNK(entry.external_attr >> 16)
    if is_link or path.is_absolute() or ".." in path.parts or ":" in entry.filename or entry.orig_filename.count("\0"):
        raise RefusedFile(Reason.UNSAFE)
    if path.suffix.lower() in _PACKED:
        raise RefusedFile(Reason.UNSAFE)


class _Depth(ContentHandler):
    def __init__(self) -> None:
        super().__init__()
        self._depth = 0

    def startElement(self, name: str, attrs: object) -> None:  # noqa: N802, ARG002 - the library's name
        self._depth += 1
        if self._depth > MAX_DEPTH:
            raise RefusedFile(Reason.SWELLS)

    def endElement(self, name: str) -> None:  # noqa: N802, ARG002
        self._depth -= 1


def _plain_xml(archive: zipfile.ZipFile, entry: zipfile.ZipInfo) -> None:
    if entry.file_size > MAX_XML:
        raise RefusedFile(Reason.SWELLS)
    parser = DefusedExpatParser(forbid_dtd=True)
    parser.setFeature(feature_external_ges, False)
    parser.setFeature(feature_external_pes, False)
    parser.setContentHandler(_Depth())
    try:
        with archive.open(entry) as part:
            while some := part.read(_AT_ONCE):
                parser.feed(some)
        parser.close()
    except DefusedXmlException as error:
        raise RefusedFile(Reason.UNSAFE) from error
    except SAXException as error:
        raise RefusedFile(Reason.BROKEN) from error
