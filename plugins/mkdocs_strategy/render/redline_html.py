"""A redline as one HTML page, without a script: what was added, removed and moved is seen and spoken, not coloured only."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from attrs import frozen

from mkdocs_strategy.model.blocks import HEADING
from mkdocs_strategy.model.changes import KEPT
from mkdocs_strategy.render.packaged import packaged, template
from mkdocs_strategy.render.redline import Line, Piece, RedlineOutline

STYLESHEET = "changes/redline.css"

# The address of a page, and of a place on it, in the site; None where it cannot be linked to.
Href = Callable[[str, str | None], str | None]


@frozen
class Stretch:
    """Lines that follow each other and are shown together: changed, or unchanged and folded away."""

    kept: bool
    lines: tuple[Line, ...]


def stretches(piece: Piece) -> Iterator[Stretch]:
    """The lines of a section, with those that are as they were in bundles; not its heading, which stands above it all."""
    held: list[Line] = []
    for line in below_heading(piece):
        if held and (held[-1].op == KEPT) != (line.op == KEPT):
            yield Stretch(held[-1].op == KEPT, tuple(held))
            held = []
        held.append(line)
    if held:
        yield Stretch(held[-1].op == KEPT, tuple(held))


def below_heading(piece: Piece) -> tuple[Line, ...]:
    """The lines of a section without its heading, where that is as it was and says no more than the title of the section."""
    first, *others = piece.lines
    return tuple(others) if first.kind == HEADING and first.op in (KEPT, piece.op) and piece.anchor else piece.lines


def redline_page(of: RedlineOutline, href: Href | None = None, site: str = "", stylesheet: str = "") -> str:
    """The whole page. Without `stylesheet` it holds its own style and stands alone; `site` leads back to the site."""
    return template("redline.html.j2").render(
        of=of,
        say=of.say,
        stretches=stretches,
        href=href or (lambda page, anchor: None),
        site=site,
        stylesheet=stylesheet,
        style="" if stylesheet else redline_stylesheet(),
    )


def redline_stylesheet() -> str:
    """The style of the page."""
    return packaged("redline.css")
