"""A picture that grows downwards as it is written: all measures are pixels from its top left corner."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING, Any

from bot.reports.look import INK, MARGIN, PAPER, WIDTH, Fill, Type
from bot.reports.wrap import balanced, wrapped

if TYPE_CHECKING:
    from matplotlib.font_manager import FontProperties

_DPI = 100
_POINTS = 72 / _DPI  # type is measured in points of 1/72 inch
_LINE = 1.26  # from one line to the next, in sizes of the type
_BASE = 0.95  # from the top of a line to where its letters stand
_FONT = "DejaVu Sans"  # comes with matplotlib, so that a picture looks the same on every machine, and has ŵ and ŷ
_COLOURS = 96  # white, ink, a few fills and the shades between them: a palette makes the file a third of the size


class Page:
    """White paper of a fixed width; `y` is where the next thing goes. Not for two threads at once."""

    def __init__(self) -> None:
        """Take paper; its height is known only at the end."""
        from matplotlib.backends.backend_agg import FigureCanvasAgg
        from matplotlib.figure import Figure

        self._canvas: Any = FigureCanvasAgg(Figure(dpi=_DPI, facecolor=PAPER))  # matplotlib leaves its methods untyped
        self._axes = self._canvas.figure.add_axes((0, 0, 1, 1))
        self._axes.set_axis_off()
        self._axes.set_xlim(0, WIDTH)
        self._fonts: dict[Type, FontProperties] = {}
        self._widths: dict[tuple[str, Type], float] = {}
        self.y: float = MARGIN

    def write(self, text: str, kind: Type, x: float, width: float) -> None:
        """Write from `y` downwards, in as many lines as `width` needs."""
        for line in self._lines(text, kind, width):
            self._line(line, kind, x)
            self.y += kind.size * _LINE

    def height(self, text: str, kind: Type, width: float) -> float:
        """How much of the page `write` would take."""
        return len(self._lines(text, kind, width)) * kind.size * _LINE

    def box(self, x: float, top: float, width: float, height: float, *, colour: str, edge: str, layer: int = 0) -> None:
        """Draw a frame; what has a higher `layer` covers it, and text covers everything."""
        from matplotlib.patches import Rectangle

        looks: dict[str, Any] = {"facecolor": colour, "edgecolor": edge, "linewidth": 1.5, "zorder": layer}
        self._axes.add_patch(Rectangle((x, top), width, height, **looks))

    def bar(self, x: float, top: float, width: float, height: float, fill: Fill, *, layer: int) -> None:
        """Draw a bar with its pattern in white over its colour."""
        from matplotlib.patches import Rectangle

        looks: dict[str, Any] = {"facecolor": fill.colour, "hatch": fill.pattern, "hatchcolor": PAPER, "linewidth": 0}
        patch = Rectangle((x, top), width, height, zorder=layer, **looks)
        patch.set_hatch_linewidth(2.2)
        self._axes.add_patch(patch)

    def png(self) -> bytes:
        """Finish the picture."""
        from PIL import Image

        height = round(self.y + MARGIN)
        self._axes.set_ylim(height, 0)
        self._canvas.figure.set_size_inches(WIDTH / _DPI, height / _DPI)
        self._canvas.draw()
        picture = Image.frombytes("RGBA", self._canvas.get_width_height(), self._canvas.buffer_rgba())
        content = BytesIO()
        few = picture.convert("RGB").quantize(_COLOURS, Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE)
        few.save(content, "PNG")
        return content.getvalue()

    def _line(self, line: str, kind: Type, x: float) -> None:
        looks: dict[str, Any] = {"fontproperties": self._font(kind), "color": INK, "parse_math": False, "zorder": 9}
        self._axes.text(x, self.y + kind.size * _BASE, line, va="baseline", **looks)

    def _lines(self, text: str, kind: Type, width: float) -> list[str]:
        return (balanced if kind.is_balanced else wrapped)(text, width, lambda piece: self._width(piece, kind))

    def _width(self, text: str, kind: Type) -> float:
        if (text, kind) not in self._widths:
            measured = self._canvas.get_renderer().get_text_width_height_descent(text, self._font(kind), ismath=False)
            self._widths[text, kind] = float(measured[0])
        return self._widths[text, kind]

    def _font(self, kind: Type) -> FontProperties:
        from matplotlib.font_manager import FontProperties

        if kind not in self._fonts:
            weight = "bold" if kind.is_bold else "normal"
            self._fonts[kind] = FontProperties(family=_FONT, weight=weight, size=kind.size * _POINTS)
        return self._fonts[kind]
