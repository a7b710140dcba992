"""Terms: a page uses the word the glossary has for a thing in its language."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from mkdocs_strategy.checks.identity import named_kind
from mkdocs_strategy.model.plan import Plan
from mkdocs_strategy.model.term import Term
from mkdocs_strategy.model.vocabulary import WORDY
from mkdocs_strategy.problems import Location, Problem, problem


def other_word_for_term(plan: Plan) -> Iterator[Problem]:
    """A page or text does not use words that the glossary says to avoid.

    Bad: "part strategy" on an English page, while the term `term-sub-strategy` has `avoid: {en: [part strategy]}`.
    Good: "sub-strategy".
    """
    for language, avoided in plan.avoided.items():
        if not avoided:
            continue
        for words, at in _avoided_words(plan, language, avoided):
            term = avoided[words.casefold()]
            way = "'{words}' is not this strategy's word for it. Write '{name}' (see '{id}' in the glossary)."
            yield problem(at, "other-word-for-term", way, words=words, name=_names(term, language)[0], id=term.id)


def _avoided_words(plan: Plan, language: str, avoided: Iterable[str]) -> Iterator[tuple[str, Location]]:
    # Nearly always none stands anywhere, and nothing need be compiled.
    whole = "\0".join((*(page.prose for page in plan.pages_in(language)), plan.said[language])).casefold()
    if not any(words in whole for words in avoided):
        return
    longest_first = "|".join(re.escape(words) for words in sorted(avoided, key=len, reverse=True))
    pattern = re.compile(rf"(?<!\w)(?:{longest_first})(?!\w)", re.IGNORECASE)
    # Thrice as fast where nothing is found, which is nearly everywhere.
    hint = re.compile(longest_first)
    for page in plan.pages_in(language):
        if hint.search(page.prose.casefold()):
            for match in pattern.finditer(page.prose):
                yield match[0], page.where(match.start())
    for text in plan.texts:
        said = text.in_language(language) or ""
        if hint.search(said.casefold()):
            for match in pattern.finditer(said):
                at = text.place(language) or text[0][2]
                # Words with a space between them may be folded over two lines.
                folded = any(letter.isspace() for letter in match[0])
                yield match[0], at if folded else plan.place_in(at, said, match.start(), match[0])


def other_words_in_reference(plan: Plan) -> Iterator[Problem]:
    """In a translation, a reference to a term with words of its own uses the glossary's word, or a form of it.

    Bad: `[[term-sub-strategy|part strategies]]` on an English page.
    Good: `[[term-sub-strategy|sub-strategies]]`, with `forms: {en: [sub-strategies]}` in the glossary.
    """
    for found in plan.mentions:
        term, words = plan.things.get(found.mention.id), found.mention.words
        if term is None or term.kind != Term.kind or not words or found.language in plan.languages[:1]:
            continue
        names = _names(term, found.language)
        if names and words.casefold() not in {name.casefold() for name in names}:
            way = "'{words}' is not among the words of '{id}': {names}. Use one of them, or add it to its 'forms'."
            known = ", ".join(f"'{name}'" for name in names)
            yield problem(found.at, "other-word-for-term", way, words=words, id=term.id, names=known)


def form_claimed_twice(plan: Plan) -> Iterator[Problem]:
    """A word that becomes a link by itself leads to one thing. A term may share its words with the thing that it names.

    Bad: `forms: {en: [EPJ]}` both of the term `term-epj` and of the project `epj-syd`.
    Good: the form at one of the two only; or `names: epj-syd` at the term; or `autolink: false` at one of them.
    """
    for language, vocabulary in plan.vocabularies.items():
        for second, first in vocabulary.clashes:
            at, place = second.thing.where(second.key), first.thing.where(first.key)
            one, other = second.thing.id, first.thing.id
            way = (
                "'{words}' ({language}) is claimed by '{one}' here and by '{other}' at {place}. "
                "Leave it to one of them, or give one of them 'autolink: false'."
            )
            if isinstance(first.thing, Term) and not isinstance(second.thing, Term):
                way = (
                    "'{words}' ({language}) is claimed by '{one}' here and by the term '{other}' at {place}. "
                    "Let the term name it ('names: {one}'), or give one of them 'autolink: false'."
                )
            words = second.words
            yield problem(
                at, "form-claimed-twice", way, words=words, language=language, one=one, other=other, place=place
            )


def unlinkable(plan: Plan) -> Iterator[Problem]:
    """What a page lists under `unlinked` is something that words link to: a term, a project or a sub-strategy.

    Bad: `unlinked: [clinic-vision]`
    Good: `unlinked: [term-ai]`
    """
    for page in plan.pages:
        for ref in page.front_matter.unlinked:
            thing = plan.things.get(ref.id)
            if thing is not None and thing.kind not in WORDY:
                way = "no word links to '{id}' by itself, as it is {kind}. Name a term, a project or a sub-strategy."
                yield problem(ref.at, "unlinkable", way, id=ref.id, kind=named_kind(thing.kind))


def _names(term: Term, language: str) -> tuple[str, ...]:
    name = term.name.in_language(language)
    expansion = term.expansion.in_language(language) if term.expansion else None
    return tuple(words for words in (name, expansion, *term.forms.in_language(language)) if words)
