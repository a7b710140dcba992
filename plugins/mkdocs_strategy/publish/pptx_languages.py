"""The language of each run of words in a PowerPoint file, where it is not that of the deck."""

from __future__ import annotations

import copy
from collections.abc import Sequence
from typing import Any

from pptx.oxml.ns import qn

from mkdocs_strategy.model.foreign import Foreign, parted


def mark_languages(slide: Any, foreign: Sequence[Foreign]) -> None:
    """Let foreign words on a slide, in its notes and its charts be runs of their own in their own language."""
    if not foreign:
        return
    inside = [slide._element, *([slide.notes_slide._element] if slide.has_notes_slide else [])]
    inside += [shape.chart._chartSpace for shape in slide.shapes if shape.has_chart]
    for element in inside:
        for run in list(element.iter(qn("a:r"))):
            _part(run, foreign)


def _part(run: Any, foreign: Sequence[Foreign]) -> None:
    text = run.find(qn("a:t"))
    pieces = list(parted(text.text or "", foreign))
    if all(one is None for _, one in pieces):
        return
    for words, one in pieces:
        made = copy.deepcopy(run)
        made.find(qn("a:t")).text = words
        if one is not None:
            made.find(qn("a:rPr")).set("lang", one.tag)
        run.addprevious(made)
    run.getparent().remove(run)
