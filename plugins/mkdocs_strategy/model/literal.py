"""Words from elsewhere as Markdown that says just these words: nothing in them comes alive. Pure.

What an engine would take for a mark is escaped with a backslash where both Markdown engines know that, else written by its
number: attributes `{: }`, notes `!!!`, blocks `///`, templates `{{ }}`, references `[[ ]]`, parts `::`, tags, fences, lists.
"""

from __future__ import annotations

import re

_ESCAPED = re.compile(r"[\\`*\[\]]|(?<![^\W_])_|_(?![^\W_])|!(?=\[|\Z)")
_TAG = re.compile(r"<(?=[A-Za-z/!?])")
_ENTITY = re.compile(r"&(?=#?\w+;)")
# What means something at the start of a line only.
_OPENS = re.compile(
    r"(?P<note>\[\^\d+\]):|(?P<slash>[#+>!-])|(?P<list>\d+)(?P<dot>[.)])(?=\s|\Z)|(?P<number>:(?=:|\s)|[=~?/|]{1,3})"
)
# Signs that turn text round or hide in it, and all that is no text at all.
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\u200b\u2060\ufeff\ufffe\uffff]")


def without_controls(words: str) -> str:
    """Words without signs that nobody sees and that change what is seen."""
    return _CONTROL.sub("", words)


def literal(words: str, opens: bool = False) -> str:
    """Words as Markdown within a line; `opens` where they are the first of it."""
    plain = " ".join(without_controls(words).split()) if opens else without_controls(words)
    said = _ENTITY.sub("&amp;", plain)
    said = _TAG.sub("&lt;", _ESCAPED.sub(lambda sign: f"\\{sign[0]}", said))
    # By its number, for attributes and templates are looked for by other programs than Markdown, too.
    said = said.replace("{", "&#123;")
    return opened(said) if opens else said


def opened(said: str) -> str:
    """Markdown whose first signs do not open a block: neither a heading nor a list, a note, a fence or a part."""
    return _OPENS.sub(_harmless, said, count=1) if _OPENS.match(said) else said


def _harmless(match: re.Match[str]) -> str:
    if match["note"]:
        return f"{match['note']}&#58;"
    if match["slash"]:
        return f"\\{match['slash']}"
    if match["list"]:
        return f"{match['list']}\\{match['dot']}"
    return f"&#{ord(match['number'][0])};{match['number'][1:]}"
