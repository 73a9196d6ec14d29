"""Looks at a picture as a person would: is it sharp, is anything cut off, where are the bars."""

from __future__ import annotations

from io import BytesIO

import numpy as np
from numpy.typing import NDArray
from PIL import Image

Pixels = NDArray[np.int16]
_CLOSE = 12  # of 255: a palette moves a colour a little


def opened(content: bytes) -> Pixels:
    """The pixels by row, column and colour; raises for anything but a whole PNG."""
    with Image.open(BytesIO(content), formats=["PNG"]) as picture:
        return np.asarray(picture.convert("RGB"), dtype=np.int16)


def edge(pixels: Pixels, width: int) -> Pixels:
    """The pixels within `width` of the border."""
    inside = np.zeros(pixels.shape[:2], dtype=bool)
    inside[width:-width, width:-width] = True
    return pixels[~inside]


def extent(pixels: Pixels, colour: str) -> tuple[int, int, int, int]:
    """Where a colour is: left, top, right and bottom, in pixels."""
    wanted = np.array([int(colour[at : at + 2], 16) for at in (1, 3, 5)])
    rows, columns = np.nonzero((abs(pixels - wanted) <= _CLOSE).all(axis=2))
    return int(columns.min()), int(rows.min()), int(columns.max()) + 1, int(rows.max()) + 1


def luminance(colour: str) -> float:
    """Relative luminance as WCAG 2 defines it."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two colours, 1 to 21."""
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)
