"""Where in the content the facts of a deck or a document are written, and the day that these last changed.

Its own facts are what its pages say, what it presents, and what is decided on, planned, paid, counted and used there.
What others say of it, the names of what it mentions and of the documents it cites are theirs: they are part of the hash of
an output, and not of its day.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable, Iterator

from attrs import evolve

from mkdocs_strategy.model.deck import Deck, deck_id
from mkdocs_strategy.model.drawing import Drawing
from mkdocs_strategy.model.last_changes import NOTHING_KNOWN
from mkdocs_strategy.model.markup import PartCall
from mkdocs_strategy.model.own_facts import figures_in
from mkdocs_strategy.model.page import Page
from mkdocs_strategy.model.page_links import picture_file
from mkdocs_strategy.model.parts import BY_NAME
from mkdocs_strategy.model.plan import Plan
from mkdocs_strategy.model.record import Record, Text, walk
from mkdocs_strategy.model.strategy import SubStrategy
from mkdocs_strategy.render.citing import day_text, edition_date
from mkdocs_strategy.render.edition import Edition

# The parts that say what has passed on the edition's day, and those that tell of everything where they name nothing.
_OF_THE_DAY = ("upcoming", "timeline", "promises", "unknown")
_OF_ALL = ("areas", "coverage", "initiatives", "map", "wheel", "progress", "recent", *_OF_THE_DAY)

_PICTURE = re.compile(r"!\[[^\]]*\]\(\s*(?P<target>[^)\s]+)")


def document_day(edition: Edition, pages: Iterable[Page]) -> datetime.date | None:
    """The day the own facts of a document of some pages last changed; None where that is not known."""
    plan, about, files = edition.plan, dict[str, None](), dict[str, None]()
    for page in pages:
        files[f"{page.language}/{page.path}"] = None
        files.update(dict.fromkeys(picture_file(plan, page, one["target"]) for one in _PICTURE.finditer(page.body)))
        about.update(dict.fromkeys([page.front_matter.about.id] if page.front_matter.about else ()))
        about.update(dict.fromkeys(one.id for one in page.mentions if one.figure is not None))
        for call in page.part_calls:
            about.update(dict.fromkeys(_shown_by(plan, call)))
    return _last(_day_of_things(edition, about), *(edition.changes.files.get(file) for file in files))


def deck_day(edition: Edition, deck: Deck) -> datetime.date | None:
    """The day the own facts of a deck last changed: its specification, and what its slides show. None where not known."""
    plan = edition.plan
    about = dict.fromkeys((deck.id, *((deck.about.id,) if deck.about else ()), *_figures(deck)))
    for slide in deck.slides:
        if slide.shows is not None:
            shown = slide.of or deck.about
            about[shown.id if shown else plan.strategy.id] = None
        if slide.shows == "areas" and slide.layout == "table":
            about.update(dict.fromkeys(sub.id for sub in plan.sub_strategies))
    return _day_of_things(edition, about)


def area_deck_day(edition: Edition, sub: SubStrategy) -> datetime.date | None:
    """The same of the deck that a sub-strategy has: one that is written, else one that is made from what is known of it."""
    written = next((deck for deck in edition.plan.decks if deck.id == deck_id(sub.id)), None)
    if written is not None:
        return deck_day(edition, written)
    drawings = (one.id for one in drawings_about(edition.original, sub))
    return _day_of_things(edition, dict.fromkeys((sub.id, *drawings)))


def drawings_about(edition: Edition, sub: SubStrategy) -> Iterator[Drawing]:
    """The drawings on the page about a sub-strategy, in the order they stand there."""
    address = edition.address(sub.id)
    page = edition.pages.get(address.path) if address else None
    for call in page.part_calls if page else ():
        drawing = edition.plan.things.get(call.of or "") if call.name == "drawing" else None
        if drawing is not None:
            yield drawing


def as_of(edition: Edition, pages: Iterable[Page], day: datetime.date | None) -> Edition:
    """The edition that a document sees: on its own day, where its pages say what has passed."""
    says_so = any(call.name in _OF_THE_DAY for page in pages for call in page.part_calls)
    return evolve(edition, day=day) if says_so and day is not None else edition


def is_own(edition: Edition, day: datetime.date | None) -> bool:
    """Whether outputs say the day of their own facts: it is known, and the strategy declares no date for its editions."""
    return day is not None and edition.plan.strategy.edition_date is None


def date_of(edition: Edition, day: datetime.date | None) -> str:
    """The date on an output: that of its own facts, else the edition's."""
    return day_text(edition, day) if day is not None and is_own(edition, day) else edition_date(edition)


def dated(edition: Edition, day: datetime.date | None, own: str = "own-facts-of", other: str = "edition-of") -> str:
    """What an output says of its date, by the keys of the wording; "" where there is none."""
    date = date_of(edition, day)
    return edition.say(own if is_own(edition, day) else other, date=date).rstrip(".") if date else ""


def _shown_by(plan: Plan, call: PartCall) -> Iterator[str]:
    """The ids of what a generated part tells of: one thing; else all things that have their address there, or everything."""
    part = BY_NAME.get(call.name)
    if call.of:
        yield call.of
    elif part is not None and (part.anchors or part.name in _OF_ALL):
        yield from (one.id for one in plan.things.values() if not part.anchors or one.kind in part.anchors)


def _day_of_things(edition: Edition, identifiers: Iterable[str]) -> datetime.date | None:
    """The last day that any of some things changed, or what is told of them."""
    if edition.changes == NOTHING_KNOWN:
        return None
    facts, folder = edition.plan.own_facts, edition.plan.data.removesuffix("data")
    told = dict.fromkeys(one for identifier in identifiers for one in facts.told(identifier))
    extents = dict.fromkeys(facts.extent(one) for one in told if one in edition.plan.things)
    days = (edition.changes.of_lines(one.file.removeprefix(folder), one.first, one.last) for one in extents)
    return _last(*days)


def _figures(record: Record) -> Iterator[str]:
    """The ids of the things that the texts of a record give figures of."""
    texts = (part for part in walk(record) if isinstance(part, Text))
    return (one for text in texts for one in figures_in(text))


def _last(*days: datetime.date | None) -> datetime.date | None:
    """The last of some days, as far as they are known."""
    return max((day for day in days if day is not None), default=None)
