"""Problems with a strategy's own wording: words missing for a language, keys that nothing asks for."""

from __future__ import annotations

from collections.abc import Iterator

from mkdocs_strategy.model.plan import Plan
from mkdocs_strategy.problems import Location, Problem, problem
from mkdocs_strategy.render.wording import missing_words, unknown_words


def wording_problems(plan: Plan) -> Iterator[Problem]:
    """Each language of the edition has all the words the package writes."""
    strategy = plan.strategy.at.file
    file = f"{strategy.rpartition('/')[0]}/wording.yml" if strategy else "wording.yml"
    for language in plan.languages:
        missing = missing_words(language, plan.wording)
        if missing:
            way = "'{language}' has no words for {count} of the package's own texts, such as '{keys}'. Add them to this file."
            keys = "', '".join(missing[:5])
            yield problem(Location(file), "missing-wording", way, language=language, count=len(missing), keys=keys)
    for language, key in unknown_words(plan.wording):
        way = "'{key}' is not one of the package's own texts. Leave it out of '{language}', or mend the key."
        yield problem(Location(file), "unknown-wording", way, key=key, language=language)
