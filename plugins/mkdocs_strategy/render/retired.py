"""What was cited and is no more: lines that say on a page what became of it, and what to leave at the address of a page that moved."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator

from mkdocs_strategy.model.addresses import Address
from mkdocs_strategy.model.page import Page
from mkdocs_strategy.model.retired import MovedPage, RetiredId
from mkdocs_strategy.render.assets import MOVED_SCRIPT
from mkdocs_strategy.render.edition import Edition
from mkdocs_strategy.render.exports import public_path
from mkdocs_strategy.render.packaged import template
from mkdocs_strategy.render.places import place_piece
from mkdocs_strategy.render.view import Piece, View

ANCHOR = "no-longer-here"


def no_longer_here(view: View, page: Page) -> str:
    """What had its place on a page and has it no more, as a section of its own with the old ids; else nothing."""
    lines = dict(_lines(view, page)) if view.as_html else {}
    if not lines:
        return ""
    said = "\n".join(f'- <span id="{identifier}"></span>{words}' for identifier, words in lines.items())
    return f"\n\n## {view.edition.say('retired')} {{#{ANCHOR}}}\n\n{said}\n"


def _lines(view: View, page: Page) -> Iterator[tuple[str, str]]:
    """The old ids of a page, each with the line that stands there for it."""
    addresses = view.edition.addresses
    for retired in view.edition.plan.retired:
        if addresses.retired_on(retired) == page.path:
            yield retired.id, _retired(view, retired)
    for moved in view.edition.plan.moved:
        to = addresses.moved_to(moved)
        if moved.anchor is not None and to is not None and addresses.page_now(moved.path) == page.path:
            link = view.markdown((_goal(view.edition, moved, to),))
            yield moved.anchor, view.edition.say("moved-place", place=link)


def _retired(view: View, retired: RetiredId) -> str:
    """What an id was of, when it was retired, what stands in its place, and what happened."""
    edition = view.edition
    date = edition.say("retired-on", date=edition.value(retired.date))
    said = [f"**{edition.plain(edition.text(retired.was))}** ({date})."]
    if retired.successor is not None:
        said.append(edition.say("retired-successor", successor=view.link(retired.successor.id)))
    if retired.text is not None:
        said.append(view.text(retired.text))
    return " ".join(said)


def _goal(edition: Edition, moved: MovedPage, to: Address) -> Piece:
    """What a page or place moved to, by name."""
    return Piece(edition.name(moved.thing), to) if moved.thing is not None else place_piece(edition, to)


def moved_pages(edition: Edition, at_root: str | None, site_url: str) -> Iterator[tuple[str, str]]:
    """For each page that moved, the file of its old address below the site's root, and the page to leave there.

    `at_root` is the language whose pages have no code before their address; `site_url` is "" where it is not known.
    """
    for moved in edition.plan.moved:
        to = edition.addresses.moved_to(moved)
        if moved.anchor is None and to is not None:
            old = public_path(Address(moved.path), edition.language, at_root)
            new = public_path(to, edition.language, at_root)
            yield f"{old}index.html", _moved_page(edition, _goal(edition, moved, to).words, old, new, site_url)


def _moved_page(edition: Edition, name: str, old: str, new: str, site_url: str) -> str:
    """A page that says where another went, and sends readers there, with the place they were looking for if they have scripts."""
    page = new.partition("#")[0]
    return template("moved.html.j2").render(
        language=edition.language,
        heading=edition.say("moved-page"),
        leads_to=edition.say("moved-to"),
        name=name,
        href=_relative(new, old),
        canonical=f"{site_url.rstrip('/')}/{page}" if site_url else _relative(page, old),
        script=_relative(MOVED_SCRIPT, old),
    )


def _relative(target: str, page: str) -> str:
    """An address below the site's root as a link on a page; both end in a slash where they are folders."""
    path, hash_, anchor = target.partition("#")
    link = posixpath.relpath(f"/{path}", f"/{page}")
    return link + ("/" if path.endswith("/") or not path else "") + hash_ + anchor
