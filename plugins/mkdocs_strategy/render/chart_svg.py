"""Draws a chart as an SVG that is as wide as its place: lengths in percent of it, heights and words in the size of letters.

Words stand beside or above their bar, never on it, and are broken for the narrowest phone; so nothing overlaps at any
width. Colours come from the style sheet, patterns from here, so that no mark is told from another by colour alone.
"""

from __future__ import annotations

from decimal import ROUND_HALF_EVEN, Decimal
from html import escape

from attrs import define, field

from mkdocs_strategy.render.charts import Bar, Chart, Group
from mkdocs_strategy.render.lettering import FONT, measure, wrap

# The narrowest a chart is drawn, a phone's 320 pixels less its margins, in units of which letters have FONT.
_NARROWEST = 272.0

# Heights, in the size of letters.
_LINE, _BAR, _GAP = 1.35, 1.0, 0.75
_BASE = 1.0  # from the top of a line of words to what the letters stand on
_BOX = 1.9  # how wide the box of an unknown amount is; it stands for no length
_ASIDE = _BOX + 0.5  # where the words beside it begin
_FEW = 3  # so many boxes stand with their words beside them; more stand in rows, with their words below

_BOLD = 1.12  # how much wider bold words are

_PATTERNS = (
    '<pattern id="{id}-computed" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">'
    '<rect class="ground" width="6" height="6"/><rect class="ink" width="2.4" height="6"/></pattern>',
    '<pattern id="{id}-apart" width="6" height="6" patternUnits="userSpaceOnUse">'
    '<rect class="ground" width="6" height="6"/><circle class="ink" cx="3" cy="3" r="1.5"/></pattern>',
)


def svg(shown: Chart, identifier: str, names_many: bool = True) -> str:
    """A chart as SVG with its finding as title and all its values as description; `identifier` is part of its ids.

    With `names_many` False, the names of many unknown amounts are left to the words below it, which need no narrow lines.
    """
    pen = _Pen(shown, identifier, names_many)
    for group in shown.groups:
        pen.group(group)
    patterns = "".join(
        pattern.format(id=identifier)
        for look, pattern in zip(("computed", "apart"), _PATTERNS, strict=True)
        if any(bar.look == look for group in shown.groups for bar in group.bars)
    )
    return "".join(
        [
            f'<svg class="chart" width="100%" height="{_em(pen.y - _GAP)}" role="img" aria-labelledby="{identifier}-title" '
            f'aria-describedby="{identifier}-desc" xmlns="http://www.w3.org/2000/svg">',
            f'<title id="{identifier}-title">{escape(shown.finding, quote=False)}</title>',
            f'<desc id="{identifier}-desc">{escape(shown.in_words, quote=False)}</desc>',
            f"<defs>{patterns}</defs>" if patterns else "",
            *pen.parts,
            "</svg>",
        ]
    )


def many_unknown(shown: Chart) -> tuple[str, ...]:
    """What stands in rows of boxes, a line for each reason why amounts are not known: the reason, then the names."""
    return tuple(line for group in shown.groups for line in _reasons(_unknown(group)) if len(_unknown(group)) > _FEW)


def _unknown(group: Group) -> list[Bar]:
    return [bar for bar in group.bars if bar.look == "unknown"]


def _reasons(bars: list[Bar]) -> tuple[str, ...]:
    whys = dict.fromkeys(bar.value for bar in bars)
    return tuple(f"{why}: {'; '.join(bar.name for bar in bars if bar.value == why)}" for why in whys)


def percent(amount: Decimal, of: Decimal, within: Decimal = Decimal(100)) -> Decimal:
    """How long an amount is on a scale, in percent to a hundredth; `within` is what the whole scale has."""
    return (amount * within / of).quantize(Decimal("0.01"), ROUND_HALF_EVEN)


@define
class _Pen:
    """Draws from the top down; `y` is how far it has come, in the size of letters."""

    shown: Chart
    identifier: str
    names_many: bool
    parts: list[str] = field(factory=list)
    y: float = 0.0

    def group(self, group: Group) -> None:
        for kind, words in (("name", group.name), ("assumed", group.assumed)):
            for line in wrap(words, _NARROWEST / (_BOLD if kind == "name" else 1)):
                self.text(line, kind)
                self.y += _LINE
        if group.name:
            self.y += 0.3
        unknown = _unknown(group)
        for bar in group.bars:
            if bar.look == "unknown" and len(unknown) > _FEW:
                continue
            if bar.look == "unknown":
                self.unknown(bar)
            elif self.room is not None:
                self.beside(bar, *self.room)
            else:
                self.above(bar)
        if len(unknown) > _FEW:
            self.unknowns(unknown)
        self.y += _GAP

    @property
    def room(self) -> tuple[Decimal, Decimal] | None:
        """Where bars begin and end that have their words beside them, in percent; None where there is no room."""
        if not self.shown.series:
            return None
        bars = [bar for group in self.shown.groups for bar in group.bars]
        lead = (max(measure(bar.name) for bar in bars) + FONT) / _NARROWEST
        tail = (max(measure(bar.value) for bar in bars) * _BOLD + FONT) / _NARROWEST
        if lead + tail > 0.72:
            return None
        return Decimal(round(lead * 100)), Decimal(round((1 - tail) * 100))

    def above(self, bar: Bar) -> None:
        """A bar with its words on lines of their own above it: the name at the left, the amount at the right."""
        self.words(bar)
        if bar.amount is not None:
            top = self.shown.top
            self.rect(bar, percent(bar.start, top), percent(bar.amount, top))
            self.y += _BAR
        self.y += _GAP

    def beside(self, bar: Bar, start: Decimal, end: Decimal) -> None:
        """A bar between its words, on one line."""
        length = percent(bar.amount or Decimal(0), self.shown.top, end - start)
        self.text(bar.name, "", f"{start}%", "end", -0.5)
        self.rect(bar, start, length)
        self.text(bar.value, "value", f"{_plain(start + length)}%", "", 0.4)
        self.y += _LINE + 0.2

    def unknown(self, bar: Bar) -> None:
        """A box with a question mark, of the same size for all, before the name."""
        self.box()
        for kind, words in (("", bar.name), ("why", bar.value)):
            for line in wrap(words, _NARROWEST - _ASIDE * FONT):
                self.text(line, kind, _em(_ASIDE))
                self.y += _LINE
        self.y += 0.35

    def unknowns(self, bars: list[Bar]) -> None:
        """Many such boxes in rows, and below them the names by why the amounts are not known, unless words below have them."""
        step = _BOX + 0.4
        row = int(_NARROWEST / FONT / step)
        for number in range(len(bars)):
            self.box(number % row * step)
            if number % row == row - 1 or number == len(bars) - 1:
                self.y += _LINE + 0.3
        for reason in _reasons(bars) if self.names_many else ():
            for line in wrap(reason, _NARROWEST):
                self.text(line, "why")
                self.y += _LINE
            self.y += 0.35

    def box(self, x: float = 0.0) -> None:
        """A box with a question mark, at a place in the size of letters."""
        left = _em(x) if x else "1"
        self.parts.append(
            f'<rect class="unknown" x="{left}" y="{_em(self.y + 0.1)}" width="{_em(_BOX)}" height="{_em(1.2)}" rx="4"/>'
        )
        self.text("?", "mark", _em(x + _BOX / 2))

    def words(self, bar: Bar) -> None:
        """The name in as many lines as it takes, the amount at the end of the first; below it where both have no room."""
        room = _NARROWEST - measure(bar.value) * _BOLD - FONT
        apart = room < _NARROWEST * 0.4
        if not apart:
            self.text(bar.value, "value", "100%", "end")
        for line in wrap(bar.name, _NARROWEST if apart else room):
            self.text(line)
            self.y += _LINE
        if apart:
            self.text(bar.value, "value")
            self.y += _LINE

    def rect(self, bar: Bar, x: Decimal, width: Decimal) -> None:
        pattern = f' fill="url(#{self.identifier}-{bar.look})"' if bar.look in ("computed", "apart") else ""
        self.parts.append(
            f'<rect class="{bar.look}" x="{_plain(x)}%" y="{_em(self.y + 0.1)}" width="{_plain(width)}%" '
            f'height="{_em(_BAR)}"{pattern}/>'
        )

    def text(self, words: str, kind: str = "", x: str = "0", anchor: str = "", aside: float = 0.0) -> None:
        names = f' class="{kind}"' if kind else ""
        anchored = f' text-anchor="{anchor}"' if anchor else ""
        moved = f' dx="{_em(aside)}"' if aside else ""
        self.parts.append(
            f'<text{names} x="{x}" y="{_em(self.y + _BASE)}"{moved}{anchored}>{escape(words, quote=False)}</text>'
        )


def _em(value: float) -> str:
    return f"{_plain(Decimal(f'{value:.2f}'))}em"


def _plain(value: Decimal) -> str:
    """A number without zeros at its end."""
    return f"{value:f}".rstrip("0").rstrip(".") if "." in f"{value:f}" else f"{value:f}"
