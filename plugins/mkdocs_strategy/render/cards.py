"""Cards on a page: Markdown within elements, so that headings keep their places in the contents and everything its address.

Where there is no HTML, what stands in a card stands as it is.
"""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from mkdocs_strategy.render.view import View


def card(view: View, inside: str) -> str:
    """Markdown as a card."""
    return _within(view, '<section class="strategy-card" markdown="1">', inside, "</section>")


def cards(view: View, listed: Iterable[str], short: bool = False) -> str:
    """Cards under each other; beside each other where there is room, when they are `short`."""
    name = "strategy-cards short" if short else "strategy-cards"
    inside = "\n\n".join(one.strip() for one in listed)
    return _within(view, f'<div class="{name}" markdown="1">', inside, "</div>") if inside else ""


def expandable(view: View, label: str, inside: str) -> str:
    """Markdown behind a label: it opens without a script, by a link into it, and on paper."""
    if not inside.strip():
        return ""
    summary = f'<details class="strategy-inside" markdown="1">\n<summary>{escape(label, quote=False)}</summary>'
    return _within(view, summary, inside, "</details>")


def _within(view: View, start: str, inside: str, end: str) -> str:
    return f"{start}\n\n{inside.strip()}\n\n{end}\n" if view.as_html else inside
