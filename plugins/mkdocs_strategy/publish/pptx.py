"""Write a deck as a PowerPoint file that can be edited: every word in the placeholder meant for it.

Starts from our own reference file (scripts/make_reference.py). The same outline gives the same bytes.
"""

from __future__ import annotations

import copy
import datetime
import io
import zipfile
from collections.abc import Iterator, Sequence
from functools import lru_cache
from importlib.resources import files
from pathlib import Path
from typing import Any, NamedTuple

from pptx import Presentation
from pptx.oxml.ns import qn
from pptx.util import Pt

from mkdocs_strategy.model.outline import DeckOutline, SlideOutline
from mkdocs_strategy.publish import letters
from mkdocs_strategy.publish.pptx_emblem import add_emblem
from mkdocs_strategy.publish.pptx_table import fill_table
from mkdocs_strategy.publish.tree import write_file

# The placeholders of the reference file, by their idx.
TITLE, BODY, SECOND, LEAD, EVENT, TABLE, NOTE, SPEAKER, FUNDING = 0, 1, 2, 13, 14, 15, 16, 17, 18
SUBTITLE = 1

_SIZES = (54, 48, 44, 40, 36, 32, 28, 26, 24, 22, 20, 18)
_MASTER_SIZES = {TITLE: 40.0, BODY: 32.0, SECOND: 32.0}
_SMALLEST = {TITLE: 28.0, NOTE: 12.0}
# The space between points and the indent of their words, as parts of the letters' size: as in the reference file.
_BETWEEN = 0.55 * 1.2
_BULLET = 0.95


class Fill(NamedTuple):
    """What goes into one placeholder: paragraphs, whether they hang from bullets, whether the first is bold."""

    idx: int
    paragraphs: tuple[str, ...]
    bullets: bool = False
    first_bold: bool = False


def write_pptx(outline: DeckOutline, path: Path) -> tuple[int, ...]:
    """Write the deck to a file. Gives the numbers of slides that hold more than fits in letters of 18 points."""
    made = _made(outline)
    write_file(path, made.data)
    return made.overfull


class _Made(NamedTuple):
    """A deck as the bytes of its file, with the numbers of its overfull slides."""

    data: bytes
    overfull: tuple[int, ...]


# In a preview, most saves leave the decks as they are.
@lru_cache(maxsize=16)
def _made(outline: DeckOutline) -> _Made:
    reference = files("mkdocs_strategy") / "render" / "templates" / "reference.pptx"
    deck = Presentation(io.BytesIO(reference.read_bytes()))
    layouts = {layout.name: layout for layout in deck.slide_layouts}
    overfull = tuple(slide.number for slide in outline.slides if not _add_slide(deck, layouts, outline, slide))
    _set_properties(deck, outline)
    saved = io.BytesIO()
    deck.save(saved)
    return _Made(_undated(saved.getvalue()), overfull)


def _set_properties(deck: Any, outline: DeckOutline) -> None:
    """The file's properties; its dates are the event's, so that they say nothing of the day of the build."""
    created = datetime.datetime.combine(outline.created, datetime.time())
    properties = deck.core_properties
    properties.title = outline.title
    properties.subject = outline.event
    properties.author = properties.last_modified_by = outline.speaker
    properties.language = outline.language_tag
    properties.created = properties.modified = created
    properties.revision = 1


def _undated(package: bytes) -> bytes:
    """The same zip file with every entry of one date and from no particular system."""
    written = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(package)) as old, zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            entry = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 3
            entry.external_attr = 0o644 << 16
            new.writestr(entry, old.read(name))
    return written.getvalue()


# Slides


def _add_slide(deck: Any, layouts: dict[str, Any], outline: DeckOutline, slide: SlideOutline) -> bool:
    """Add a slide; whether all its words fit."""
    layout = layouts[_layout(slide)]
    made = deck.slides.add_slide(layout)
    named = {shape.placeholder_format.idx: shape for shape in layout.placeholders}
    boxes = {shape.placeholder_format.idx: shape for shape in made.placeholders}
    for idx, shape in boxes.items():
        shape.name = named[idx].name
    fits = _fill_all(boxes, named, list(_fills(outline, slide)), outline.language_tag)
    if slide.table is not None:
        fits &= fill_table(boxes.pop(TABLE), boxes[NOTE], slide.table, outline.language_tag)
    if outline.funding is not None and FUNDING in boxes:
        add_emblem(made, named[FUNDING], outline.funding.emblem)
    for shape in boxes.values():
        if not shape.has_text_frame or not shape.text_frame.text:
            shape._element.getparent().remove(shape._element)
    _add_feet(made, layout, outline, slide)
    _add_notes(made, outline, slide)
    return fits


def _layout(slide: SlideOutline) -> str:
    """The name of the reference file's layout for a slide."""
    if slide.layout in ("title", "section", "closing"):
        return slide.layout.title()
    if slide.table is not None:
        name = "Points and table" if slide.points else "Table"
    else:
        name = "Two columns" if slide.layout == "two-columns" else "Points"
    return f"{name} with lead" if slide.lead else name


def _fills(outline: DeckOutline, slide: SlideOutline) -> Iterator[Fill]:
    """What goes where; a placeholder that gets nothing is taken off the slide."""
    yield Fill(TITLE, (slide.title,))
    if slide.layout == "title":
        yield Fill(SUBTITLE, _said(slide.lead or outline.subtitle))
        yield Fill(EVENT, _said(outline.event, outline.occasion))
    else:
        yield Fill(LEAD, _said(slide.lead))
        yield Fill(BODY, slide.points, bullets=True)
        yield Fill(SECOND, slide.second_points, bullets=True)
        yield Fill(NOTE, _said(slide.table.note if slide.table else ""))
    if slide.layout in ("title", "closing"):
        yield Fill(SPEAKER, outline.speaker_lines, first_bold=True)
        yield Fill(FUNDING, _said(outline.funding.statement if outline.funding else ""))


def _said(*paragraphs: str) -> tuple[str, ...]:
    return tuple(words for words in paragraphs if words)


def _fill_all(boxes: dict[int, Any], named: dict[int, Any], fills: Sequence[Fill], language: str) -> bool:
    """Put the words in their placeholders, two columns in letters of one size; whether all fit."""
    fills = [fill for fill in fills if fill.paragraphs and fill.idx in boxes]
    sizes = {fill.idx: _size(fill, named[fill.idx]) for fill in fills}
    if BODY in sizes and SECOND in sizes:
        sizes[BODY] = sizes[SECOND] = min(sizes[BODY], sizes[SECOND], key=lambda found: found[0])
    for fill in fills:
        own = _own_size(named[fill.idx])
        size = sizes[fill.idx][0]
        _put(boxes[fill.idx].text_frame, fill, language, None if size == own else size)
    return all(fits for _, fits in sizes.values())


def _own_size(box: Any) -> float:
    """The size of letters that the layout gives a placeholder, in points."""
    letters_of_level = box._element.find(f".//{qn('a:lvl1pPr')}/{qn('a:defRPr')}")
    if letters_of_level is not None and letters_of_level.get("sz"):
        return int(letters_of_level.get("sz")) / 100
    return _MASTER_SIZES[box.placeholder_format.idx]


def _size(fill: Fill, box: Any) -> tuple[float, bool]:
    """The largest size in which the words fit a placeholder, and whether even the smallest does."""
    own = _own_size(box)
    smallest = _SMALLEST.get(fill.idx, 18.0)
    candidates = [own, *(float(size) for size in _SIZES if smallest <= size < own)]
    fitting = [size for size in candidates if _height(fill, box, size) <= box.height.pt]
    if not fitting:
        return candidates[-1], False
    if fill.idx != TITLE:
        return fitting[0], True
    # A title a little smaller is better than one with a single word on its last line.
    near = [size for size in fitting if size >= 0.8 * fitting[0]]
    return min(near, key=lambda size: (letters.lines(fill.paragraphs[0], size, box.width.pt), -size)), True


def _height(fill: Fill, box: Any, size: float) -> float:
    room = box.width.pt - (_BULLET * size if fill.bullets else 0)
    return letters.height(fill.paragraphs, size, room, _BETWEEN * size if fill.bullets else 0.0)


def _put(frame: Any, fill: Fill, language: str, size: float | None) -> None:
    for number, words in enumerate(fill.paragraphs):
        paragraph = frame.paragraphs[0] if number == 0 else frame.add_paragraph()
        run = paragraph.add_run()
        run.text = words
        run._r.get_or_add_rPr().set("lang", language)
        if size is not None:
            run.font.size = Pt(size)
        if fill.first_bold and number == 0:
            run.font.bold = True


def _add_feet(made: Any, layout: Any, outline: DeckOutline, slide: SlideOutline) -> None:
    """The footer and the slide's number, which python-pptx leaves to the layout."""
    said = {"ftr": outline.footer, "sldNum": str(slide.number)}
    for shape in layout.placeholders:
        words = said.get(shape._element.ph.get("type"))
        if words is None:
            continue
        element = copy.deepcopy(shape._element)
        element.nvSpPr.cNvPr.set("id", str(made.shapes._next_shape_id))
        for kept in (element.spPr, element.txBody.find(qn("a:lstStyle"))):
            for child in list(kept):
                kept.remove(child)
        for letters_of_run in element.iter(qn("a:rPr")):
            letters_of_run.set("lang", outline.language_tag)
        for text in element.iter(qn("a:t")):
            text.text = words
        made.shapes._spTree.append(element)


def _add_notes(made: Any, outline: DeckOutline, slide: SlideOutline) -> None:
    """What the speaker says, in how many minutes, and where it comes from."""
    said = _said(slide.time, *slide.notes, slide.sources_line)
    if said:
        _put(made.notes_slide.notes_text_frame, Fill(BODY, said), outline.language_tag, None)
