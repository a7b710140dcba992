"""Problems as JUnit XML, which build servers show as tests: a suite for each file, a failed case for each problem."""

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
        lines.append(f"  <testsuite name={_attribute(file)} {_counted(found_here)}>")
        lines += [_case(found) for found in found_here]
        lines.append("  </testsuite>")
    if not problems:
        lines.append('  <testsuite name="strategy check" tests="1" failures="0" skipped="0">')
        lines.append('    <testcase name="strategy check" classname="content"/>')
        lines.append("  </testsuite>")
    return "\n".join([*lines, "</testsuites>"]) + "\n"


def _case(found: Problem) -> str:
    name = f"{found.code} {found.at.line}:{found.at.column}"
    case = f"    <testcase name={_attribute(name)} classname={_attribute(found.at.file)}"
    case += f' file={_attribute(found.at.file)} line="{found.at.line}">'
    if found.severity is Severity.ERROR:
        words = escape(_NOT_XML.sub("\ufffd", str(found)))
        outcome = f"<failure type={_attribute(found.code)} message={_attribute(found.text)}>{words}</failure>"
    else:
        outcome = f"<skipped message={_attribute(found.text)}/>"
    return f"{case}{outcome}</testcase>"


def _counted(problems: Sequence[Problem]) -> str:
    failures = sum(found.severity is Severity.ERROR for found in problems)
    return f'tests="{len(problems) or 1}" failures="{failures}" skipped="{len(problems) - failures}"'


def _attribute(words: str) -> str:
    return quoteattr(_NOT_XML.sub("\ufffd", words))
