"""Words that become links by themselves: the first mention in a section of what the vocabulary knows.

Works on the Markdown and HTML of a page that is otherwise done. Links nothing in headings, labels, links, code, captions
and small print, and nothing to where the reader already is. Links to terms that were written out tell what they mean as
well, in the same places.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from html import escape
from typing import NamedTuple

from mkdocs_strategy.model.addresses import Address
from mkdocs_strategy.model.markup import code_blocks
from mkdocs_strategy.model.page import Page
from mkdocs_strategy.model.term import Term
from mkdocs_strategy.model.vocabulary import WORD, opens_word
from mkdocs_strategy.render.definitions import definition_id, definitions
from mkdocs_strategy.render.view import View

# With signs in front, or with a line below.
_HEADING = re.compile(r"\n(?:[ \t>]*#{1,6}[ \t][^\n]*|[^\n]+\n(?:=+|-+)[ \t]*(?=\n|\Z))")
_HTML_HEADING = re.compile(r"<h[1-6]\b")

# Elements whose words are left alone, and small print and cards that are links themselves, known by their classes.
_ELEMENTS = (
    "a|abbr|button|caption|code|dt|figcaption|h[1-6]|kbd|label|math|pre|q|samp|script|select|strong|style|summary|svg"
    "|textarea|th|title"
)
_SMALL_PRINT = (
    r'(?:details|div|p|small|span|ul)(?= class="(?:note|strategy-(?:answers|areas|badge|cited|links|source))\b)'
)

_WORD = re.compile(WORD)

# What is met in a page: prose, and all that holds no words to link. Prose comes first, since it is the most by far.
_TOKEN = re.compile(
    r"(?P<prose>[^\n<\[\]!\\`&{:]+)"
    r"|\n(?:[ \t>]*(?:(?:[-*+]|\d+[.)])[ \t]+)?(?:<span[^>\n]*></span>)?\*\*[^*\n]+\*\*"  # a label at the start of a line
    r"|[ \t]*(?:!!!|\?\?\?|===)[^\n]*"  # the title of a note
    r"|[ ]{0,3}\[(?!\^)[^\]\n]+\]:[^\n]*"  # the target of a link, written apart
    r"|[^\n|]*\|[^\n]*(?=\n[ \t]*\|?[ \t]*:?-+:?[ \t]*\|))"  # the heads of a table
    r"|<!--(?s:.*?)-->"
    rf"|<(?P<tag>(?:{_ELEMENTS})\b|{_SMALL_PRINT})(?P<attributes>[^>]*)>[^<]*(?:<(?!/(?P=tag)\b)[^<]*)*</(?P=tag)\s*>"
    r"|</?[a-zA-Z][^>]*>"
    r"|!?\[(?:[^\[\]\\\n]|\\.|\n(?![ \t]*\n)|\[[^\[\]\n]*\])*\](?:\((?P<target>[^)\n]*)\)|\[[^\]\n]*\])?"
    r"|\{[:#.][^}\n]*\}"
    r"|(?P<ticks>`+)(?:[^`\n]|\n(?![ \t]*\n)|(?!(?P=ticks)(?!`))`+)*(?P=ticks)(?!`)"
    r"|\\."
    r"|&[#\w]+;"
    r"|://[^\s<>)]*"
)
_HREF = re.compile(r'\bhref="([^"]*)"')


class _Linked(NamedTuple):
    """What becomes a link, at characters `start` to `end`: to the thing with an id, with its words as written."""

    start: int
    end: int
    id: str
    words: str


class _Section(NamedTuple):
    """A section of a page: its characters `start` to `end`, of which those before `prose` are its heading."""

    start: int
    prose: int
    end: int


def autolinked(text: str, view: View) -> str:
    """The text of a page with the first mentions in each section as links, and what the linked words mean at its end."""
    page = view.edition.pages.get(view.path)
    if page is None or not view.as_html or not page.front_matter.autolinks:
        return text
    text = f"\n{text}"  # so that its first line starts as all others do
    linker = _Linker(text, view, page)
    pieces: list[str] = []
    last = 0
    for found in linker.links():
        pieces += [text[last : found.start], linker.opening(found.id), found.words, "</a>"]
        last = found.end
    return "".join([*pieces, text[last:], definitions(view, linker.linked)])[1:]


class _Linker:
    """Finds what to link on one page. `linked` holds the things that it linked to, in order, with where their links lead."""

    def __init__(self, text: str, view: View, page: Page) -> None:
        self.text = text
        self.view = view
        self.vocabulary = view.edition.plan.vocabularies[view.edition.language]
        self.unlinked = {kin for ref in page.front_matter.unlinked for kin in self._kin(ref.id)}
        self.code = code_blocks(text)
        self.shortest = min(map(len, self.vocabulary.entries), default=0)
        self.linked: dict[str, str] = {}

    def opening(self, identifier: str) -> str:
        """The tag that opens the link to a thing."""
        explained = definition_id(self.view.edition, identifier)
        described = f' class="strategy-term" data-definition="{explained}"' if explained else ""
        return f'<a href="{escape(self.linked[identifier], quote=True)}"{described}>'

    def links(self) -> Iterator[_Linked]:
        for section in self._sections():
            yield from self._in_section(section)

    def _kin(self, identifier: str) -> tuple[str, ...]:
        return self.vocabulary.kin.get(identifier, (identifier,))

    def _is_code(self, position: int) -> bool:
        return any(start <= position < end for start, end in self.code)

    def _sections(self) -> Iterator[_Section]:
        """The sections of the page, one after the other; HTML headings are left out of the prose by their tags."""
        headings = [match.span() for match in _HEADING.finditer(self.text)]
        if "<h" in self.text:
            headings += [(match.start(), match.start()) for match in _HTML_HEADING.finditer(self.text)]
        start = prose = 0
        for heading, behind in sorted(headings):
            if not self._is_code(heading + 1):
                yield _Section(start, prose, heading)
                start, prose = heading, behind
        yield _Section(start, prose, len(self.text))

    def _in_section(self, section: _Section) -> Iterator[_Linked]:
        """The first mentions in a section that become links, and the links to terms that are written out."""
        told: set[str] = set()
        targets = _Targets()
        passed = section.prose
        first_words = self.vocabulary.entries.keys()
        for match in _TOKEN.finditer(self.text, section.prose, section.end):
            if match.lastgroup != "prose":
                if match.lastgroup is not None:
                    targets.met.append(match)
                    if (explained := self._explained(match, section)) is not None:
                        yield explained
                continue
            # Most prose holds no word of the vocabulary, and is passed over as a whole.
            start, end = match.span()
            if end - start < self.shortest or first_words.isdisjoint(words := _WORD.findall(self.text, start, end)):
                continue
            for place, word in self._places(first_words & words, start, end):
                if place < passed:
                    continue
                found = self.vocabulary.at(self.text, word, place, place + len(word))
                if found is None:
                    continue
                passed = found.end
                if found.id not in told and not self._is_code(found.start):
                    told.update(self._kin(found.id))
                    if self._leads_away(found.id, section, targets):
                        yield _Linked(found.start, found.end, found.id, self.text[found.start : found.end])

    def _explained(self, match: re.Match[str], section: _Section) -> _Linked | None:
        """A link that is written out, where it leads to a term elsewhere of which something is said."""
        # Nearly all terms have their entries among others, so that an id ends their addresses; most links have none.
        written = _written_link(match) if "#" in match[0] else None
        identifier = written[0].rpartition("#")[2] if written else ""
        if written is None or not isinstance(self.view.edition.plan.things.get(identifier), Term):
            return None
        address, url = self.view.edition.address(identifier), None
        if address is not None and not self._is_here(address, section) and not self._is_code(match.start()):
            url = self.view.url(address)
        if address is None or url is None or written[0] not in (url, self.view.href(address)):
            return None
        self.linked.setdefault(identifier, url)
        return _Linked(*match.span(), identifier, written[1])

    def _places(self, words: Iterable[str], start: int, end: int) -> Iterable[tuple[int, str]]:
        """Where whole words stand between two characters of the text, in order."""
        found = []
        for word in words:
            place = self.text.find(word, start, end)
            while place >= 0:
                match = _WORD.match(self.text, place, end)
                if match and match[0] == word and opens_word(self.text, place, start):
                    found.append((place, word))
                place = self.text.find(word, place + 1, end)
        return sorted(found)

    def _leads_away(self, identifier: str, section: _Section, targets: _Targets) -> bool:
        """Whether a word is to be a link: neither where it leads is here, nor does a link to it stand before it."""
        kin = self._kin(identifier)
        address_of = self.view.edition.address
        addresses = [address for one in (identifier, *kin) if (address := address_of(one))]
        if not addresses or any(one in self.unlinked for one in kin):
            return False
        if any(self._is_here(address, section) or self._is_met(address, targets) for address in addresses):
            return False
        if identifier not in self.linked and (url := self.view.url(addresses[0])):
            self.linked[identifier] = url
        return identifier in self.linked

    def _is_here(self, address: Address, section: _Section) -> bool:
        """Whether an address is this page, or stands in this section."""
        if address.path != self.view.path:
            return False
        if address.anchor is None:
            return True
        marks = (f'id="{address.anchor}"', f"{{#{address.anchor}}}", f"{{#{address.anchor} ")
        return any(self.text.find(mark, section.start, section.end) >= 0 for mark in marks)

    def _is_met(self, address: Address, targets: _Targets) -> bool:
        """Whether one of the links before leads to an address."""
        known = targets.known()
        if not known:
            return False
        if address.anchor is not None:
            return any(target.endswith(f"#{address.anchor}") for target in known)
        return self.view.href(address) in known or self.view.url(address) in known


class _Targets:
    """Where the links lead that were met in a section; most sections never ask."""

    def __init__(self) -> None:
        self.met: list[re.Match[str]] = []
        self._known: set[str] = set()

    def known(self) -> set[str]:
        while self.met:
            self._known.update(_targets(self.met.pop()))
        return self._known


def _written_link(match: re.Match[str]) -> tuple[str, str] | None:
    """Where a link leads that says nothing else, and its words; None for what is no such link."""
    if match["target"] is not None:
        is_link = match[0].startswith("[") and " " not in match["target"]
        return (match["target"], match[0][1:].rpartition("](")[0]) if is_link else None
    alone = _HREF.fullmatch(match["attributes"].strip()) if match["tag"] == "a" else None
    return (alone[1], match[0].partition(">")[2].rpartition("</")[0]) if alone else None


def _targets(match: re.Match[str]) -> Iterable[str]:
    """Where a link that was met in a text leads."""
    if match["target"] is not None:
        return (match["target"].split(" ")[0],)
    return _HREF.findall(match["attributes"]) if match["tag"] == "a" else ()
