"""Write a deck as a PowerPoint file that can be edited: every word in the placeholder meant for it.

Starts from our own reference file (scripts.make_reference). The same outline gives the same bytes.
"""

from __future__ import annotations

import copy
import datetime
import io
from functools import lru_cache
from pathlib import Path
from typing import Any, NamedTuple

from pptx import Presentation
from pptx.oxml.ns import qn
from pptx.util import Pt

from mkdocs_strategy.model import layouts as at
from mkdocs_strategy.model.outline import DeckOutline, SlideOutline
from mkdocs_strategy.publish.package import packed, parts_of
from mkdocs_strategy.publish.pptx_chart import fill_chart
from mkdocs_strategy.publish.pptx_drawing import add_drawing
from mkdocs_strategy.publish.pptx_emblem import add_emblem, add_logo
from mkdocs_strategy.publish.pptx_languages import mark_languages
from mkdocs_strategy.publish.pptx_table import fill_table
from mkdocs_strategy.publish.slide_words import Fill, chart_box, fills_of, layout_of
from mkdocs_strategy.publish.templates import bytes_of
from mkdocs_strategy.publish.tree import write_file


def write_pptx(outline: DeckOutline, path: Path, logo: bytes = b"") -> tuple[int, ...]:
    """Write the deck to a file. Gives the numbers of slides that hold more than fits in letters of 18 points."""
    made = _made(outline, logo)
    write_file(path, made.data)
    return made.overfull


def pptx_of(outline: DeckOutline, logo: bytes = b"") -> bytes:
    """The deck as the bytes of its file; with a programme's own logo, a PNG or JPEG, where the deck has one."""
    return _made(outline, logo).data


class _Made(NamedTuple):
    """A deck as the bytes of its file, with the numbers of its overfull slides."""

    data: bytes
    overfull: tuple[int, ...]


# In a preview, most saves leave the decks as they are.
@lru_cache(maxsize=16)
def _made(outline: DeckOutline, logo: bytes) -> _Made:
    deck = Presentation(io.BytesIO(bytes_of("reference.pptx")))
    layouts = {layout.name: layout for layout in deck.slide_layouts}
    overfull = tuple(slide.number for slide in outline.slides if not _add_slide(deck, layouts, outline, slide, logo))
    _set_properties(deck, outline)
    saved = io.BytesIO()
    deck.save(saved)
    return _Made(packed(parts_of(saved.getvalue())), overfull)


def _set_properties(deck: Any, outline: DeckOutline) -> None:
    """The file's properties; its dates are the event's, so that they say nothing of the day of the build."""
    created = datetime.datetime.combine(outline.created, datetime.time())
    properties = deck.core_properties
    properties.title = outline.title
    properties.subject = outline.event
    properties.author = properties.last_modified_by = outline.speaker or outline.organisation
    properties.language = outline.language_tag
    properties.created = properties.modified = created
    properties.revision = 1
    properties.version = outline.facts


# Slides


def _add_slide(deck: Any, layouts: dict[str, Any], outline: DeckOutline, slide: SlideOutline, logo: bytes) -> bool:
    """Add a slide; whether all its words fit."""
    layout = layouts[layout_of(slide).name]
    made = deck.slides.add_slide(layout)
    named = {shape.placeholder_format.idx: shape for shape in layout.placeholders}
    boxes = {shape.placeholder_format.idx: shape for shape in made.placeholders}
    own = layout_of(slide).by_idx
    fills = fills_of(outline, slide)
    for idx, shape in boxes.items():
        shape.name = named[idx].name
    for fill in fills:
        _put(boxes[fill.idx].text_frame, fill, outline.language_tag, own[fill.idx].letters)
    fits = all(fill.fits for fill in fills)
    if at.CHART in boxes:
        fill_chart(boxes.pop(at.CHART), slide, chart_box(layout_of(slide), fills), outline.language_tag)
    elif slide.drawing is not None:
        fits &= add_drawing(made, slide.drawing, bool(slide.lead), outline.language_tag)
    elif slide.table is not None:
        room = at.table_room(own[at.TABLE], bool(slide.table.note))
        fits &= fill_table(boxes.pop(at.TABLE), boxes[at.NOTE], slide.table, room, outline.language_tag)
    if outline.funding is not None and at.FUNDING in boxes:
        if logo:
            add_logo(made, named[at.FUNDING], logo, outline.funding.emblem)
        else:
            add_emblem(made, named[at.FUNDING], outline.funding.emblem)
    for shape in made.placeholders:
        if shape.has_text_frame and not shape.text_frame.text:
            shape._element.getparent().remove(shape._element)
    _add_feet(made, layout, outline, slide)
    _add_notes(made, outline, slide)
    mark_languages(made, outline.foreign)
    return fits


def _put(frame: Any, fill: Fill, language: str, own_size: float) -> None:
    for number, words in enumerate(fill.paragraphs):
        paragraph = frame.paragraphs[0] if number == 0 else frame.add_paragraph()
        run = paragraph.add_run()
        run.text = words
        run._r.get_or_add_rPr().set("lang", language)
        if fill.size != own_size:
            run.font.size = Pt(fill.size)
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
    said = tuple(words for words in (slide.time, *slide.notes, slide.sources_line) if words)
    if said:
        _put(made.notes_slide.notes_text_frame, Fill(at.BODY, said), outline.language_tag, 0.0)
