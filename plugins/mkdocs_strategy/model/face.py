"""What of a page others can tell: its address, its places, what it refers to. Words within it may change without it."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from hashlib import blake2b
from typing import NamedTuple

from mkdocs_strategy.model.page import Page

# However an id is given in a body, also in code and half: more than counts as one, never less.
_IDS = re.compile(r"\{:?[ ]*#[^}\n]*\}?|id=\"[^\"\n]*\"?")
_TITLES = re.compile(r"^#[ \t].*", re.MULTILINE)
_TO_FILES = re.compile(r"\]\(([^)#\s]+\.md)")


class Face(NamedTuple):
    """What others can tell of a page: where it is found and what it holds, as a hash, and all that it leads to.

    `leads` are the ids that it refers to, those of figures with = before them, and the files that it links to, with ~.
    """

    file: str
    language: str
    path: str
    about: str | None
    lists: tuple[str, ...]
    shape: str
    leads: tuple[str, ...]


def face(page: Page) -> Face:
    """What others can tell of a page."""
    front = page.front_matter
    about = front.about.id if front.about is not None else None
    shape = [
        [about, front.lists, front.hide, front.autolinks],
        [[ref.id for ref in front.sources], [ref.id for ref in front.unlinked]],
        [[call.name, call.of, call.options, call.malformed] for call in page.part_calls],
        [name for _, name in page.anchors],
        [[heading.id, None if heading.id else heading.words] for heading in page.headings],
        _TITLES.findall(page.body) if "#" in page.body else [],
        sorted(set(_IDS.findall(page.body))),
    ]
    leads = {f"={one.id}.{one.figure}" if one.figure is not None else one.id for one in page.mentions}
    leads.update(f"~{target}" for target in (_TO_FILES.findall(page.body) if ".md" in page.body else ()))
    digest = blake2b(json.dumps(shape).encode(), digest_size=12).hexdigest()
    return Face(page.file, page.language, page.path, about, front.lists, digest, tuple(sorted(leads)))


def seen_alike(before: Face, now: Face, others: Iterable[Face]) -> bool:
    """Whether a page that changed leaves all that is true of other pages and of the data as it was.

    `others` are the faces of the pages that did not change. What it newly refers to, or no longer, is referred to by one
    of them in its language, and so exists, has its place, and is not forgotten; by its twin too, where both are about a thing.
    """
    if before[:-1] != now[:-1]:
        return False
    changed = set(before.leads) ^ set(now.leads)
    if not changed:
        return True
    lost = changed & set(before.leads)
    beside = set[str]()
    twins = set[str]()
    for other in others:
        if other.language == now.language:
            beside.update(changed.intersection(other.leads))
        elif (other.path, other.about) == (now.path, now.about):
            twins.update(lost.intersection(other.leads))
    to_files = {one for one in changed if one[0] == "~"}
    return changed - to_files <= beside and (now.about is None or lost <= twins)
