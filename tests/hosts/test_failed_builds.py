"""A build that fails says the same as `strategy check`, and leaves the last good site as it was."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.hosts.engines import Built, build, strategy, tree


def broken_yaml(folder: Path) -> str:
    file = folder / "content" / "data" / "budget.yml"
    file.write_text(file.read_text("utf-8").replace("amount: 12.5", "amount 12.5"), "utf-8")
    return "content/data/budget.yml:"


def broken_strategy(folder: Path) -> str:
    file = folder / "content" / "data" / "strategy.yml"
    file.write_text(file.read_text("utf-8").replace("languages: [pl, en]", "languages: [pl, en"), "utf-8")
    return "content/data/strategy.yml:"


def dangling_reference(folder: Path) -> str:
    file = folder / "content" / "pl" / "budzet" / "index.md"
    file.write_text(file.read_text("utf-8") + "\nZobacz [[digital-scool]].\n", "utf-8")
    return "content/pl/budzet/index.md:"


def broken_sum(folder: Path) -> str:
    file = folder / "content" / "data" / "budget.yml"
    file.write_text(
        file.read_text("utf-8").replace("years: 2026/2028\n", "years: 2026/2028\n    lines_total: 11 million PLN\n", 1),
        "utf-8",
    )
    return "content/data/budget.yml:7:"


def broken_link(folder: Path) -> str:
    file = folder / "content" / "pl" / "budzet" / "index.md"
    file.write_text(file.read_text("utf-8") + "\nZobacz [stronę](nie-ma.md).\n", "utf-8")
    return "content/pl/budzet/index.md:"


def link_that_only_the_engine_finds_broken(folder: Path) -> str:
    file = folder / "content" / "pl" / "budzet" / "index.md"
    file.write_text(file.read_text("utf-8") + "\nZobacz [stronę](#here-nothing).\n", "utf-8")
    return "#here-nothing"


Break = Callable[[Path], str]
OURS = (broken_yaml, broken_strategy, dangling_reference, broken_sum, broken_link)
WITH_BOTH_ENGINES = [*[("mkdocs", one) for one in OURS], ("properdocs", dangling_reference)]


@pytest.fixture
def good(small: Path, small_site: Built) -> dict[str, bytes]:
    """The files of a good site, which stands where the small organisation's site goes."""
    shutil.copytree(small_site.site, small / "site")
    return tree(small / "site")


def test_strategy_build_puts_the_new_site_in_the_place_of_the_old(small: Path, good: dict[str, bytes]) -> None:
    (small / "site" / "old.html").write_text("old", "utf-8")
    built = strategy(small, "build")
    assert built.status == 0, built.log
    assert built.log.splitlines()[-2:] == [
        "The site is in 'site'. To look at it, run: python3 -m http.server --directory 'site' 8000",
        "Then open http://127.0.0.1:8000/",
    ]
    assert tree(small / "site") == good
    assert {path.name for path in small.iterdir() if path.name.startswith(".")} <= {".cache"}


@pytest.mark.parametrize(
    ("engine", "break_it"), [*WITH_BOTH_ENGINES, ("mkdocs", link_that_only_the_engine_finds_broken)]
)
def test_strategy_build_leaves_the_last_good_site(
    break_it: Break, engine: str, small: Path, good: dict[str, bytes]
) -> None:
    sign = break_it(small)
    failed = strategy(small, "build", "--engine", engine)
    assert failed.status == 1
    assert sign in failed.log
    assert "Traceback" not in failed.log
    assert failed.log.splitlines()[-1] == "The site was not built. 'site' is as it was."
    assert tree(small / "site") == good
    assert {path.name for path in small.iterdir() if path.name.startswith(".")} <= {".cache"}


@pytest.mark.parametrize(("engine", "break_it"), WITH_BOTH_ENGINES)
def test_a_strict_build_stops_before_the_last_good_site_is_touched(
    break_it: Break, engine: str, small: Path, good: dict[str, bytes]
) -> None:
    sign = break_it(small)
    failed = build(engine, small, small / "site")
    assert failed.status == 1
    assert sign in failed.log
    assert "Traceback" not in failed.log
    assert tree(small / "site") == good


@pytest.mark.parametrize(("engine", "break_it"), WITH_BOTH_ENGINES)
def test_the_log_holds_the_lines_of_strategy_check(break_it: Break, engine: str, small: Path) -> None:
    break_it(small)
    assert build(engine, small, small / "site").warnings == check(small)


def check(folder: Path) -> list[str]:
    """What `strategy check` reports, a line a problem."""
    checked = strategy(folder, "check", "--format", "text")
    assert checked.status == 1
    return [line for line in checked.log.splitlines() if line.endswith("]")]


@pytest.mark.parametrize("break_it", OURS)
def test_a_build_that_is_not_strict_shows_what_it_can(break_it: Break, small: Path) -> None:
    break_it(small)
    built = build("mkdocs", small, small / "site", strict=False)
    assert built.status == 0, built.log
    assert [line for line in built.warnings if line.startswith("content/")] == check(small)
    assert (built.site / "podstrategie" / "digital-school" / "index.html").is_file()
    assert (built.site / "en" / "podstrategie" / "digital-school" / "index.html").is_file()


def test_a_crash_of_the_engine_shows_no_traceback(small: Path, good: dict[str, bytes]) -> None:
    (small / "crash.py").write_text("def on_post_build(config):\n    raise ValueError('no such thing')\n", "utf-8")
    config = small / "mkdocs.yml"
    config.write_text(config.read_text("utf-8") + "\nhooks: [crash.py]\n", "utf-8")
    failed = strategy(small, "build")
    assert failed.status == 1
    assert "Traceback" not in failed.log
    assert "The site engine stopped with an error of its own: ValueError: no such thing\n" in failed.log
    assert tree(small / "site") == good


def test_a_config_that_is_not_there_is_told(small: Path) -> None:
    assert strategy(small, "build", "--config", "mkdoc.yml") == Built(
        2,
        "strategy: There is no 'mkdoc.yml'. Run the command in the folder that holds mkdocs.yml, or name the file.\n",
        small / "site",
    )
