"""Every problem the package can report is shown by a case, and its message reads like all others."""

from __future__ import annotations

import re

import pytest

from mkdocs_strategy.checks import CHECKS
from mkdocs_strategy.checks.revisions import COMPARISONS
from mkdocs_strategy.sources.unreadable import EXPLAINED
from tests.checks.messages import Reported, reported
from tests.checks.test_cases import CASES
from tests.sources.test_stray import SAID as STRAY

# A file that exists and cannot be opened is tried in tests/sources, an address that gives no page in tests/publish.
# Suggestions are no problems; tests/cli shows them, and how long a translation has been behind.
ELSEWHERE = {
    "accessibility-statement-out-of-date",
    "unreadable-file",
    "dead-address",
    "form-suggested",
    "overdue-translation",
}
REPORTED = [found for found in reported() if found.code not in ELSEWHERE]
SAID = sorted(
    {line for path in CASES.glob("*/expected/problems.txt") for line in path.read_text("utf-8").splitlines()}
    | {line for lines in STRAY.values() for line in lines}
)


def pattern(found: Reported) -> re.Pattern[str]:
    words = re.sub(r"\\\{\w+\\\}", ".*", re.escape(found.message))
    return re.compile(rf"[^ ]+:\d+:\d+: {words} \[{found.code}\]")


@pytest.mark.parametrize("found", REPORTED, ids=lambda found: f"{found.code}: {found.message[:60]}")
def test_every_message_is_shown_by_a_case(found: Reported) -> None:
    assert any(pattern(found).fullmatch(line) for line in SAID)


@pytest.mark.parametrize("what", [words for _, _, words in EXPLAINED])
def test_every_reason_why_yaml_cannot_be_read_is_shown_by_a_case(what: str) -> None:
    assert any(what in line for line in SAID)


@pytest.mark.parametrize("line", SAID)
def test_a_message_is_sentences_with_a_place_a_code_and_a_way_out(line: str) -> None:
    match = re.fullmatch(r"(?P<place>[^ ]+:\d+:\d+): (?P<message>.+) \[(?P<code>[a-z0-9]+(?:-[a-z0-9]+)*)\]", line)
    assert match is not None
    sentences = re.split(r"[.:] (?=[A-Z'<])", match["message"])
    assert len(sentences) > 1, "says what is wrong, but no way out"
    assert match["message"][0] not in "ABCDEFGHIJKLMNOPQRSTUVWXYZ", "continues a line, so starts small"
    assert match["message"][-1] in ".?"
    assert "{" not in re.sub(r"'[^']*'|: \{\w+\}", "", match["message"]), "a field was not filled"


@pytest.mark.parametrize("check", [*CHECKS, *COMPARISONS], ids=lambda check: check.__name__)
def test_a_check_is_documented_as_rule_bad_and_good(check: object) -> None:
    rule, _, examples = (check.__doc__ or "").strip().partition("\n\n")
    lines = [line.strip() for line in examples.splitlines()]
    assert rule.endswith(".")
    assert lines[0].startswith("Bad: ")
    assert sum(line.startswith("Good: ") for line in lines) == 1
