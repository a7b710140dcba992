"""Problems with a strategy's own wording: words missing for a language, keys that nothing asks for."""

from __future__ import annotations

from collections.abc import Iterator

from mkdocs_strategy.model.plan import Plan
from mkdocs_strategy.problems import Location, Problem, problem
from mkdocs_strategy.render.wording import fields_of, missing_words, unknown_words, wrong_fields


def wording_problems(plan: Plan) -> Iterator[Problem]:
    """Each language of the edition has all the words the package writes, and no others."""
    for language in plan.languages:
        missing = missing_words(language, plan.wording)
        if missing:
            way = "'{language}' has no words for {count} of the package's own texts, such as '{keys}'. Add them to this file."
            keys = "', '".join(missing[:5])
            at = Location(f"{plan.data}/wording.yml")
            yield problem(at, "missing-wording", way, language=language, count=len(missing), keys=keys)
    for language, key in unknown_words(plan.wording):
        way = "'{key}' is not one of the package's own texts. Leave it out of '{language}', or mend the key."
        yield problem(plan.wording_places[language, key], "unknown-wording", way, key=key, language=language)
    for language, key, found in wrong_fields(plan.wording):
        way = "'{key}' has {found} in it, but its fields are: {fields}. Use only those, each in braces."
        fields = ", ".join(f"{{{name}}}" for name in fields_of(key)) or "none"
        at = plan.wording_places[language, key]
        yield problem(at, "wrong-wording", way, key=key, found=found, fields=fields)
