"""A picture on a page has its room from the start, and is fetched when a reader comes near."""

from __future__ import annotations

from pathlib import Path

from PIL import Image

from tests.hosts.crawl import SiteOfPages
from tests.hosts.engines import build

DRAWING = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120.4 60"><path d="M0 0h1"/></svg>'
WRITTEN = "\n\n![Map](map.png) ![Drawing](drawing.svg)\n\n![Small map](map.png){width=20 height=15}\n"


def test_pictures_say_how_large_they_are_and_wait(small: Path, tmp_path: Path) -> None:
    for language in ("pl", "en"):
        folder = small / "content" / language / "podstrategie"
        Image.new("RGB", (40, 30)).save(folder / "map.png")
        (folder / "drawing.svg").write_text(DRAWING, "utf-8")
        page = folder / "open-office.md"
        page.write_text(page.read_text("utf-8") + WRITTEN, "utf-8")
    built = build("mkdocs", small, tmp_path / "site", strict=False)
    assert built.status == 0, built.log
    for path in ("podstrategie/open-office/index.html", "en/podstrategie/open-office/index.html"):
        pictures = SiteOfPages(built.site).pages[path].root.xpath("//article//img")
        assert [[one.get(name) for name in ("alt", "width", "height", "loading")] for one in pictures] == [
            ["Map", "40", "30", "lazy"],
            ["Drawing", "120", "60", "lazy"],
            ["Small map", "20", "15", "lazy"],
        ]
