"""Languages: every page has its twin and every text its translation."""

from __future__ import annotations

from collections.abc import Iterator

from mkdocs_strategy.checks.near import near_or_all
from mkdocs_strategy.model.plan import Plan
from mkdocs_strategy.model.record import EVERY_LANGUAGE
from mkdocs_strategy.problems import Location, Problem, problem


def missing_twin(plan: Plan) -> Iterator[Problem]:
    """A page exists under the same path in every language.

    Bad: `content/da/mål/index.md` without `content/en/mål/index.md`.
    Good: both.
    """
    languages: dict[str, dict[str, str]] = {}
    for page in plan.pages:
        languages.setdefault(page.path, {})[page.language] = page.file
    for path, files in languages.items():
        for language in plan.languages:
            if language not in files and not plan.unread & {f"{language}/", f"{language}/{path}"}:
                other, file = next(iter(files.items()))
                twin = f"{file[: -len(path) - len(other) - 1]}{language}/{path}"
                way = "the page has no twin in '{language}'. Write '{twin}', or delete this page."
                yield problem(Location(file), "missing-twin", way, language=language, twin=twin)


def missing_text(plan: Plan) -> Iterator[Problem]:
    """A text is written in every language of the edition; only names that are alike in all are written once.

    Bad: `name: {da: Klinikken}` in an edition in da and en, or `text: Klinikken åbner.`
    Good: `name: {da: Klinikken, en: The clinic}`, `text: {da: Klinikken åbner., en: The clinic opens.}`, or `name: MedCom`
    for a project.
    """
    for text in plan.texts:
        written = text.languages
        if EVERY_LANGUAGE in written or not set(written) <= set(plan.languages):
            continue
        for language in plan.languages:
            if language not in written and f"{language}/" not in plan.unread:
                way = "the text '{words}' is missing in '{language}'. Add '{language}: ...' beside it."
                yield problem(text[0][2], "missing-text", way, words=_short(text[0][1]), language=language)


def unknown_language(plan: Plan) -> Iterator[Problem]:
    """A text is written only in languages of the edition.

    Bad: `name: {dk: Klinikken, en: The clinic}`.
    Good: `name: {da: Klinikken, en: The clinic}`.
    """
    if "languages" in plan.strategy.unread:
        return
    for text in plan.texts:
        for language, _, at in text:
            if language != EVERY_LANGUAGE and language not in plan.languages:
                way = "'{language}' is not a language of this strategy. {hint}"
                yield problem(
                    at, "unknown-language", way, language=language, hint=near_or_all(language, plan.languages)
                )


def _short(words: str) -> str:
    one_line = " ".join(words.split())
    return one_line if len(one_line) <= 50 else one_line[:47] + "..."
