"""The crawler that the site's tests rest on finds what is wrong, on pages made to be wrong."""

from __future__ import annotations

import zipfile
from pathlib import Path

from tests.hosts.crawl import SiteOfPages

PAGE = '<!doctype html><html lang="da"><head><title>T</title></head><body>{}</body></html>'


def site_of(folder: Path, **pages: str) -> SiteOfPages:
    for name, body in pages.items():
        (folder / f"{name}.html").write_text(PAGE.format(body), "utf-8")
    return SiteOfPages(folder)


def test_a_site_without_faults_has_none(tmp_path: Path) -> None:
    body = '<header><h1 id="a">[x] · A&amp;B</h1></header><a href="#a">a</a><a href="b.html#b">b</a><code>[[x]]</code>'
    site = site_of(tmp_path, a=body, b='<p id="b">b</p><table><tr><td><a href="./a.html">å</a></td></tr></table>')
    faults = [*site.broken_links(), *site.foreign_hosts(), *site.repeated_ids(), *site.leftovers(), *site.faults()]
    assert faults == []


def test_broken_links_are_found_in_prose_tables_and_heads(tmp_path: Path) -> None:
    site = site_of(
        tmp_path,
        a='<a href="c.html">c</a><a href="#c">c</a><table><tr><td><a href="b.html#c">c</a></td></tr></table>'
        '<img src="c.png" srcset="d.png 2x"><link rel="icon" href="/c.ico"><a href="..">up</a>',
        b="b",
    )
    assert list(site.broken_links()) == [
        "a.html: 'c.html' leads to no file",
        "a.html: '#c' leads to no anchor on a.html",
        "a.html: 'b.html#c' leads to no anchor on b.html",
        "a.html: 'c.png' leads to no file",
        "a.html: 'd.png' leads to no file",
        "a.html: '/c.ico' leads to no file",
        "a.html: '..' leads to no file",
    ]


def test_links_in_slides_are_followed(tmp_path: Path) -> None:
    relation = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        '<Relationship Id="r1" Target="../media/a.png"/>'
        '<Relationship Id="r2" Target="b.html" TargetMode="External"/></Relationships>'
    )
    with zipfile.ZipFile(tmp_path / "deck.pptx", "w") as office:
        office.writestr("ppt/slides/_rels/slide1.xml.rels", relation)
    assert list(site_of(tmp_path).broken_office_links()) == [
        "deck.pptx: ppt/slides/slide1.xml: 'ppt/media/a.png' leads to no part of the file",
        "deck.pptx: ppt/slides/slide1.xml: deck.pptx: 'b.html' leads to no file",
    ]


def test_what_is_fetched_from_elsewhere_is_found_and_a_plain_link_is_not(tmp_path: Path) -> None:
    (tmp_path / "s.css").write_text(
        "@import 'https://a.example/x.css'; p { background: url(//b.example/y.png) }", "utf-8"
    )
    site = site_of(tmp_path, a='<script src="https://c.example/z.js"></script><a href="https://d.example/">d</a>')
    assert list(site.foreign_hosts()) == [
        "a.html: https://c.example/z.js",
        "s.css: https://a.example/x.css",
        "s.css: //b.example/y.png",
    ]


def test_repeated_ids_leftovers_and_bad_markup_are_found(tmp_path: Path) -> None:
    site = site_of(
        tmp_path, a='<p id="a">see [[x]]</p><p id="a">Name {#x}</p><p>::areas</p>', b="<div><p>open</div></p>"
    )
    assert list(site.repeated_ids()) == ["a.html: a"]
    assert [left.partition(": ")[0] for left in site.leftovers()] == ["a.html"] * 4
    assert [fault.partition(":")[0] for fault in site.faults() if "Unexpected end tag" in fault] == ["b.html"]
