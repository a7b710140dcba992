"""Terms: a page uses the word the glossary has for a thing in its language."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from mkdocs_strategy.model.plan import Plan
from mkdocs_strategy.model.term import Term
from mkdocs_strategy.problems import Location, Problem, problem


def other_word_for_term(plan: Plan) -> Iterator[Problem]:
    """A page or text does not use words that the glossary says to avoid.

    Bad: "part strategy" on an English page, while the term `term-sub-strategy` has `avoid: {en: [part strategy]}`.
    Good: "sub-strategy".
    """
    for language in plan.languages:
        avoided = {words.casefold(): term for term in plan.terms for words in term.avoid.in_language(language)}
        if not avoided:
            continue
        for words, at in _avoided_words(plan, language, avoided):
            term = avoided[words.casefold()]
            way = "'{words}' is not this strategy's word for it. Write '{name}' (see '{id}' in the glossary)."
            yield problem(at, "other-word-for-term", way, words=words, name=_names(term, language)[0], id=term.id)


def _avoided_words(plan: Plan, language: str, avoided: Iterable[str]) -> Iterator[tuple[str, Location]]:
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
        if not isinstance(term, Term) or not words or found.language in plan.languages[:1]:
            continue
        names = _names(term, found.language)
        if names and words.casefold() not in {name.casefold() for name in names}:
            way = "'{words}' is not among the words of '{id}': {names}. Use one of them, or add it to its 'forms'."
            known = ", ".join(f"'{name}'" for name in names)
            yield problem(found.at, "other-word-for-term", way, words=words, id=term.id, names=known)


def _names(term: Term, language: str) -> tuple[str, ...]:
    name = term.name.in_language(language)
    expansion = term.expansion.in_language(language) if term.expansion else None
    return tuple(words for words in (name, expansion, *term.forms.in_language(language)) if words)
