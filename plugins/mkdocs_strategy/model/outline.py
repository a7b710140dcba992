"""A deck in one language as plain data: what is on each slide, in words ready to be shown.

Made by render, drawn by publish (PPTX) and render (HTML). Knows nothing of sizes, colours or files.
"""

from __future__ import annotations

import datetime
from decimal import Decimal

from attrs import frozen

from mkdocs_strategy.model.foreign import Foreign


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
class ChartSeries:
    """The values of a series, one for each category of its chart, in the currency's main unit; None where there is none.

    `words` are the values as readers see them, `states` what each is: whole, part, computed, apart, unknown (nobody says
    how much), unscaled (in another currency), or "" where the series has nothing in the category. `starts` is where each
    bar begins. `assumed` says on what assumption the values are computed.
    """

    name: str
    values: tuple[Decimal | None, ...]
    words: tuple[str, ...]
    states: tuple[str, ...]
    starts: tuple[Decimal, ...]
    assumed: str = ""


@frozen(kw_only=True)
class SlideChart:
    """A chart of money. `finding` is what it says in a sentence, which is the slide's title or stands above it.

    `kind` is bars (lying, one series) or columns (over time, a series for each reading). `groups` is the heading each
    category stands under, "" where it has none. `number_format` is a spreadsheet's, for values in the main unit; `unit`
    says what it counts. `alt` says all of it in words, `notes` what must be said of it, `table` holds the same values.
    """

    kind: str
    finding: str
    alt: str
    categories: tuple[str, ...]
    groups: tuple[str, ...]
    series: tuple[ChartSeries, ...]
    unit: str
    number_format: str
    table: SlideTable
    notes: tuple[str, ...] = ()


@frozen(kw_only=True)
class DrawnBox:
    """A box of a drawing: its place in the drawing's layout, its words, a line below them, whether it is not stated."""

    place: str
    words: str
    text: str = ""
    not_stated: bool = False


@frozen(kw_only=True)
class SlideDrawing:
    """A drawing. `layout` is one of model.drawing.LAYOUTS, or `neighbours`; `alt` says all of it in words.

    `in_words` are the lines that stand in its place where there is no room for it.
    """

    layout: str
    alt: str
    boxes: tuple[DrawnBox, ...]
    in_words: tuple[str, ...] = ()


@frozen(kw_only=True)
class SlideOutline:
    """One slide. `layout` is one of model.deck.LAYOUTS, and already fits what the slide holds.

    A slide of the layout statement holds one sentence in large letters and whose words it is; one of the layout thought
    a lead in large letters and the points that serve it; one of the layout chart
    holds a chart, with the same values as its table; one of the layout drawing holds a drawing.

    `label` is its place in words, `time` the minutes planned for it in words, `notes` what the speaker says by
    paragraph, `sources_line` its sources in one line, `sources_short` the same without sections where they are many. Empty where there is nothing.
    """

    number: int
    id: str
    title: str
    layout: str
    label: str
    lead: str = ""
    points: tuple[str, ...] = ()
    second_points: tuple[str, ...] = ()
    statement: str = ""
    said_by: str = ""
    table: SlideTable | None = None
    chart: SlideChart | None = None
    drawing: SlideDrawing | None = None
    notes: tuple[str, ...] = ()
    minutes: int | None = None
    time: str = ""
    extra: bool = False
    sources: tuple[str, ...] = ()
    sources_line: str = ""
    sources_short: str = ""


@frozen(kw_only=True)
class FundingStatement:
    """The statement that stands beside the emblem of the European Union, and what the emblem is called.

    `logo` is the file of a programme's own logo, which then stands in the emblem's place; `emblem` is then its alt text.
    """

    statement: str
    emblem: str
    logo: str = ""
    disclaimer: str = ""


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
    pdf: str
    notes: str
    figures: str
    keys: str
    full_screen: str
    made: str


@frozen(kw_only=True)
class DeckOutline:
    """A deck in one language.

    `language` is the edition's code (da), `language_tag` the same with the country whose spelling and dates are
    used (da-DK). `created` is the first day of the event, or the day of the edition. `slot` is in minutes; `occasion` is
    the event's line of date, place and length. What a deck without an occasion has no words for is "" or None. `about` is
    the id of what it presents, `about_notes` what stands above the notes of every slide, which nobody says. `foreign` are the words in
    another language on its slides and in its notes. `facts` is the hash of all that is on it, twelve hexadecimal digits.
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
    slot: int | None
    footer: str
    slides: tuple[SlideOutline, ...]
    words: DeckWords
    funding: FundingStatement | None = None
    programme: str = ""
    about: str = ""
    edition: str = ""
    about_notes: tuple[str, ...] = ()
    notes_public: bool = False
    foreign: tuple[Foreign, ...] = ()
    facts: str = ""

    @property
    def speaker_lines(self) -> tuple[str, ...]:
        """The speaker's name, role and organisation, the last only where the role does not name it already."""
        organisation = "" if self.organisation in self.role else self.organisation
        return tuple(words for words in (self.speaker, self.role, organisation) if words)
