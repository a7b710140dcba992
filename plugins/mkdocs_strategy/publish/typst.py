"""Run Typst: a source in, a PDF or a picture out, with the fonts that come with the package and nothing from the network."""

from __future__ import annotations

import datetime
import re
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from threading import Lock
from typing import Any

from mkdocs_strategy.errors import MissingTool, StrategyError
from mkdocs_strategy.publish.pdf_rows import with_row_heads
from mkdocs_strategy.publish.templates import FONTS

DOCUMENT_STANDARDS = ("ua-1", "a-2a")
DECK_STANDARDS = ("ua-1",)

_WAY_OUT = "Install it with 'pip install typst', or build without documents."

_IMPORTING = Lock()


class TypstFailed(StrategyError):
    """Typst could not make a file of what it was given."""


def typst_version() -> str:
    """The version of Typst that is installed, "" where there is none."""
    try:
        return version("typst")
    except PackageNotFoundError:
        return ""


def run_typst(
    source: str,
    standards: tuple[str, ...] = DOCUMENT_STANDARDS,
    created: str = "",
    what: str = "a document",
    folder: Path | None = None,
) -> bytes:
    """Make a PDF of a Typst source. `created` is the date that the file carries, in ISO 8601; "" for a fixed one.

    Of files it sees those in a folder, as /name.

    The same source gives the same bytes. `what` is named in messages. Raises MissingTool without Typst, TypstFailed
    where the source cannot be made into a PDF of these standards.
    """
    made = _compiled(source, what, format="pdf", pdf_standards=list(standards), timestamp=_moment(created), root=folder)
    return with_row_heads(made)


def run_typst_png(picture: str | Path, dots_per_inch: float = 220.0, what: str = "a picture") -> bytes:
    """Make a PNG of an SVG or of a picture file, with the same letters as in a PDF. Raises as run_typst does."""
    root = picture.parent if isinstance(picture, Path) else None
    image = f'bytes({quoted(picture)}), format: "svg"' if isinstance(picture, str) else quoted(f"/{picture.name}")
    source = f"#set page(width: auto, height: auto, margin: 0pt)\n#image({image})\n"
    return _compiled(source, what, format="png", ppi=dots_per_inch, root=root)


def run_typst_picture(source: str, dots_per_inch: float, what: str) -> bytes:
    """Make a PNG of the one page of a Typst source. Raises as run_typst does."""
    return _compiled(source, what, format="png", ppi=dots_per_inch)


def quoted(text: str) -> str:
    """A text as a string of Typst's language."""
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'


def _compiled(source: str, what: str, **options: Any) -> bytes:
    try:
        # One thread at a time: another would be given what is left of an import that fails.
        with _IMPORTING:
            import typst
    except ImportError as error:
        raise MissingTool("Typst", "making documents", _WAY_OUT) from error
    try:
        made = typst.compile(source.encode(), font_paths=_fonts(), sys_inputs={}, **options)
    except typst.TypstError as error:
        raise _failure(error, what) from error
    if isinstance(made, list):
        made = made[0]
    assert made is not None
    return bytes(made)


@cache
def _fonts() -> Any:
    """The fonts of the package and of Typst itself; never those of the machine, which differ."""
    import typst

    return typst.Fonts(include_system_fonts=False, font_paths=[str(FONTS)])


def _failure(error: Any, what: str) -> TypstFailed:
    said = re.sub(r"\s+", " ", str(getattr(error, "message", error))).strip()
    hints = "".join(f". Hint: {hint}" for hint in getattr(error, "hints", ()))
    return TypstFailed(
        "Typst could not make {what}: {said}. Mend what it names and build again.", what=what, said=f"{said}{hints}"
    )


def _moment(created: str) -> datetime.datetime:
    day = datetime.date.fromisoformat(created) if created else datetime.date(2000, 1, 1)
    return datetime.datetime(day.year, day.month, day.day, tzinfo=datetime.UTC)
