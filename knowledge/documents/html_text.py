"""Takes what people can see out of HTML, with the headings that it stands below."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bs4 import BeautifulSoup, Tag
from bs4.element import NavigableString, PreformattedString
from soupsieve import SelectorSyntaxError

from knowledge.documents.limits import MAX_DEPTH
from knowledge.documents.model import Piece
from knowledge.documents.sections import Sections
from knowledge.documents.seen import Seen

_NEVER_SHOWN = ("script", "style", "template", "noscript", "head", "svg", "iframe", "object", "textarea", "select")
_FURNITURE = ("nav",)
_HEADING = re.compile("h[1-6]")
_BLOCKS = re.compile(
    "p|div|section|article|main|header|footer|aside|ul|ol|li|table|tr|dl|dt|dd|blockquote|pre|figure|figcaption|form|body"
    "|br|hr|address|caption"
)
_CELLS = frozenset(["td", "th"])
_HIDES = re.compile(
    r"display:none|visibility:(hidden|collapse)|opacity:0(\.0+)?(;|$|!)|font-size:[01](\.\d+)?(px|pt|em|rem|%)?(;|$|!)"
    r"|text-indent:-\d{3,}|(left|top):-\d{3,}px|clip:rect\(0|(^|;)(max-)?(height|width):0(px)?(;|$)"
)
_WHITE = re.compile(
    r"(^|;)color:(#fff|#ffffff|white|transparent|rgba?\(25[0-5],25[0-5],25[0-5][^)]*\)|rgba\([^)]*,0\))(;|$|!)"
)
_BACKED = re.compile(r"background(-color|-image)?:(?!#fff(fff)?\b|white|none|transparent)")
_RULE = re.compile(r"([^{}]{1,200})\{([^{}]{0,2000})\}")
_MOST_RULES = 500


def pieces_of(soup: BeautifulSoup, seen: Seen) -> Iterator[Piece]:
    """The sections of a page."""
    if soup.title is not None:
        seen.about["title"] = soup.title.get_text()[:200]
    _take_out(soup, seen)
    sections, line = Sections(), list[str]()
    for step in _steps(soup.body or soup):
        if isinstance(step, Tag):
            yield from sections.text(_line(line))
            yield from sections.heading(int((step.name or "h1")[1]), step.get_text(" "))
        elif step is None:
            yield from sections.text(_line(line))
        else:
            line.append(step)
    yield from sections.text(_line(line))
    yield from sections.rest()


def _line(parts: list[str]) -> str:
    text = " ".join("".join(parts).split()).removesuffix("|").rstrip()
    parts.clear()
    return text


def _take_out(soup: BeautifulSoup, seen: Seen) -> None:
    hiding = [tag for rule in _hiding_rules(soup) for tag in _chosen(soup, rule)]
    for tag in soup.find_all([*_NEVER_SHOWN, *_FURNITURE]):
        tag.decompose()
    marked = [
        tag for tag in soup.find_all(True) if tag.has_attr("hidden") or (tag.has_attr("style") and _is_styled_away(tag))
    ]
    for tag in (*hiding, *marked):
        if not tag.decomposed and tag.get_text(strip=True):
            seen.hidden += 1
            tag.decompose()


def _hiding_rules(soup: BeautifulSoup) -> Iterator[str]:
    sheets = " ".join(sheet.get_text() for sheet in soup.find_all("style"))
    for number, rule in enumerate(_RULE.finditer(re.sub(r"/\*.*?\*/", "", sheets, flags=re.DOTALL))):
        if number >= _MOST_RULES:
            return
        style = _plain(rule[2])
        if _HIDES.search(style) or (_WHITE.search(style) and not _BACKED.search(style)):
            yield rule[1].strip()


def _chosen(soup: BeautifulSoup, rule: str) -> list[Tag]:
    try:
        return [tag for tag in soup.select(rule) if tag.name not in {"html", "body", "head"}]
    except (SelectorSyntaxError, NotImplementedError, ValueError):
        return []  # a selector that is not known here hides nothing here


def _is_styled_away(tag: Tag) -> bool:
    style = _plain(str(tag["style"]))
    if _HIDES.search(style):
        return True
    if not _WHITE.search(style):
        return False
    return not any(_BACKED.search(_plain(str(each.get("style", "")))) for each in (tag, *tag.parents))


def _plain(style: str) -> str:
    return re.sub(r"\s+", "", style).lower()


def _steps(root: Tag, depth: int = 0) -> Iterator[str | Tag | None]:
    """The text in its order; a heading as itself, and None where a line ends."""
    for child in root.children:
        if isinstance(child, Tag):
            if _HEADING.fullmatch(child.name or ""):
                yield child
                continue
            is_block = _BLOCKS.fullmatch(child.name or "") is not None
            if is_block:
                yield None
            if depth < MAX_DEPTH:
                yield from _steps(child, depth + 1)
            if is_block or child.name in _CELLS:
                yield None if is_block else " | "
        elif isinstance(child, NavigableString) and not isinstance(child, PreformattedString):
            yield str(child)
