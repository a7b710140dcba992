"""Take back a Word file that a colleague edited: what they changed, as a proposal to the sources it was made from.

Prose is rewritten where it is written, with its references and links; what is made from facts is told with its place and
never written over. What the sources changed as well since the file was made is a conflict, and is left to people.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from attrs import field, frozen

from mkdocs_strategy.checks.near import near_or_all
from mkdocs_strategy.editing.tried import write_tried
from mkdocs_strategy.editing.word_changes import Changes
from mkdocs_strategy.editing.word_extras import Extras, read_word
from mkdocs_strategy.editing.word_places import Places
from mkdocs_strategy.editing.word_put_in import PutIn
from mkdocs_strategy.errors import WrongUse
from mkdocs_strategy.model.comparison import redline
from mkdocs_strategy.model.findings import LEFT_OUT, REMARK, Finding, finding, in_short
from mkdocs_strategy.model.returning import Paragraph, Returned, returned
from mkdocs_strategy.outputs import files_of
from mkdocs_strategy.pipeline import Publication, prepare
from mkdocs_strategy.publish.documents import document_bytes
from mkdocs_strategy.publish.draft import Draft, drafted
from mkdocs_strategy.publish.word_file import opened_word
from mkdocs_strategy.publish.word_origin import Origin, origin_of
from mkdocs_strategy.publish.word_text import Text, text_of
from mkdocs_strategy.redlines import State, Wanted, written_redline
from mkdocs_strategy.render.document_files import document_ids, pages_of
from mkdocs_strategy.render.documents import Site, document
from mkdocs_strategy.render.edition import Edition
from mkdocs_strategy.sources.layout import DATA
from mkdocs_strategy.sources.load import load_plan


@frozen
class Asked:
    """How a file is taken back: of which document and in which language where it does not say so itself.

    `only` are the ids of the sections to take, none for all; with `texts`, texts of the data are rewritten as well; `form` is
    that of the redline.
    """

    of: str = ""
    language: str = ""
    only: tuple[str, ...] = ()
    texts: bool = False
    form: str = "text"
    today: str = ""


@frozen
class Proposal:
    """What a file proposes: the document and language, the redline of what would be written, and all else there is to tell."""

    document: str
    language: str
    redline: bytes
    findings: tuple[Finding, ...]
    draft: Draft = field(factory=dict)
    publication: Publication | None = None

    @property
    def is_empty(self) -> bool:
        return not self.draft


def proposal(content: Path, file: Path, asked: Asked) -> Proposal:
    """Compare a Word file with the document it was made from. Nothing is written.

    Raises WrongUse for a file that is refused or of no document here, MissingTool without pandoc.
    """
    word = opened_word(file.read_bytes(), file.name)
    text, origin = text_of(word.parts), origin_of(word.parts)
    publication = prepare(content)
    identifier, edition = _document_of(publication, origin, asked, file.name)
    made = document(edition, identifier, Site("", publication.plan.languages[0]))
    again = opened_word(document_bytes(made, "docx", files_of(content, made)), "the document")
    now = text_of(again.parts).accepted
    places = Places(edition, pages_of(edition, identifier), now)
    extras = Extras(read_word(word, file.name), read_word(again, file.name), {one.mark for one in now})
    reworded = _changed(origin, text, now)
    beside = (
        *extras.placed(reworded, now),
        *extras.restyled(origin.marks or [one.mark for one in now], text.accepted, now),
    )
    changed = _chosen((*beside, *reworded), places, asked.only)
    root = publication.plan.data.removesuffix(DATA)
    put_in = PutIn(places, extras, content, root)
    changes = Changes(places, put_in, content, root, asked.texts)
    changes.take(changed)
    if not asked.only:
        put_in.tell_others()
    draft = changes.draft()
    told = [*put_in.findings, *_remarks(text, places, reworded), *extras.lost, *_not_here(word.left_out)]
    shown = _redline(publication, content, draft, edition.language, asked, file.name)
    return Proposal(identifier, edition.language, shown, tuple(told), draft, publication)


def apply(content: Path, found: Proposal) -> None:
    """Write what a proposal holds: all of it, or nothing where anything would be wrong afterwards.

    Raises WrongUse with the first thing that would be wrong.
    """
    assert found.publication is not None
    refusal = (
        "Nothing was written, for this would be wrong afterwards. Take other sections with --only, or mend it in Word"
    )
    write_tried(found.publication, content, found.draft, refusal)


def _document_of(publication: Publication, origin: Origin, asked: Asked, name: str) -> tuple[str, Edition]:
    """The document that a file is of, by its properties, or else as asked."""
    identifier, language = asked.of or origin.document, asked.language or origin.language
    languages = publication.plan.languages
    language = language or languages[0]
    if not identifier:
        way = "To make a new sub-strategy of it, add --as sub-strategy. If its properties were lost on the way, say whose text it is with --of ID."
        raise WrongUse("'{name}' does not say which document it was made from. {way}", name=name, way=way)
    if language not in languages:
        raise WrongUse(
            "There is no '{language}' edition. The languages are: {languages}.",
            language=language,
            languages=", ".join(languages),
        )
    edition = publication.editions[language]
    known = document_ids(edition)
    if identifier not in known:
        raise WrongUse(
            "There is no document of '{identifier}'. {hint}", identifier=identifier, hint=near_or_all(identifier, known)
        )
    return identifier, edition


def _changed(origin: Origin, text: Text, now: Sequence[Paragraph]) -> tuple[Returned, ...]:
    """What was changed; where the file has lost the marks of its paragraphs, as if it had been made now."""
    marks = origin.marks or tuple(one.mark for one in now)
    return returned(marks, text.accepted, text.refused, now)


def _chosen(changed: Sequence[Returned], places: Places, only: Sequence[str]) -> tuple[Returned, ...]:
    """The changes of the sections asked for. Raises WrongUse for a section in which nothing was changed."""
    if not only:
        return tuple(changed)
    sections = {places.section(one.now) for one in changed}
    names = {name for section in sections for name in (section, section.rpartition("#")[2])}
    for one in only:
        if one not in names:
            raise WrongUse(
                "Nothing was changed in a section '{one}'. {hint}", one=one, hint=near_or_all(one, sorted(names))
            )
    return tuple(
        one for one in changed if {places.section(one.now), places.section(one.now).rpartition("#")[2]} & set(only)
    )


def _remarks(text: Text, places: Places, changed: Sequence[Returned]) -> list[Finding]:
    """The comments, each with its words and where they stand."""
    found = []
    by_mark = {one.mark: number for number, one in enumerate(places.now)}
    by_words = {one.words: one.now for one in changed if one.words is not None}
    for one in text.remarks:
        paragraph = text.accepted[one.paragraph] if text.accepted else None
        number = None
        if paragraph is not None:
            number = by_mark.get(paragraph.mark, by_words.get(paragraph.words))
        passage = places.passages.get(number) if number is not None else None
        at = passage.page.where(passage.start) if passage else places.place(number)
        beside = in_short(one.beside or (paragraph.words if paragraph else ""))
        said = "{author} on '{beside}': {words}"
        found.append(finding(REMARK, said, at, author=one.author or "?", beside=beside, words=one.words))
    return found


def _not_here(left_out: Sequence[Finding]) -> list[Finding]:
    return [one for one in left_out if one.group == LEFT_OUT]


def _redline(publication: Publication, content: Path, draft: Draft, language: str, asked: Asked, name: str) -> bytes:
    """The redline of exactly what would be written."""
    before = publication.plan
    with drafted(content, draft) as copy:
        after = load_plan(copy, before.data.removesuffix(DATA).rstrip("/")).plan
    speaker = Edition(before, language)
    found = redline(before, after, language)
    states = State(before, speaker.say("redline-working")), State(after, name)
    return written_redline(found, *states, Wanted(language, asked.form, today=asked.today))
