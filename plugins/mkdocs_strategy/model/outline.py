"""A deck in one language as plain data: what is on each slide, in words ready to be shown.

Made by render, drawn by publish (PPTX) and render (HTML). Knows nothing of sizes, colours or files.
"""

from __future__ import annotations

import datetime

from attrs import frozen


@frozen(kw_only=True)
class TableRow:
    """A row of words; `total` for a sum or the frame itself, `computed` where the number is ours, not the source's."""

    cells: tuple[str, ...]
    total: bool = False
    computed: bool = False


@frozen(kw_only=True)
class SlideTable:
    """A table on a slide. `numbers` are the columns, from 0, that hold numbers; `note` is small print under it."""

    caption: str
    header: tuple[str, ...]
    rows: tuple[TableRow, ...]
    numbers: tuple[int, ...] = ()
    note: str = ""


@frozen(kw_only=True)
class SlideOutline:
    """One slide. `layout` is one of model.deck.LAYOUTS, and already fits what the slide holds.

    `label` is its place in words, `time` the minutes planned for it in words, `notes` what the speaker says by
    paragraph, `sources_line` its sources in one line. Empty where there is nothing.
    """

    number: int
    id: str
    title: str
    layout: str
    label: str
    lead: str = ""
    points: tuple[str, ...] = ()
    second_points: tuple[str, ...] = ()
    table: SlideTable | None = None
    notes: tuple[str, ...] = ()
    minutes: int | None = None
    time: str = ""
    extra: bool = False
    sources: tuple[str, ...] = ()
    sources_line: str = ""


@frozen(kw_only=True)
class FundingStatement:
    """The statement that stands beside the emblem of the European Union, and what the emblem is called."""

    statement: str
    emblem: str


@frozen(kw_only=True)
class DeckWords:
    """The package's own words on a deck's page."""

    skip: str
    back: str
    contents: str
    previous: str
    next: str
    extra: str
    download: str


@frozen(kw_only=True)
class DeckOutline:
    """A deck in one language.

    `language` is the edition's code (da), `language_tag` the same with the country whose spelling and dates are
    used (da-DK). `created` is the first day of the event. `slot` is in minutes; `occasion` is the event's line of
    date, place and length.
    """

    id: str
    language: str
    language_tag: str
    title: str
    subtitle: str
    event: str
    date: str
    place: str
    occasion: str
    created: datetime.date
    speaker: str
    role: str
    organisation: str
    slot: int
    footer: str
    slides: tuple[SlideOutline, ...]
    words: DeckWords
    funding: FundingStatement | None = None

    @property
    def speaker_lines(self) -> tuple[str, ...]:
        """The speaker's name, role and organisation, the last only where the role does not name it already."""
        organisation = "" if self.organisation in self.role else self.organisation
        return tuple(words for words in (self.speaker, self.role, organisation) if words)
