"""Links that pages write by hand are found as Markdown and HTML have them, and followed as an engine and a browser would."""

from __future__ import annotations

import pytest

from mkdocs_strategy.model.page import FrontMatter, Page
from mkdocs_strategy.model.page_links import Goal, PageLink, address_goal, from_page, page_links, source_goal
from mkdocs_strategy.problems import Location


def page(body: str, path: str = "strategi/proces.md", language: str = "en") -> Page:
    front_matter = FrontMatter(at=Location("page.md"))
    return Page(language=language, path=path, file="page.md", front_matter=front_matter, body=body, body_line=1)


@pytest.mark.parametrize(
    ("body", "found"),
    [
        ("[a](b.md)", [PageLink(4, "b.md")]),
        ('[a\nb](  c.md#d "Title")', [PageLink(8, "c.md#d")]),
        ("[a](<b c.md>) ![d](e_(f).png)", [PageLink(5, "b c.md"), PageLink(19, "e_(f).png")]),
        ("[![a](b.png)](c.md)", [PageLink(6, "b.png"), PageLink(14, "c.md")]),
        ("[[1]](a.md) [a [b] c](d.md)", [PageLink(6, "a.md"), PageLink(22, "d.md")]),
        ("[a][b]\n\n[B]: c.md", [PageLink(13, "c.md")]),
        ("[a][b] [a][]", [PageLink(0, "[a][b]", label="b"), PageLink(7, "[a][]", label="a")]),
        ("<a class='x' HREF='b/'>c</a>", [PageLink(19, "b/", html=True)]),
        ('<img src="">', [PageLink(10, "", html=True)]),
        ("`[a](b)` \\[a](b) [a\\](b)\n\na](b)\n\n<!-- [a](b) -->\n\n    [a](b)", []),
        ("[[a]] [[a]][[b]] [[a|b]] [^1][^2] [^1]: a", []),
        ("[a] (b.md) and href=c, src", []),
    ],
)
def test_links_are_found_where_they_are_written(body: str, found: list[PageLink]) -> None:
    assert list(page_links(page(body))) == found


@pytest.mark.parametrize(
    ("target", "source", "address"),
    [
        ("index.md#x", Goal("en", "strategi/index.md"), Goal("en", "strategi/proces/index.md")),
        ("../maal/?q=1#x", Goal("en", "maal"), Goal("en", "strategi/maal")),
        ("../../da/maal/index.md", Goal("da", "maal/index.md"), Goal("en", "da/maal/index.md")),
        ("/maal/index.html", Goal("", "/maal/index.html"), Goal("da", "maal")),
        ("/en/", Goal("", "/en"), Goal("en", "")),
        ("../../../kort%20a.png", Goal("", "../kort a.png"), Goal("da", "kort a.png")),
    ],
)
def test_a_link_is_followed_from_the_file_and_from_the_address(target: str, source: Goal, address: Goal) -> None:
    link, here, languages = PageLink(0, target), page(""), ("da", "en")
    assert (source_goal(link, here, languages), address_goal(link, here, languages)) == (source, address)


def test_a_page_names_another_by_its_file_or_its_address() -> None:
    here = page("")
    assert [from_page(here, "maal/index.md", html) for html in (False, True)] == ["../maal/index.md", "../../maal/"]
    assert [from_page(here, "index.md", html) for html in (False, True)] == ["../index.md", "../../"]
