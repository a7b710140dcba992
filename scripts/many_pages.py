"""Write a site of many pages in two languages, to measure builds and pages by: many_pages.py FOLDER COUNT DATA.

Ten pages stand in a section and ten sections in another. DATA is the data/ of a plan, which needs none of the pages.
Beside the pages: `ours.yml`, with the package's plugins and navigation; `plain.yml`, with the theme's own and its search.
"""

from __future__ import annotations

import random
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

ROW = 10
LANGUAGES = {"da": "Dansk", "en": "English"}
WORDS = [
    "ansvar",
    "behov",
    "borger",
    "data",
    "digital",
    "hverdag",
    "indsats",
    "kvalitet",
    "medarbejder",
    "mulighed",
    "område",
    "patient",
    "region",
    "strategi",
    "sundhed",
    "sygehus",
    "system",
    "udvikling",
    "viden",
]
THEME = {
    "name": "material",
    "font": False,
    "features": ["navigation.tabs", "navigation.indexes", "navigation.footer"],
    "palette": [{"media": "(prefers-color-scheme: light)", "scheme": "default"}],
}


def main(folder: str, count: str, data: str) -> int:
    """Write the site."""
    root, chance = Path(folder), random.Random(1)
    nav = ["index.md", *row("", int(count) - 1)]
    for language in LANGUAGES:
        for page in pages(nav):
            file = root / "content" / language / page
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(f"# {language} {page}\n\n{text(chance)}\n", "utf-8")
    shutil.copytree(data, root / "content" / "data", dirs_exist_ok=True)
    write(root / "ours.yml", nav, ["strategy", "strategy-crosslinks", i18n(reconfigure_search=False)])
    write(root / "plain.yml", nav, ["search", i18n()])
    return 0


def row(path: str, count: int) -> list[Any]:
    """The navigation of some pages below a path."""
    if count <= ROW:
        return [f"{path}p{number}.md" for number in range(count)]
    each = max(ROW, -(-count // ROW))
    starts = range(0, count, each)
    return [
        {f"Section {path}{place}": row(f"{path}{place}/", min(each, count - start))}
        for place, start in enumerate(starts)
    ]


def pages(nav: list[Any]) -> Iterator[str]:
    """The pages that a navigation names."""
    for item in nav:
        if isinstance(item, str):
            yield item
        else:
            for below in item.values():
                yield from pages(below)


def text(chance: random.Random) -> str:
    """About 600 words in four sections."""
    parts = []
    for number in range(4):
        parts.append(f"## Part {number} {{#part-{number}}}")
        parts += [" ".join(chance.choices(WORDS, k=75)).capitalize() + "." for _ in range(2)]
    return "\n\n".join(parts)


def i18n(**more: Any) -> dict[str, Any]:
    """static-i18n with both languages."""
    languages = [
        {"locale": code, "name": name, "default": code == "da", "build": True} for code, name in LANGUAGES.items()
    ]
    return {"i18n": {"docs_structure": "folder", "fallback_to_default": False, "languages": languages, **more}}


def write(file: Path, nav: list[Any], plugins: list[Any]) -> None:
    """A configuration of the site."""
    config = {
        "site_name": "Many pages",
        "docs_dir": "content",
        "exclude_docs": "/data/\n",
        "theme": THEME,
        "nav": nav,
        "plugins": plugins,
        "markdown_extensions": ["attr_list", "tables", {"toc": {"permalink": True}}],
        "extra": {"generator": False},
    }
    file.write_text(yaml.safe_dump(config, allow_unicode=True), "utf-8")


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
