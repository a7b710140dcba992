"""Decks beside the pages: those that are written and one for each area, made only when what is on them changes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import NamedTuple

from mkdocs_strategy.checks.near import near_or_all
from mkdocs_strategy.errors import WrongUse
from mkdocs_strategy.model.deck import Deck, deck_id
from mkdocs_strategy.model.outline import DeckOutline
from mkdocs_strategy.outputs import Made, made_of, made_unless_unchanged, today, write_outputs
from mkdocs_strategy.pipeline import Publication, prepare_dated
from mkdocs_strategy.publish.cache import Output
from mkdocs_strategy.publish.decks import facts_of_file, key_of, pdf_bytes, pptx_bytes
from mkdocs_strategy.publish.templates import FONTS, STATEMENT_FONT
from mkdocs_strategy.publish.tree import write_file
from mkdocs_strategy.publish.typst import typst_version
from mkdocs_strategy.render.deck_html import (
    SCRIPT,
    STYLESHEET,
    DeckLinks,
    deck_links,
    deck_page,
    deck_script,
    deck_stylesheet,
)
from mkdocs_strategy.render.deck_of_area import all_decks, area_deck
from mkdocs_strategy.render.deck_yaml import deck_yaml
from mkdocs_strategy.render.decks import outlines
from mkdocs_strategy.render.decks_list import deck_file
from mkdocs_strategy.render.edition import Edition
from mkdocs_strategy.render.exports import public_path
from mkdocs_strategy.render.messages import ENGLISH
from mkdocs_strategy.render.messages.commands import said
from mkdocs_strategy.sources.layout import DATA


class _Wanted(NamedTuple):
    """A deck in one language, and where its page leads."""

    edition: Edition
    deck: Deck
    outline: DeckOutline
    links: DeckLinks


def make_decks(publication: Publication, content: Path, cache: Path, at_root: str | None) -> Made:
    """Make every deck that is not in the cache, in all languages. `at_root` is the language at the site's root."""

    def make() -> Made:
        return _made(_wanted(publication, all_decks(publication.plan, publication.editions), at_root), content, cache)

    return made_unless_unchanged("decks", (at_root or "",), publication, content, cache, make)


def _made(wanted: Sequence[_Wanted], content: Path, cache: Path) -> Made:
    logos = _logos(wanted, content)
    beside = {f"decks/{name}": file for name, file in {**logos, **_font(wanted)}.items()}
    return made_of(_outputs(wanted, logos), cache, beside)


def _wanted(
    publication: Publication, decks: Sequence[Deck], at_root: str | None, languages: Sequence[str] = ()
) -> list[_Wanted]:
    return [
        _Wanted(edition, deck, made, _links(edition, deck, at_root))
        for deck in decks
        for (language, made), edition in zip(
            outlines(publication.editions, deck).items(), publication.editions.values(), strict=True
        )
        if not languages or language in languages
    ]


def _links(edition: Edition, deck: Deck, at_root: str | None) -> DeckLinks:
    """The links of a deck's page; back to the page about the deck, else to the one about what it presents."""
    address = edition.address(deck.id) or (edition.address(deck.about.id) if deck.about else None)
    home = public_path(address, edition.language, at_root) if address else ""
    has_pdf = bool(typst_version())
    return deck_links(edition.plan.languages, deck.id, edition.language, f"../../{home}", has_pdf)


def _logos(wanted: Sequence[_Wanted], content: Path) -> dict[str, Path]:
    """The pictures of logos, by name; one that is not there is reported by the check."""
    named = dict.fromkeys(one.outline.funding.logo for one in wanted if one.outline.funding)
    found = {name: content / DATA / "decks" / name for name in named if name}
    return {name: file for name, file in found.items() if file.is_file()}


def _font(wanted: Sequence[_Wanted]) -> dict[str, Path]:
    """The font of funding statements by the names of its files, where a deck has one."""
    return {name: FONTS / name for name in STATEMENT_FONT if any(one.outline.funding for one in wanted)}


def _outputs(wanted: Sequence[_Wanted], logos: Mapping[str, Path]) -> Iterator[Output]:
    for one in wanted:
        logo_file = logos.get(one.outline.funding.logo) if one.outline.funding else None
        logo = logo_file.read_bytes() if logo_file else b""
        name, language, links = one.deck.id, one.outline.language, repr(one.links)
        page = partial(_page, one.outline, one.links)
        yield Output(deck_file(name, language, "html"), key_of(one.outline, links), page)
        slides = partial(pptx_bytes, one.outline, logo)
        key = key_of(one.outline, logo=logo)
        yield Output(deck_file(name, language, "pptx"), key, slides)
        yield Output(deck_file(name, language, "pdf"), key, partial(pdf_bytes, one.outline, logo))


def _page(made: DeckOutline, links: DeckLinks) -> bytes:
    return deck_page(made, links).encode()


def write_decks(made: Made, site: Path) -> None:
    """Put decks beside the site, with what their pages need."""
    write_file(site / STYLESHEET, deck_stylesheet())
    write_file(site / SCRIPT, deck_script())
    write_outputs(made, site)


# For the command line


def build_decks(content: Path, identifiers: Sequence[str], language: str | None, to: Path, cache: Path) -> Made:
    """Make decks and put them below a folder: those of some ids or sub-strategies, or all; in one language, or all.

    Raises WrongUse for an unknown id or language.
    """
    publication = prepare_dated(content, today())
    languages = publication.plan.languages
    if language is not None and language not in languages:
        raise WrongUse(
            "There is no '{language}' edition. The languages are: {languages}.",
            language=language,
            languages=", ".join(languages),
        )
    wanted = _wanted(publication, _named(publication, identifiers), languages[0], (language,) if language else ())
    made = _made(wanted, content, cache)
    write_decks(made, to)
    return made


def _named(publication: Publication, identifiers: Sequence[str]) -> tuple[Deck, ...]:
    """The decks of some ids, a sub-strategy's id standing for its deck; all where none is named."""
    known = {deck.id: deck for deck in all_decks(publication.plan, publication.editions)}
    if not identifiers:
        return tuple(known.values())
    areas = {sub.id: known[deck_id(sub.id)] for sub in publication.plan.sub_strategies}
    for one in identifiers:
        if one not in known and one not in areas:
            raise WrongUse("There is no deck '{one}'. {hint}", one=one, hint=near_or_all(one, (*areas, *known)))
    return tuple(dict.fromkeys(known.get(one) or areas[one] for one in identifiers))


def new_deck(content: Path, identifier: str, tongue: str = ENGLISH) -> Path:
    """Write the specification of a sub-strategy's deck, for editing. Gives the file.

    Raises WrongUse for an id that no sub-strategy has, and where there is such a file already.
    """
    publication = prepare_dated(content, today())
    subs = {sub.id: sub for sub in publication.plan.sub_strategies}
    sub = subs.get(identifier) or subs.get(identifier.removesuffix("-deck"))
    if sub is None:
        raise WrongUse(
            "There is no sub-strategy '{identifier}'. {hint}",
            identifier=identifier,
            hint=near_or_all(identifier, tuple(subs)),
        )
    deck = area_deck(publication.editions, sub)
    file = content / DATA / "decks" / f"{deck.id}.yml"
    if file.exists():
        raise WrongUse("'{file}' is there already. Edit it, or delete it first.", file=file)
    write_file(file, deck_yaml(next(iter(publication.editions.values())), deck, tongue))
    return file


def check_decks(content: Path, site: Path, tongue: str = ENGLISH) -> tuple[str, tuple[str, ...]]:
    """How long each deck is in each language, as lines; and which of its files below a site are older than their facts."""
    publication = prepare_dated(content, today())
    wanted = _wanted(publication, all_decks(publication.plan, publication.editions), publication.plan.languages[0])
    width = max((len(one.deck.id) for one in wanted), default=0)
    lines = "".join(_told(one, width, tongue) for one in wanted)
    outdated = []
    for one in wanted:
        for ending in ("html", "pptx", "pdf"):
            file = site / deck_file(one.deck.id, one.outline.language, ending)
            if file.is_file() and facts_of_file(file) != one.outline.facts:
                way = "'{file}' is older than its facts. Run 'strategy deck build {id}', or build the site."
                outdated.append(said(way, tongue, file=file, id=one.deck.id))
    return lines, tuple(outdated)


def _told(one: _Wanted, width: int, tongue: str) -> str:
    """A line on a deck: its slides, the minutes planned of its slot, and those its notes take to say."""
    talk = [slide for slide in one.outline.slides if not slide.extra]
    about = sum(len(paragraph.split()) for paragraph in one.outline.about_notes)
    words = [sum(len(paragraph.split()) for paragraph in slide.notes) - about * bool(slide.notes) for slide in talk]
    spoken = sum(one.deck.seconds(count) for count in words) / 60
    planned = sum(slide.minutes or 0 for slide in talk)
    slot = "{planned} of {slot} minutes planned" if one.deck.slot is not None else "no slot"
    extra = len(one.outline.slides) - len(talk)
    slides = "{count} slides and {extra} extra" if extra else "{count} slides"
    told = ", ".join(
        (
            said(slides, tongue, count=len(talk), extra=extra),
            said(slot, tongue, planned=planned, slot=one.deck.slot),
            said("{minutes} to say", tongue, minutes=f"{spoken:.1f}"),
        )
    )
    return f"{one.deck.id:<{width}}  {one.outline.language}  {told}\n"
