"""Problems as SARIF 2.1.0 (OASIS), which code hosts show beside the lines."""

from __future__ import annotations

import hashlib
import json
import re
from collections import Counter
from collections.abc import Sequence
from typing import Any

from mkdocs_strategy.problems import Problem
from mkdocs_strategy.render.reference import rule_of

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"


def sarif(problems: Sequence[Problem], language: str) -> str:
    """One run with a rule for each code that was met; levels are those of SARIF, error and note."""
    codes = sorted({found.code for found in problems})
    met: Counter[str] = Counter()
    results = []
    for found in problems:
        seen = fingerprint(found)
        met[seen] += 1
        results.append(_result(found, codes.index(found.code), f"{seen}:{met[seen]}"))
    rules = [{"id": code, "shortDescription": {"text": rule_of(code, language) or code}} for code in codes]
    driver = {"name": "strategy check", "language": language, "rules": rules}
    run = {"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "results": results}
    return json.dumps({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=2) + "\n"


def _result(found: Problem, rule: int, seen: str) -> dict[str, Any]:
    return {
        "ruleId": found.code,
        "ruleIndex": rule,
        "level": found.severity.value,
        "message": {"text": found.text},
        "locations": [
            {
                "physicalLocation": {
                    "artifactLocation": {"uri": uri_of(found.at.file)},
                    "region": {"startLine": found.at.line, "startColumn": found.at.column},
                }
            }
        ],
        # Lines move; file, rule and words mostly stay, so that a host knows the same problem again.
        "partialFingerprints": {"strategyCheck/v1": seen},
    }


def fingerprint(found: Problem) -> str:
    """What a problem is known by from one run to the next: its file, rule and words, not its line."""
    words = "\n".join((found.at.file, found.code, *(value for _, value in found.values)))
    return hashlib.sha256(words.encode()).hexdigest()[:32]


def uri_of(path: str) -> str:
    """A path as a relative URI: what RFC 3986 leaves unreserved, and slashes, stay."""
    plain = re.compile(r"[A-Za-z0-9._~/-]")
    return "".join(one if plain.fullmatch(one) else "".join(f"%{byte:02X}" for byte in one.encode()) for one in path)
