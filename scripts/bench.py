"""Measure what the plugins add to a build and a preview of the real site, beside the same pages without them.

Both are built in turn in one run, so that what is compared is a ratio: how fast the machine is makes no difference.
Prints a table; exits with 1 when a limit is broken. The other site holds the pages as the plugins expand them,
built by MkDocs, the theme with its own search and static-i18n alone. Decks and documents are measured apart, and what
readers get of a published page is told by Lighthouse.
"""

from __future__ import annotations

import math
import shutil
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

from mkdocs.utils.yaml import yaml_load

from scripts.lighthouse import CATEGORIES, LEAST, built, lighthouse
from scripts.measured import ROOT, Cost, Row, cost_of, engine, environment, median_cpu, program, write_config
from scripts.saves import saves
from scripts.timed import HOOK, LINKS, LOAD, OUTPUTS

ROUNDS = 5
MANY = 100
FEW_PAGES, MANY_PAGES = 50, 500


class Sites(NamedTuple):
    """A folder to work in, and the configurations of the three sites in it."""

    work: Path
    ours: Path
    plain: Path
    whole: Path


def main(asked: Sequence[str]) -> int:
    """Measure everything, or what is asked for; 0 when all limits hold. Rows are printed as they are measured."""
    unknown = sorted(set(asked) - set(MEASURES))
    if unknown:
        print(f"Nothing is measured as {', '.join(unknown)}. There is: {', '.join(MEASURES)}.", file=sys.stderr)
        return 2
    if subprocess.run([program(), "check"], cwd=ROOT, stderr=subprocess.DEVNULL, check=False).returncode != 0:
        print("The content has problems, which cost time of their own. Mend them first.", file=sys.stderr)
        return 1
    held = True
    with tempfile.TemporaryDirectory(prefix="bench-") as folder:
        work = Path(folder)
        sites = Sites(work, *prepare_sites(work))
        for name, measure in MEASURES.items():
            for row in measure(sites) if not asked or name in asked else ():
                verdict = {None: "", True: "held", False: "BROKEN"}[row.held]
                print(f"{row.what:<56}  {row.measured:>24}  {row.limit:>10}  {verdict}".rstrip(), flush=True)
                held = held and row.held is not False
    return 0 if held else 1


def prepare_sites(work: Path) -> tuple[Path, Path, Path]:
    """The configurations of three sites: with our plugins but decks and documents, without any, and with all of them."""
    shutil.copytree(ROOT / "content", work / "content")
    plugins = yaml_load((ROOT / "mkdocs.yml").read_text("utf-8"))["plugins"]
    without_decks = [one for one in plugins if one not in ("strategy-decks", "strategy-documents")]
    others = [one for one in plugins if not (isinstance(one, str) and one.startswith("strategy"))]
    ours = write_config(work / "ours.yml", work / "content", without_decks)
    whole = write_config(work / "whole.yml", work / "content", plugins)
    plain = write_config(work / "plain.yml", work / "pages", [*others, {"search": {"lang": ["da", "en"]}}])
    (work / "hook.py").write_text(HOOK, "utf-8")
    expanding = write_config(work / "expanding.yml", work / "content", without_decks, hooks=["hook.py"])
    command = [*engine("build", expanding), "-d", str(work / "site")]
    subprocess.run(command, check=True, cwd=work, env={**environment(), "BENCH_PAGES": str(work / "pages")})
    return ours, plain, whole


def builds(work: Path, ours: Path, plain: Path, whole: Path) -> list[Row]:
    """Full builds, ours and plain in turn."""
    costs: dict[Path, list[Cost]] = {ours: [], plain: [], whole: []}
    for _ in range(ROUNDS):
        for config, found in costs.items():
            found.append(cost_of([*engine("build", config), "-d", str(work / "site")], work))
    ratio = statistics.median(mine.cpu / other.cpu for mine, other in zip(costs[ours], costs[plain], strict=True))
    least = min(cost.memory for cost in costs[plain])
    more = statistics.median(cost.memory for cost in costs[whole]) - least
    most = max(cost.memory for cost in costs[whole]) - least
    decks = statistics.median(all_.cpu - mine.cpu for all_, mine in zip(costs[whole], costs[ours], strict=True))
    return [
        Row("full build, plain", f"{median_cpu(costs[plain]):.2f} s CPU"),
        Row("full build, ours without decks and documents", f"{median_cpu(costs[ours]):.2f} s CPU"),
        Row("  times plain", f"{ratio:.2f}", "<= 1.30", ratio <= 1.3),
        Row("  decks and documents", f"{decks:.2f} s CPU"),
        Row("memory above plain, with decks and documents kept", f"{more:.0f} MB", "<= 60", more <= 60),
        # Typst and its fonts, in the build's own process, several documents at a time.
        Row("  while all of them are made anew", f"{most:.0f} MB"),
    ]


def loading(work: Path) -> list[Row]:
    """Loading and checking the whole plan, and the whole command that does so: for the first time, and where nothing
    changed since.
    """
    load = load_seconds()
    command = [program(), "check", "--format", "github"]
    kept = [str(work / f"kept-{number}") for number in range(ROUNDS)]
    first, again = (
        statistics.median(cost_of(command, ROOT, STRATEGY_CACHE=folder).cpu for folder in kept) for _ in range(2)
    )
    return [
        Row("load and check the plan", f"{load:.2f} s CPU", "< 0.30", load < 0.3),
        Row("strategy check, from start to end", f"{first:.2f} s CPU", "< 0.50", first < 0.5),
        Row("  again, nothing changed", f"{again:.2f} s CPU", "< 0.50", again < 0.5),
    ]


def load_seconds() -> float:
    """CPU seconds to load and check the plan in a fresh Python, after its imports."""
    command = [sys.executable, "-c", LOAD]
    found = (subprocess.run(command, cwd=ROOT, stdout=subprocess.PIPE, text=True, check=True) for _ in range(ROUNDS))
    return statistics.median(float(done.stdout) for done in found)


def links(work: Path, plain: Path) -> list[Row]:
    """References and backlinks beside a plain build of the same pages, and how they grow with the strategy.

    A plain build takes at least as long for each page of a large site as of a small one, so that its time is reckoned by
    the page.
    """
    content = copies(work)
    small = min(resolving(ROOT / "content") for _ in range(ROUNDS))
    large = resolving(content)
    grown, expected = large.cpu / small.cpu, n_log_n(large.links) / n_log_n(small.links)
    by_page = cost_of([*engine("build", plain), "-d", str(work / "site")], work).cpu / small.pages
    share = max(one.cpu / one.pages for one in (small, large)) / by_page
    return [
        Row("references and backlinks", f"{small.cpu:.2f} s CPU"),
        Row(f"  {MANY} times the strategy", f"{large.cpu:.2f} s CPU"),
        Row("  growth, times n log n", f"{grown / expected:.2f}", "<= 1.00", grown <= expected),
        Row("  share of a plain build", f"{share:.1%}", "<= 15%", share <= 0.15),
    ]


def copies(work: Path) -> Path:
    """The content folder of a strategy many times ours, written when it is first asked for."""
    folder = work / "copies"
    if not folder.is_dir():
        writing = [sys.executable, str(ROOT / "scripts" / "copies.py"), str(ROOT / "content"), str(folder), str(MANY)]
        subprocess.run(writing, check=True)
    return folder


def many_times(work: Path) -> list[Row]:
    """The check of a strategy many times ours: of everything, and of what an editor changed since."""
    content, kept = copies(work), str(work / "kept-copies")
    command = [program(), "check", "--content", str(content)]
    first, again = (cost_of(command, work, STRATEGY_CACHE=kept).cpu for _ in range(2))
    times = first / (MANY * load_seconds())
    changes = {
        "one page changed": f"da/strategi/baggrund-x{MANY // 2}.md",
        "one more, with a new reference": f"en/strategi/baggrund-x{MANY // 2 + 1}.md",
    }
    rows = []
    for what, name in changes.items():
        with (content / name).open("a", encoding="utf-8") as page:
            page.write("\nMore words" + (" about [[citizens-and-patients]]" if "reference" in what else "") + ".\n")
        cost = cost_of(command, work, STRATEGY_CACHE=kept).cpu
        rows.append(Row(f"  {what}", f"{cost:.2f} s CPU", "< 5.00", cost < 5))
    return [
        # The parser of YAML alone takes three of the 5 seconds: docs/adr/0039-what-was-found-is-kept.md.
        Row(f"strategy check of {MANY} times the strategy, all", f"{first:.1f} s CPU", "wanted: 5"),
        Row(f"  times {MANY} checks", f"{times:.2f}", "<= 1.50", times <= 1.5),
        Row("  nothing changed", f"{again:.2f} s CPU", "< 5.00", again < 5),
        *rows,
    ]


def many_pages(work: Path) -> list[Row]:
    """A site of many pages in two languages beside the theme's own navigation and search, and the size of its pages."""
    small, large = (site_of_pages(work, count) for count in (FEW_PAGES, MANY_PAGES))
    mine, other = (cost_of(building(large, which), large).cpu for which in ("ours", "plain"))
    cost_of(building(small, "ours"), small)
    page, theirs, before = largest(large / "ours"), largest(large / "plain"), largest(small / "ours")
    return [
        Row(f"2 x {MANY_PAGES} pages, the theme's own", f"{other:.1f} s CPU, {theirs:.0f} KB a page"),
        Row(f"2 x {MANY_PAGES} pages, ours", f"{mine:.1f} s CPU, {page:.0f} KB a page"),
        Row("  times the theme's own", f"{mine / other:.2f}", "<= 0.60", mine <= 0.6 * other),
        Row(f"  a page, above one of 2 x {FEW_PAGES}", f"{page - before:.1f} KB", "<= 5", page - before <= 5),
    ]


def readers(work: Path) -> list[Row]:
    """What Lighthouse says of the published site on a phone, for each kind of page."""
    return [
        Row("Lighthouse of 100", " ".join(CATEGORIES)),
        *(Row(f"  {one.page}", str(one), f">= {LEAST}", one.are_held) for one in lighthouse(built(work), work)),
    ]


def site_of_pages(work: Path, count: int) -> Path:
    """The folder of a site of so many pages in each of two languages."""
    folder, data = work / f"pages-{count}", ROOT / "tests" / "cases" / "_base" / "content" / "data"
    writing = [sys.executable, str(ROOT / "scripts" / "many_pages.py"), str(folder), str(count), str(data)]
    subprocess.run(writing, check=True)
    return folder


def building(folder: Path, which: str) -> list[str]:
    """The command that builds a site of many pages with the package's plugins or the theme's own."""
    return [*engine("build", folder / f"{which}.yml"), "-d", str(folder / which)]


def largest(site: Path) -> float:
    """The kilobytes of the largest page among those that stand first in their section."""
    return max(page.stat().st_size for page in site.rglob("p0/index.html")) / 1024


def outputs(work: Path, ours: Path) -> list[Row]:
    """Decks and documents: one deck as somebody asks for it, all of them from nothing, and what it takes to find nothing changed.

    One deck is a program of its own, with all that it imports and reads, and makes every form in all languages. What nothing
    changed in is held beside a build of the site without decks and documents.
    """
    one = next((ROOT / "content" / "data" / "decks").glob("*.yml")).stem
    asked = [program(), "deck", "build", one, "--to", str(work / "one"), "--cache"]
    single = statistics.median(cost_of([*asked, str(work / f"cold-{number}")], ROOT).cpu for number in range(ROUNDS))
    files = sum(file.is_file() for file in (work / "one" / "decks" / one).iterdir())
    (documents, texts), (decks, talks), _ = all_outputs(work)
    _, _, (unchanged, again) = all_outputs(work)
    share = unchanged / cost_of([*engine("build", ours), "-d", str(work / "site")], work).cpu
    return [
        Row(f"one deck, {files} files cold, from start to end", f"{single:.2f} s CPU", "< 2.00", single < 2),
        Row(f"all documents, {texts} files cold", f"{documents:.2f} s CPU"),
        Row(f"all decks, {talks} files cold", f"{decks:.2f} s CPU"),
        Row("decks and documents, unchanged", f"{unchanged:.2f} s CPU, {again} made", "0 made", again == 0),
        Row("  share of a build without them", f"{share:.1%}", "<= 5%", share <= 0.05),
    ]


def all_outputs(work: Path) -> list[tuple[float, int]]:
    """CPU seconds for all documents, for all decks, and for both with what git is asked; how many files each made."""
    command = [sys.executable, "-c", OUTPUTS, str(work / "outputs")]
    done = subprocess.run(command, cwd=ROOT, stdout=subprocess.PIPE, text=True, check=True)
    return [(float(seconds), int(made)) for seconds, made in map(str.split, done.stdout.splitlines())]


class Resolving(NamedTuple):
    """CPU seconds for the links of a plan, how many there are, and on how many pages."""

    cpu: float
    links: int
    pages: int


def resolving(content: Path) -> Resolving:
    """Resolve everything in a fresh process."""
    command = [sys.executable, "-c", LINKS, str(content)]
    done = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True)
    cpu, found, pages = done.stdout.split()
    return Resolving(float(cpu), int(found), int(pages))


def n_log_n(number: int) -> float:
    """What a good sort takes of a number of things."""
    return number * math.log(number)


MEASURES: dict[str, Callable[[Sites], list[Row]]] = {
    "builds": lambda sites: builds(sites.work, sites.ours, sites.plain, sites.whole),
    "loading": lambda sites: loading(sites.work),
    "links": lambda sites: links(sites.work, sites.plain),
    "check": lambda sites: many_times(sites.work),
    "outputs": lambda sites: outputs(sites.work, sites.ours),
    "saves": lambda sites: saves(sites.work, sites.whole, sites.plain),
    "many-pages": lambda sites: many_pages(sites.work),
    "readers": lambda sites: readers(sites.work),
}


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
