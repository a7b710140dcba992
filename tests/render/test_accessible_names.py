"""What a page says to those who hear it: what is opened or is a table is told apart by the heading it stands under."""

from __future__ import annotations

from mkdocs_strategy.render.accessible_names import with_accessible_names

LINK = '<a class="headerlink" href="#money" title="Link">&para;</a>'


def test_what_is_opened_by_the_same_word_is_told_apart_by_its_heading() -> None:
    page = (
        "<summary>Source</summary>"
        f'<h2 id="money">Money &amp; ti\u00adme{LINK}</h2><summary>Source</summary>'
        "<h3>Grants</h3><summary>Sour\u00adces</summary><summary>Sour\u00adces</summary><summary>Grants by year</summary>"
    )
    assert with_accessible_names(page) == (
        "<summary>Source</summary>"
        f'<h2 id="money">Money &amp; ti\u00adme{LINK}</h2><summary aria-label="Source: Money &amp; time">Source</summary>'
        '<h3>Grants</h3><summary aria-label="Sour\u00adces: Grants">Sour\u00adces</summary>'
        '<summary aria-label="Sour\u00adces: Grants">Sour\u00adces</summary><summary>Grants by year</summary>'
    )


def test_a_table_without_a_caption_has_the_name_of_its_heading() -> None:
    captioned = "<table>\n<caption>Lines</caption></table>"
    page = f'<table></table><h2 id="money">Money</h2><table></table>{captioned}<h2>No id</h2><table></table>'
    assert with_accessible_names(page) == (
        f'<table></table><h2 id="money">Money</h2><table aria-labelledby="money"></table>{captioned}'
        "<h2>No id</h2><table></table>"
    )


def test_lists_within_a_navigation_are_no_navigations_and_signs_are_not_announced() -> None:
    page = (
        '<nav class="md-nav md-nav--primary" aria-label="Menu"><nav class="md-nav" data-md-level="1" aria-label="Area">'
        '<nav class="md-nav" aria-label="Part"><svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"><path/></svg>'
    )
    assert with_accessible_names(page) == (
        '<nav class="md-nav md-nav--primary" aria-label="Menu"><nav class="md-nav" data-md-level="1" role="none">'
        '<nav class="md-nav" role="none"><svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" aria-hidden="true"><path/></svg>'
    )
