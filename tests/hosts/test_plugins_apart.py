"""The plugins work alone, in any order, and without static-i18n."""

from __future__ import annotations

import re
import shutil
from pathlib import Path
from typing import Any

import pytest
import yaml

from mkdocs_strategy.model.parts import PARTS
from tests.hosts.crawl import SiteOfPages
from tests.hosts.engines import Built, build, tree

PLUGINS = ("strategy", "strategy-budget", "strategy-decks", "strategy-search", "strategy-crosslinks")
PART = re.compile(r"^::([a-z-]+)", re.MULTILINE)
REFERENCE = re.compile(r"\[\[[^\]\n]+\]\]")
BUDGET, DECKS, SEARCH = (
    {part.name for part in PARTS if part.family == family} for family in ("budget", "decks", "search")
)


def with_plugins(folder: Path, plugins: list[str | dict[str, Any]]) -> None:
    """Rewrite the configuration so that it has these plugins, in this order."""
    file = folder / "mkdocs.yml"
    config = yaml.safe_load(file.read_text("utf-8"))
    file.write_text(yaml.safe_dump({**config, "plugins": plugins}, allow_unicode=True, sort_keys=False), "utf-8")


def others(folder: Path) -> list[dict[str, Any]]:
    """The plugins of the configuration that are not ours, with their options."""
    config = yaml.safe_load((folder / "mkdocs.yml").read_text("utf-8"))
    return [one for one in config["plugins"] if isinstance(one, dict)]


def written(folder: Path, pattern: re.Pattern[str]) -> set[str]:
    """What the editors wrote on pages."""
    return {found for page in (folder / "content").rglob("*.md") for found in pattern.findall(page.read_text("utf-8"))}


def shown(site: Path, pattern: re.Pattern[str]) -> set[str]:
    """What is left of it on the pages of a site."""
    return {found for page in SiteOfPages(site).pages.values() for found in pattern.findall(page.shown)}


@pytest.mark.parametrize(
    ("plugin", "made"),
    [
        ("strategy", None),
        ("strategy-budget", BUDGET),
        ("strategy-decks", DECKS),
        ("strategy-search", SEARCH),
        ("strategy-crosslinks", set()),
    ],
)
def test_a_plugin_alone_does_its_own_part_only(plugin: str, made: set[str] | None, small: Path, tmp_path: Path) -> None:
    with_plugins(small, [plugin, *others(small)])
    built = build("mkdocs", small, tmp_path / "site", strict=False)
    assert built.status == 0, built.log

    parts = written(small, PART)
    assert shown(built.site, PART) == (parts & (BUDGET | DECKS | SEARCH) if made is None else parts - made)
    assert shown(built.site, REFERENCE) == (set() if plugin == "strategy-crosslinks" else written(small, REFERENCE))
    assert (built.site / "decks/open-day-2026/open-day-2026.pl.pptx").is_file() == (plugin == "strategy-decks")
    assert (built.site / "search").is_dir() == (plugin == "strategy-search")


@pytest.mark.parametrize(
    ("turn", "backwards", "others_first"),
    [(0, False, True), (0, True, False), (1, False, False), (2, True, True), (3, False, True)],
)
def test_the_order_of_the_plugins_makes_no_difference(
    turn: int, backwards: bool, others_first: bool, small: Path, small_site: Built, tmp_path: Path
) -> None:
    ours: list[str | dict[str, Any]] = [*PLUGINS[turn:], *PLUGINS[:turn]]
    if backwards:
        ours.reverse()
    with_plugins(small, [*others(small), *ours] if others_first else [*ours, *others(small)])
    built = build("mkdocs", small, tmp_path / "site")
    assert built.status == 0, built.log
    assert tree(built.site) == tree(small_site.site)


def in_one_language(value: Any) -> Any:
    """The data with the Polish of every text only."""
    if isinstance(value, dict):
        if "pl" in value and set(value) <= {"pl", "en"}:
            return {"pl": value["pl"]}
        return {key: in_one_language(item) for key, item in value.items()}
    return [in_one_language(item) for item in value] if isinstance(value, list) else value


def test_one_language_needs_no_i18n(small: Path, tmp_path: Path) -> None:
    for file in (small / "content" / "data").rglob("*.yml"):
        # Every value as written: dates and numbers stay words.
        data = in_one_language(yaml.load(file.read_text("utf-8"), yaml.BaseLoader))
        file.write_text(yaml.safe_dump(data, allow_unicode=True, sort_keys=False), "utf-8")
    strategy = small / "content" / "data" / "strategy.yml"
    strategy.write_text(re.sub(r"languages:\n- pl\n- en\n", "languages: [pl]\n", strategy.read_text("utf-8")), "utf-8")
    shutil.rmtree(small / "content" / "en")
    # Without static-i18n no language stands at the root, so that the home page is one outside the languages.
    (small / "content" / "index.md").write_text("# Powiat\n\n[Strategia](pl/index.md) i [[digital-school]]\n", "utf-8")
    config = yaml.safe_load((small / "mkdocs.yml").read_text("utf-8"))
    config["theme"]["language"] = "pl"
    del config["nav"]
    (small / "mkdocs.yml").write_text(yaml.safe_dump(config, allow_unicode=True, sort_keys=False), "utf-8")
    with_plugins(small, [*PLUGINS])

    built = build("mkdocs", small, tmp_path / "site")
    assert (built.status, built.warnings) == (0, []), built.log
    site = SiteOfPages(built.site)
    assert [*site.broken_links(), *site.repeated_ids(), *site.faults()] == []
    assert shown(built.site, PART) | shown(built.site, REFERENCE) == {"[[digital-school]]"}
    assert {page.language for page in site.pages.values()} == {"pl"}
    assert sorted(path for path in site.files if path.startswith("decks/")) == [
        "decks/deck.css",
        "decks/deck.js",
        *(
            f"decks/{name}/{name}.pl.{ending}"
            for name in ("digital-school-deck", "open-day-2026", "open-office-deck")
            for ending in ("html", "pdf", "pptx")
        ),
    ]
