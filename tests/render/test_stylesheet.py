"""The style sheet is small, asks no other host for anything, and loses nothing when it is made smaller."""

from __future__ import annotations

import gzip
import hashlib
import re
from importlib.resources import files

from mkdocs_strategy.render.packaged import packaged
from mkdocs_strategy.render.ring import mark, segments
from mkdocs_strategy.render.stylesheet import TOPICS, font, smaller, stylesheet

# The file of @fontsource-variable/source-sans-3 5.3.0, as it is in the registry.
FONT = "7a19a7027e125257d310c6dbd78ae3a30b5ea1e3794d60b12bb28227a003bfda"


def test_every_topic_is_in_the_order_of_the_cascade() -> None:
    folder = files("mkdocs_strategy.render") / "templates" / "css"
    assert sorted(one.name for one in folder.iterdir()) == sorted(f"{topic}.css" for topic in TOPICS)


def test_a_smaller_style_sheet_says_the_same() -> None:
    style = """
/* A comment with "quotes", a { brace }
   over two lines. */
.a  :is(.b,  .c)::before,
.d > .e {
  content: "\\2009 ; { }  /* no comment */";
  margin: 0 calc(1em + 2px) -0.5em;
  mask: url("data:image/svg+xml, %3Csvg a: b /%3E") ;
}

@media (min-width: 44em) {
  .a { color: var(--ink, #fff); }
}
"""
    assert smaller(style) == (
        '.a :is(.b,.c)::before,.d > .e{content:"\\2009 ; { }  /* no comment */";margin:0 calc(1em + 2px) -0.5em;'
        'mask:url("data:image/svg+xml, %3Csvg a: b /%3E")}'
        "@media (min-width: 44em){.a{color:var(--ink,#fff)}}\n"
    )


def test_style_and_typeface_fit_their_budget() -> None:
    assert len(gzip.compress(smaller(stylesheet()).encode(), 9)) < 14_000
    assert len(font()) < 30_000


def test_nothing_is_asked_of_another_host() -> None:
    asked = re.findall(r"url\(\s*[\"']?([^\"')]*)", stylesheet())
    assert [one for one in asked if not one.startswith("data:image/svg+xml,")] == ["source-sans-3.woff2"]


def test_the_typeface_is_the_one_with_the_licence() -> None:
    assert hashlib.sha256(font()).hexdigest() == FONT
    assert "SIL OPEN FONT LICENSE Version 1.1" in packaged("webfonts/source-sans-3.LICENSE.txt")


def test_the_ring_has_a_segment_for_each_area() -> None:
    assert [len(tuple(segments(count, 68, 5))) for count in (3, 9, 24)] == [3, 9, 24]
    assert next(iter(segments(3, 60, 0))) == "M120.0 4.0A116 116 0 0 1 220.5 178.0L172.0 150.0A60 60 0 0 0 120.0 60.0Z"


def test_the_mark_has_three_segments_at_least() -> None:
    from mkdocs_strategy.pipeline import prepare
    from tests.conftest import ORGANISATIONS

    plan = prepare(ORGANISATIONS / "hill-parish" / "content", "content").plan
    assert mark(plan, own_colours=True).count("<path ") == max(3, len(plan.sub_strategies))
