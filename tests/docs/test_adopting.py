"""The smallest strategy of the guide for other organisations is a site as it stands on the page."""

from __future__ import annotations

import re
from pathlib import Path

from tests.hosts.engines import strategy

GUIDE = (Path(__file__).parents[2] / "docs" / "adopting.md").read_text("utf-8")
FILE = re.compile(r"^`([^`\n]+)`\n\n```\w+\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def test_the_smallest_strategy_builds_without_a_problem(tmp_path: Path) -> None:
    for name, text in FILE.findall(GUIDE):
        file = tmp_path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")
    checked = strategy(tmp_path, "check")
    assert (checked.status, checked.log) == (0, "No problems found.\n")
    built = strategy(tmp_path, "build")
    assert (built.status, built.warnings) == (0, []), built.log
    english, danish = (
        (built.site / page).read_text("utf-8").replace("\N{NO-BREAK SPACE}", " ")
        for page in ("parks/index.html", "da/parks/index.html")
    )
    assert 'There is EUR 1.2 million for <a href="./">Parks</a>.</p>' in english
    assert 'Der er 1,2 mio. € til <a href="./">Parker</a>.</p>' in danish
