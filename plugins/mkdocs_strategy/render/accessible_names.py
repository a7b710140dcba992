"""What a finished page says to those who hear it or go through it by its parts, where its layout leaves that open. No I/O.

Signs beside words are not announced, lists within a navigation are no navigations of their own, and what is opened by the same
word in many places is told apart by the heading it stands under, as are tables that an editor gave no caption.
"""

from __future__ import annotations

import re
from collections import Counter
from html import escape, unescape

_SIGN = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24">'
_SILENT = f'{_SIGN[:-1]} aria-hidden="true">'
_INNER_LIST = re.compile(r'(<nav class="md-nav"(?: data-md-level="\d+")?) aria-label="[^"]*"')
_NAMED = re.compile(
    r'<h[1-6](?: id="(?P<id>[^"]*)")?[^>]*>(?P<heading>.*?)</h[1-6]>'
    r"|<summary>(?P<label>[^<]*)</summary>|<table>(?!\s*<caption)",
    re.DOTALL,
)
_SIGN_OF_LINK = re.compile(r'<a class="headerlink".*?</a>', re.DOTALL)
_TAG = re.compile(r"<[^>]*>")


def with_accessible_names(html: str) -> str:
    """A page whose controls and tables can be told apart by what they are called."""
    html = _INNER_LIST.sub(r'\1 role="none"', html.replace(_SIGN, _SILENT))
    heading = identifier = ""
    labels = Counter(match["label"] for match in _NAMED.finditer(html))

    def named(match: re.Match[str]) -> str:
        nonlocal heading, identifier
        if match["heading"] is not None:
            said = unescape(_TAG.sub("", _SIGN_OF_LINK.sub("", match["heading"]))).replace("\u00ad", "")
            heading, identifier = " ".join(said.split()), match["id"] or ""
        elif match["label"] is not None:
            # A label that stands there once is told by itself.
            return _told_apart(match["label"], heading) if heading and labels[match["label"]] > 1 else match[0]
        elif identifier:
            return f'<table aria-labelledby="{identifier}">'
        return match[0]

    return _NAMED.sub(named, html)


def _told_apart(label: str, heading: str) -> str:
    # The name begins with the words as they are written, or who speaks them to their computer would not open it.
    return f'<summary aria-label="{escape(f"{unescape(label)}: {heading}")}">{label}</summary>'
