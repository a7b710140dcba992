"""The blocks of a Word file as sections within sections, and what their headings say they are. Pure."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from attrs import evolve, field, frozen

from mkdocs_strategy.model.word_blocks import Block, Heading, Item, Prose, Said, WordText

VISION, PURPOSE, AMBITIONS, FOCUS_AREAS = "vision", "purpose", "ambitions", "focus-areas"
FOCUS_AREA, INITIATIVES, BENEFITS, PREREQUISITES = "focus-area", "initiatives", "benefits", "prerequisites"
KINDS = (VISION, PURPOSE, AMBITIONS, FOCUS_AREAS, FOCUS_AREA, INITIATIVES, BENEFITS, PREREQUISITES)

_NUMBER = re.compile(r"\A(?:\d{1,2}(?:\.\d{1,2})*[.):]?|[A-Za-z][.)])\s+(?=\S)")
_ONE = re.compile(r"\A(?P<word>[^\W\d]+(?:\s[^\W\d]+)?)\s*(?P<number>\d+)?\s*[:.–-]?\s*(?P<name>.*)\Z", re.DOTALL)
_NAMED = re.compile(r"\A(?P<name>[^:–]{2,80}?)\s*(?::|\s–)\s+(?P<text>\S.*)\Z", re.DOTALL)
_SENTENCE = re.compile(r"\A(?P<name>.{3,110}?[^.\d\s])\.\s+(?P<text>\S.*)\Z", re.DOTALL)
_MOST_WORDS = 14

# What headings say, by kind, in small letters.
HeadingWords = Mapping[str, frozenset[str]]


@frozen
class Section:
    """A heading, what stands right under it, and the sections below it."""

    said: Said
    level: int
    kind: str = ""
    blocks: tuple[Block, ...] = ()
    below: tuple[Section, ...] = ()


@frozen
class Sections:
    """A text's title, what stands above its first heading, and its sections."""

    title: str
    top: tuple[Block, ...]
    sections: tuple[Section, ...]


def sections_of(text: WordText, words: HeadingWords) -> Sections:
    """The sections of a text. A single heading of the first level is the title where there is no other."""
    title, blocks = text.title, list(text.blocks)
    headings = [one for one in blocks if isinstance(one, Heading)]
    first = min((one.level for one in headings), default=1)
    tops = [one for one in headings if one.level == first]
    if not title and len(tops) == 1 and len(headings) > 1 and not kind_of(tops[0].said.plain, words):
        title = tops[0].said.plain
        blocks.remove(tops[0])
    flat: list[_Open] = [_Open(None)]
    for block in blocks:
        if isinstance(block, Heading):
            if block.said.plain:
                flat.append(_Open(block))
        else:
            flat[-1].blocks.append(block)
    tree = _nested(flat[1:], words)
    return Sections(title, tuple(flat[0].blocks), tree)


@frozen
class _Open:
    heading: Heading | None
    blocks: list[Block] = field(factory=list)


def _nested(flat: Sequence[_Open], words: HeadingWords) -> tuple[Section, ...]:
    found: list[Section] = []
    number = 0
    while number < len(flat):
        heading = flat[number].heading
        assert heading is not None
        end = number + 1
        while end < len(flat) and (other := flat[end].heading) is not None and other.level > heading.level:
            end += 1
        below = _nested(flat[number + 1 : end], words)
        kind = kind_of(heading.said.plain, words)
        found.append(Section(heading.said, heading.level, kind, tuple(flat[number].blocks), below))
        number = end
    return tuple(found)


def plain_heading(words: str) -> str:
    """The words of a heading without its number, in small letters."""
    return _NUMBER.sub("", words.strip()).casefold().rstrip(" :.")


def kind_of(heading: str, words: HeadingWords) -> str:
    """What a heading says it is; "" where it says nothing of the kind. One focus area is told from the list of them."""
    plain = plain_heading(heading)
    for kind in KINDS:
        if kind != FOCUS_AREA and plain in words.get(kind, ()):
            return kind
    match = _ONE.match(plain)
    if match and match["word"] in words.get(FOCUS_AREA, ()) and (match["number"] or match["name"]):
        return FOCUS_AREA
    return ""


def says_initiatives(heading: str, words: HeadingWords) -> bool:
    """Whether a heading says that what stands below it are initiatives, perhaps among other things."""
    return plain_heading(heading) in words.get(INITIATIVES, ())


def name_of_focus_area(said: Said, words: HeadingWords) -> tuple[str, str]:
    """The number and name of a focus area by its heading."""
    plain = _NUMBER.sub("", said.plain.strip())
    match = _ONE.match(plain)
    if match and match["word"].casefold() in words.get(FOCUS_AREA, ()):
        return match["number"] or "", match["name"] or plain
    number = re.match(r"\d{1,2}", said.plain.strip())
    return number[0] if number and plain != said.plain.strip() else "", plain


@frozen
class Named:
    """A name and a text; `is_cut` where the name is but the first words of the text."""

    name: str
    text: str = ""
    is_cut: bool = False


def named(item: Item) -> Named:
    """An item of a list as a name, in plain words, and a text in Markdown."""
    said, plain = item.said.without_notes, item.said.plain
    below = " ".join(one.said.without_notes for one in item.below)
    bold = item.said.bold.rstrip(" :.–-")
    if bold and len(bold.split()) <= _MOST_WORDS:
        rest = said.partition("**")[2].partition("**")[2].lstrip(" :.–-").strip() if said.startswith("**") else ""
        return Named(bold, f"{rest} {below}".strip())
    for pattern in (_NAMED, _SENTENCE):
        match = pattern.match(plain)
        other = pattern.match(said)
        if match and other and len(match["name"].split()) <= _MOST_WORDS:
            return Named(match["name"].rstrip("."), f"{other['text']} {below}".strip())
    if len(plain.split()) <= _MOST_WORDS:
        return Named(plain.rstrip(" .:"), below)
    return Named(" ".join(plain.split()[:8]).rstrip(",.;:") + " …", f"{said} {below}".strip(), is_cut=True)


def prose_of(blocks: Sequence[Block]) -> tuple[str, tuple[Block, ...]]:
    """The paragraphs that blocks begin with as one text in Markdown, and the blocks behind them."""
    said: list[str] = []
    for number, block in enumerate(blocks):
        if not isinstance(block, Prose) or block.quoted:
            return " ".join(said), tuple(blocks[number:])
        said.append(block.said.without_notes)
    return " ".join(said), ()


def without_number(section: Section) -> Section:
    """A section whose heading has no number: pages and documents count by themselves."""
    markdown = _NUMBER.sub("", section.said.markdown.replace("\\.", ".").replace("\\)", ")"))
    plain = _NUMBER.sub("", section.said.plain)
    if plain == section.said.plain:
        return section
    return evolve(section, said=evolve(section.said, markdown=markdown, plain=plain))
