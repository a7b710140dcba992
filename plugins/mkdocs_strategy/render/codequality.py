"""Problems as GitLab shows them beside a merge request: its report on code quality, a subset of Code Climate's JSON."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Sequence

from mkdocs_strategy.model.touched import NOTHING, Touched
from mkdocs_strategy.problems import Problem, Severity
from mkdocs_strategy.render.annotations import by_weight
from mkdocs_strategy.render.sarif import fingerprint


def codequality(problems: Sequence[Problem], changes: Touched = NOTHING) -> str:
    """A list with an entry for each problem, those to be seen first at the top; a fingerprint stays as lines move."""
    met: Counter[str] = Counter()
    listed = []
    for found in by_weight(problems, changes):
        seen = fingerprint(found)
        met[seen] += 1
        listed.append(
            {
                "description": found.text,
                "check_name": found.code,
                "fingerprint": f"{seen}{met[seen]}",
                "severity": "major" if found.severity is Severity.ERROR else "info",
                "location": {"path": found.at.file, "lines": {"begin": found.at.line}},
            }
        )
    return json.dumps(listed, ensure_ascii=False, indent=2) + "\n"
