"""What Lighthouse says of the main kinds of pages, on a phone, from the web server of deploy/, without a network.

.venv/bin/python -m scripts.lighthouse [SITE] prints its scores of a built site, or of one that is built for it; 1 when one is
too low. Needs Chromium, Caddy (make programs) and the checkers from npm (make checkers).

Lighthouse reckons what a slow phone would take from what this machine took: other work of the machine makes a page worse,
never better. So each page is asked several times, and again where the machine was busy; the middle score counts.
"""

from __future__ import annotations

import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from scripts.setup_checkers import FOLDER, NODE
from tests.conftest import CHROMIUM, QUIET, ROOT
from tests.hosts.servers import caddy

# One of each kind that readers open, and one as partners abroad do.
PAGES = (
    ("home page", ""),
    ("sub-strategy", "delstrategier/citizens-and-patients/"),
    ("text", "strategi/baggrund/"),
    ("overview", "overblik/"),
    ("finance", "okonomi/"),
    ("tables of money", "okonomi/tabeller/"),
    ("sub-strategy in English", "en/delstrategier/digital-innovation/"),
)
CATEGORIES = ("performance", "accessibility", "best-practices", "seo")
LEAST = 95
ROUNDS = 3
MOST_ROUNDS = 9

# Below this a machine is slower than what Lighthouse's reckoning of a phone starts from: something else has the processor.
BUSY = 1000


class Said(NamedTuple):
    """What Lighthouse says in one run: a score of 0 to 100 by category, how fast the machine was, and what was not perfect."""

    scores: dict[str, int]
    speed: float
    wanting: tuple[str, ...]


class Scores(NamedTuple):
    """The middle scores of a page, in the order of the categories, and how fast the machine was in the slowest run."""

    page: str
    scores: tuple[int, ...]
    rounds: int
    speed: float

    @property
    def are_held(self) -> bool:
        return min(self.scores) >= LEAST

    def __str__(self) -> str:
        busy = f", {self.rounds} runs on a busy machine" if self.rounds > ROUNDS else ""
        return " ".join(map(str, self.scores)) + busy


def main() -> int:
    """Print the scores of a site; 1 when one is too low."""
    with tempfile.TemporaryDirectory(prefix="lighthouse-") as folder:
        work = Path(folder)
        site = Path(sys.argv[1]).resolve() if sys.argv[1:] else built(work)
        are_held = True
        for one in lighthouse(site, work):
            print(f"{one.page:<24}  {one}  (slowest machine: {one.speed:.0f})", flush=True)
            are_held = are_held and one.are_held
    return 0 if are_held else 1


def built(work: Path) -> Path:
    """The site as it is published, built into a folder."""
    site = work / "published"
    program = shutil.which("strategy", path=str(Path(sys.executable).parent)) or "strategy"
    environment = {**os.environ, "SITE_URL": "https://strategy.example/", "NO_MKDOCS_2_WARNING": "1"}
    command = [program, "build", "--compress", "--site", str(site)]
    subprocess.run(command, cwd=ROOT, env=environment, check=True, capture_output=True)
    return site


def lighthouse(site: Path, work: Path) -> Iterator[Scores]:
    """The scores of each kind of page of a published site."""
    with caddy(site, work) as server:
        for page, path in PAGES:
            yield scores_of(page, server.address + path)


def scores_of(page: str, address: str) -> Scores:
    """The middle scores of some runs; of more, while they are too low and the machine is busy."""
    runs = [said_of(address) for _ in range(ROUNDS)]
    while not (scores := _middle(page, runs)).are_held and scores.speed < BUSY and len(runs) < MOST_ROUNDS:
        runs.append(said_of(address))
    return scores


def _middle(page: str, runs: list[Said]) -> Scores:
    middle = tuple(round(statistics.median(one.scores[name] for one in runs)) for name in CATEGORIES)
    return Scores(page, middle, len(runs), min(one.speed for one in runs))


def said_of(address: str) -> Said:
    """One run. Raises CalledProcessError when Lighthouse fails again and again, as it may when a browser is slow to start."""
    with tempfile.TemporaryDirectory(prefix="report-") as folder:
        report = Path(folder) / "report.json"
        command = [str(NODE), str(FOLDER / "node_modules" / "lighthouse" / "cli" / "index.js"), address, "--quiet"]
        command += ["--output=json", f"--output-path={report}", "--no-enable-error-reporting"]
        command += [f"--only-categories={','.join(CATEGORIES)}", f"--chrome-flags=--headless=new {' '.join(QUIET)}"]
        environment = {**os.environ, "CHROME_PATH": chromium()}
        for last in (False, False, True):
            done = subprocess.run(command, env=environment, check=last, stdout=subprocess.DEVNULL)
            if done.returncode == 0:
                break
        said: dict[str, Any] = json.loads(report.read_text("utf-8"))
    scores = {name: round(100 * said["categories"][name]["score"]) for name in CATEGORIES}
    wanting = (one["id"] for one in said["audits"].values() if one["score"] is not None and one["score"] < 1)
    return Said(scores, said["environment"]["benchmarkIndex"], tuple(wanting))


def chromium() -> str:
    """The system's Chromium. Raises FileNotFoundError where there is none."""
    found = next((path for name in CHROMIUM if (path := shutil.which(name))), None)
    if found is None:
        raise FileNotFoundError("Chromium was not found. Lighthouse needs it. Install it with 'make programs'.")
    return found


if __name__ == "__main__":
    sys.exit(main())
