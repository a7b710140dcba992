"""HTML that passes Markdown by comes out as it would have come out of Markdown, letter by letter."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown import markdown

from mkdocs_strategy.hosts.mkdocs.raw_html import ids_in

MODULE = "mkdocs_strategy.hosts.mkdocs.raw_html"
USUAL = ("md_in_html", "attr_list", "tables", "toc", "footnotes", "pymdownx.superfences", "admonition")

PIECES = [
    "Some *words* of a page.\n",
    "## A heading {#heading}\n",
    '<div class="drawn"><p>One</p>\n\n<div>Within</div>\n</div>\n',
    "<table><tr><td>*not* Markdown</td></tr></table>\n",
    '<section class="card" markdown="1">\n\nWith *Markdown*.\n\n<p>Within</p>\n\n</section>\n',
    "<div markdown>\n*one*\n</div>\n",
    "<p>Goes on</p> in the *same* line\n",
    '<figure><svg viewBox="0 0 1 1"><path d="M0"/></svg></figure>\n',
    "<hr>\n",
    "<div/>\n",
    '<span id="place"></span>Words\n',
    "<!-- <div> a comment -->\n",
    "```html\n\n<div>\n\ncode of it\n```\n",
    "    <div>indented</div>\n",
    "- one\n\n    <div>in a list</div>\n\n- two\n",
    "<details><summary>More</summary>\n\nplain *words*\n\n</details>\n",
    "| a | b |\n|---|---|\n| 1 | <p>2</p> |\n",
    "`<div>` in words\n",
    '<p title="a &gt; b">Escaped</p>\n',
    "<DIV>Large</DIV>\n",
]
UNENDED = ["<div>\n\nnever *ended*\n", "<!-- never ended\n", "</div>\n"]


def converted(text: str, *more: str) -> str:
    return markdown(text, extensions=[*USUAL, *more])


@pytest.mark.parametrize("piece", PIECES + UNENDED)
def test_each_kind_of_piece_comes_out_as_it_would(piece: str) -> None:
    text = f"Before.\n\n{piece}\nAfter.\n"
    assert converted(text, MODULE) == converted(text)


@settings(deadline=None, max_examples=100)
@given(st.lists(st.tuples(st.sampled_from(PIECES), st.sampled_from(["", "\n", "\n\n"])), max_size=8))
def test_pages_of_many_pieces_come_out_as_they_would(pieces: list[tuple[str, str]]) -> None:
    text = "".join(piece + behind for piece, behind in pieces)
    assert converted(text, MODULE) == converted(text)


@settings(deadline=None, max_examples=100)
@given(st.lists(st.sampled_from(PIECES + UNENDED), max_size=6).map("\n".join))
def test_what_has_no_end_changes_nothing(text: str) -> None:
    assert converted(text, MODULE) == converted(text)


def test_ids_are_found_in_tags_only() -> None:
    page = '<p id="one">id="two" <a data-id="three" class="x" id="four">x</a> &lt;b id="five"&gt;</p>'
    assert ids_in(page) == {"one", "four"}
