"""A document in one language, before any engine made a file of it."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping

import attrs
from attrs import field, frozen

from mkdocs_strategy.model.foreign import Foreign


@frozen
class Document:
    """A document in one language, before any engine made a file of it.

    `facts` are labels and words for its first page, `words` the package's own words that its pages show. `pictures` are
    those that the Markdown names, as SVG by file name, `files` the picture files that it names, by the names that it has for
    them, as paths in the content folder; `edition` is its date in words, that of its own facts where `of_own_facts`, else
    the edition's, and `created` the first day of that in ISO 8601, "" where it has none; `depth` is how deep its contents go, `chapters` whether each main heading starts a page; `foreign` are words of
    the body in another language.
    """

    id: str
    language: str
    title: str
    work: str
    organisation: str
    edition: str
    created: str
    address: str
    colophon: str
    facts: tuple[tuple[str, str], ...]
    body: str
    pictures: Mapping[str, str]
    words: Mapping[str, str]
    files: Mapping[str, str] = field(factory=dict)
    depth: int = 3
    chapters: bool = False
    of_own_facts: bool = False
    foreign: tuple[Foreign, ...] = ()

    @property
    def digest(self) -> str:
        """The hash of all that is shown in the document, as hexadecimal digits."""
        whole = json.dumps(attrs.asdict(self), ensure_ascii=False, sort_keys=True)
        return hashlib.sha256(whole.encode()).hexdigest()
