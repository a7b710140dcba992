"""The adopted editions, what each changed, and what has changed on a page since the last one. No I/O."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from html import escape
from typing import Any

from mkdocs_strategy.model.addresses import Address
from mkdocs_strategy.model.adopted import AdoptedEdition
from mkdocs_strategy.model.changes import Fact
from mkdocs_strategy.model.history import changes_file
from mkdocs_strategy.model.page import Page
from mkdocs_strategy.render.blocks import Options, blocks, fact_list
from mkdocs_strategy.render.citations import source_line
from mkdocs_strategy.render.connections import connections
from mkdocs_strategy.render.edition import Edition
from mkdocs_strategy.render.told import group_of
from mkdocs_strategy.render.view import Piece, Pieces, View

# What a line on a page counts, by what a change is about; the rest are other facts.
_COUNTED = {"money": "amounts", "decisions": "decisions", "targets": "targets"}


def editions(view: View, of: Any, options: Options) -> str:
    """The adopted editions, the latest first, each with its decision, what it changed, and what changed since."""
    listed = view.edition.plan.editions
    return (
        blocks(*(_edition(view, one) for one in reversed(listed)))
        if listed
        else view.edition.say("editions-none") + "\n"
    )


def _edition(view: View, adopted: AdoptedEdition) -> str:
    edition = view.edition
    facts: list[tuple[str, Pieces]] = [
        ("date", (Piece(edition.value(adopted.date)),)),
        ("editions-decided", (view.piece(adopted.decision.id),)),
    ]
    return blocks(
        view.heading(3, edition.name(adopted.id), adopted.id),
        view.text(adopted.text),
        fact_list(view, facts),
        _changed(view, adopted),
        source_line(view, adopted.source),
        connections(view, (adopted.id,)),
    )


def _changed(view: View, adopted: AdoptedEdition) -> str:
    """Links to the redlines of an edition, as far as there are any."""
    edition, history = view.edition, view.edition.history
    if adopted.id not in history.since:
        return edition.say("editions-unknown")
    said = []
    if adopted is edition.plan.editions[0]:
        said.append(edition.say("editions-first"))
    elif adopted.id in history.brought:
        said.append(_link(view, changes_file(adopted.id, edition.language, since=False), edition.say("editions-see")))
    if history.since[adopted.id].is_empty:
        said.append(edition.say("editions-none-since"))
    else:
        target = changes_file(adopted.id, edition.language, since=True)
        said.append(_link(view, target, edition.say("editions-since")))
    return "\n".join(f"- {one}" for one in said)


def _link(view: View, file: str, words: str) -> str:
    """A link to a file that is made after the pages. As HTML, since no site engine knows it."""
    target = view.url(Address(f"/{file}"))
    if target is None or not view.as_html:
        return f"[{words}]({target})" if target else words
    return f'<a href="{escape(target)}">{escape(words)}</a>'


def changed_since(view: View, page: Page) -> str:
    """What has changed on a page since the last adopted edition, with a link to the redline; nothing where nothing has."""
    edition = view.edition
    known = [one for one in edition.plan.editions if one.id in edition.history.since]
    if not known or known[-1] is not edition.plan.editions[-1]:
        return ""
    redline = edition.history.since[known[-1].id]
    facts = [fact for fact in redline.facts if fact.kind != "edition" and _is_on(edition, fact, page.path)]
    groups = [group for fact in facts if (group := group_of(fact, edition, edition)) != "elsewhere"]
    sections = [number for number, one in enumerate(redline.sections, 1) if one.place.page == page.path]
    counted = _counted(len(sections), groups)
    if not counted:
        return ""
    what = ", ".join(edition.say(f"changed-{key}{'-one' * (n == 1)}", count=n) for key, n in counted.items())
    words = edition.say("changed-since", date=edition.value(known[-1].date), what=what)
    place = f"c{sections[0]}-{redline.sections[sections[0] - 1].place.id or 'top'}" if sections else groups[0]
    target = f"{changes_file(known[-1].id, edition.language, since=True)}#{place}"
    link = _link(view, target, edition.say("changed-see"))
    if not view.as_html:
        return f"\n\n*{words}* {link}\n"
    return f'\n\n<p class="strategy-changed">{escape(words)} {link}</p>\n'


def _counted(sections: int, groups: Iterable[str]) -> dict[str, int]:
    """How much changed of what, in the order it is told; what did not change is left out."""
    found = Counter(_COUNTED.get(group, "facts") for group in groups)
    found["sections"] = sections
    return {key: found[key] for key in ("sections", *_COUNTED.values(), "facts") if found[key]}


def _is_on(edition: Edition, fact: Fact, path: str) -> bool:
    if fact.kind == "page":
        return fact.id == path
    for identifier in (fact.id, fact.within[1]):
        address = edition.address(identifier) if identifier else None
        if address is not None:
            return address.path == path
    return False
