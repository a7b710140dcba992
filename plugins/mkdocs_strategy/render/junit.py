"""Problems as JUnit XML, which build servers show as tests: a suite for each file, a failed case for each problem.

It keeps to the schema that Jenkins publishes, junit-10.xsd: no attributes of one server's own.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import groupby
from xml.sax.saxutils import escape, quoteattr

from mkdocs_strategy.problems import Problem, Severity

# What no document of XML 1.0 can hold, not even as a number.
_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def junit(problems: Sequence[Problem]) -> str:
    """One passed case where nothing is wrong; a note is a case that was skipped."""
    lines = ['<?xml version="1.0" encoding="UTF-8"?>', f"<testsuites {_counted(problems)}>"]
    ordered = sorted(problems, key=lambda found: found.at)
    for file, group in groupby(ordered, key=lambda found: found.at.file):
        found_here = list(group)
        named = f"name={_attribute(file)} file={_attribute(file)}"
        lines.append(f"  <testsuite {named} {_counted(found_here)} {_skipped(found_here)}>")
        lines += [_case(found) for found in found_here]
        lines.append("  </testsuite>")
    if not problems:
        lines.append('  <testsuite name="strategy check" tests="1" failures="0" errors="0" skipped="0">')
        lines.append('    <testcase name="strategy check" classname="content"/>')
        lines.append("  </testsuite>")
    return "\n".join([*lines, "</testsuites>"]) + "\n"


def _case(found: Problem) -> str:
    name = f"{found.code} {found.at.line}:{found.at.column}"
    case = f"    <testcase name={_attribute(name)} classname={_attribute(found.at.file)}>"
    if found.severity is Severity.ERROR:
        words = escape(_NOT_XML.sub("\ufffd", str(found)))
        outcome = f"<failure type={_attribute(found.code)} message={_attribute(found.text)}>{words}</failure>"
    else:
        outcome = f"<skipped message={_attribute(found.text)}/>"
    return f"{case}{outcome}</testcase>"


def _counted(problems: Sequence[Problem]) -> str:
    failures = sum(found.severity is Severity.ERROR for found in problems)
    return f'tests="{len(problems) or 1}" failures="{failures}" errors="0"'


def _skipped(problems: Sequence[Problem]) -> str:
    return f'skipped="{sum(found.severity is not Severity.ERROR for found in problems)}"'


def _attribute(words: str) -> str:
    return quoteattr(_NOT_XML.sub("\ufffd", words))
