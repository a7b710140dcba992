"""The reference of problem codes, for a terminal: what docs/problems.md says of each, which goes with the package."""

from __future__ import annotations

import re
from functools import cache

from mkdocs_strategy.render.messages.frame import FRAME
from mkdocs_strategy.render.packaged import packaged

_EXAMPLE = re.compile(r"^- (?P<side>Bad|Good): (?P<words>.*)$", re.MULTILINE)
_LINK = re.compile(r"\[([^\]]*)\]\([^)]*\)")


@cache
def entries() -> dict[str, str]:
    """What is written of each code, as Markdown, by its code in the order of the page."""
    page = packaged("problems.md")
    found: dict[str, str] = {}
    for entry in re.split(r"^### ", page, flags=re.MULTILINE)[1:]:
        code, _, text = entry.partition("\n")
        found[code.strip()] = re.split(r"^(?:## |<!--)", text, maxsplit=1, flags=re.MULTILINE)[0].strip()
    return found


def rule_of(code: str, language: str) -> str:
    """The rule behind a code in one paragraph; in English where it is not written in the language; "" for unknown ones."""
    return _danish_rule(code, language) or _LINK.sub(
        r"\1", " ".join(entries().get(code, "").partition("\n- ")[0].split())
    )


def explained(code: str, language: str) -> str:
    """The entry of a known code as lines for a terminal: the rule, what is bad, what is good."""
    text, frame = entries()[code], FRAME[language]
    lines = [code, "", rule_of(code, language), ""]
    labels = {"Bad": frame["bad"], "Good": frame["good"]}
    examples, prose = _in_danish() if language == "da" else ({}, {})
    lines += [
        f"  {labels[one['side']] + ':':<9} {examples.get(one['words'], one['words'])}"
        for one in _EXAMPLE.finditer(text)
    ]
    rest = [part for part in text.split("\n\n")[1:] if not part.startswith("- ")]
    if rest:
        lines += ["", _LINK.sub(r"\1", "\n\n".join(prose.get(part, part) for part in rest))]
    return "\n".join(lines) + "\n"


def _danish_rule(code: str, language: str) -> str:
    if language != "da":
        return ""
    from mkdocs_strategy.render.messages.da_rules import RULES

    return RULES.get(code, "")


def _in_danish() -> tuple[dict[str, str], dict[str, str]]:
    from mkdocs_strategy.render.messages.da_examples import EXAMPLES, PROSE

    return EXAMPLES, PROSE
