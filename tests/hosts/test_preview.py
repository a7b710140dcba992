"""The live preview follows what an editor saves, data and pages alike, and survives what an editor breaks."""

from __future__ import annotations

import tempfile
from pathlib import Path

import pytest

from tests.hosts.preview import Preview, preview


def save(file: Path, old: str, new: str) -> None:
    """Put a changed file in the place of the old one at once, so that the preview never sees half of it."""
    text = file.read_text("utf-8")
    assert old in text
    fresh = Path(tempfile.mkdtemp(dir=file.parents[3])) / file.name
    fresh.write_text(text.replace(old, new), "utf-8")
    fresh.replace(file)


def save_and_wait(served: Preview, file: Path, old: str, new: str) -> str:
    """Save a change and wait until the site has been built anew; the log of that build."""
    before = len(served.log)
    save(file, old, new)
    served.wait_until(lambda: "Reloading browsers" in served.log[before:])
    return served.log[before:]


@pytest.mark.slow
@pytest.mark.parametrize("engine", ["mkdocs", "properdocs"])
def test_what_is_saved_is_served(engine: str, small: Path, tmp_path: Path) -> None:
    budget = small / "content" / "data" / "budget.yml"
    page = small / "content" / "en" / "budzet" / "index.md"
    with preview(engine, small, tmp_path / "log") as served:
        assert "PLN\xa06.2" in served.page("en/budzet/")

        save(budget, "amount: 6.2 million PLN", "amount: 6.3 million PLN")
        served.wait_for("en/budzet/", "PLN\xa06.3")
        assert "PLN\xa011.05\xa0million" in served.page("en/budzet/")
        assert "6,3" in served.page("budzet/")
        assert "PLN\xa06.3\xa0million" in served.page("decks/open-day-2026/open-day-2026.en.html")

        save(page, "# Budget", "# Money of the county")
        served.wait_for("en/budzet/", "Money of the county")

        # What is broken is told in the log; what can be shown is still shown.
        log = save_and_wait(served, budget, "amount: 6.3 million PLN", "amount 6.3 million PLN")
        assert "WARNING -  content/data/budget.yml:" in log
        assert "Traceback" not in log
        assert "Money of the county" in served.page("en/budzet/")

        save(budget, "amount 6.3 million PLN", "amount: 6.4 million PLN")
        served.wait_for("en/budzet/", "PLN\xa06.4")

        log = save_and_wait(served, page, "[[digital-school]]", "[[digital-scool]]")
        assert "WARNING -  content/en/budzet/index.md:" in log
        assert "[[digital-scool]]" in served.page("en/budzet/")

        log = save_and_wait(served, page, "[[digital-scool]]", "[[digital-school]]")
        assert "WARNING" not in log
        assert "[[digital-scool]]" not in served.page("en/budzet/")


@pytest.mark.slow
def test_a_strategy_that_cannot_be_read_does_not_end_the_preview(small: Path, tmp_path: Path) -> None:
    strategy = small / "content" / "data" / "strategy.yml"
    with preview("mkdocs", small, tmp_path / "log") as served:
        log = save_and_wait(served, strategy, "languages: [pl, en]", "languages: [pl, en")
        assert "WARNING -  content/data/strategy.yml:" in log
        assert "Traceback" not in log
        assert "PLN\xa012.5\xa0million" in served.page("en/budzet/")

        assert "WARNING" not in save_and_wait(served, strategy, "languages: [pl, en", "languages: [pl, en]")
        assert "2026–2028" in served.page("en/")


@pytest.mark.slow
def test_a_new_page_is_served(small: Path, tmp_path: Path) -> None:
    with preview("mkdocs", small, tmp_path / "log") as served:
        (small / "content" / "en" / "nowa.md").write_text("# News\n\nMoney: [[=school-frame]].\n", "utf-8")
        (small / "content" / "pl" / "nowa.md").write_text("# Nowości\n\nPieniądze: [[=school-frame]].\n", "utf-8")
        served.wait_for("en/nowa/", "Money: PLN\xa012.5\xa0million.")
        served.wait_for("nowa/", "Pieniądze: 12,5\xa0mln\xa0zł.")
