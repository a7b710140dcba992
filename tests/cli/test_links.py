"""`strategy links` prints the graph of a plan for other programs, and the links that lead out."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path
from xml.etree import ElementTree

import pytest

from tests.cli.test_check import Run

TOWN = Path(__file__).parents[1] / "render" / "town"
GRAPHML = {"g": "http://graphml.graphdrawing.org/xmlns"}


@pytest.fixture
def town(tmp_path: Path) -> Path:
    return shutil.copytree(TOWN, tmp_path / "town")


def test_the_links_of_a_thing_are_lines_with_their_places(town: Path) -> None:
    run = Run("links", "--of", "line-hall", cwd=town)
    assert (run.status, run.err) == (0, "")
    assert run.out == (
        "line-hall part-of town-frame  content/data/budget.yml:31:9\n"
        "line-hall cites plan-2025  content/data/budget.yml:31:104\n"
        "line-hall decided-with decision-strategy  content/data/budget.yml:27:12 (through mill-strategy)\n"
        "line-hall decided-with decision-revised  content/data/budget.yml:27:12 (through mill-strategy)\n"
    )


def test_json_and_graphml_hold_the_same_things_and_links(town: Path) -> None:
    whole = json.loads(Run("links", "--format", "json", cwd=town).out)
    graph = ElementTree.fromstring(Run("links", "--format", "graphml", cwd=town).out).find("g:graph", GRAPHML)
    assert graph is not None
    nodes = [node.get("id") for node in graph.findall("g:node", GRAPHML)]
    edges = [(edge.get("source"), edge.get("target")) for edge in graph.findall("g:edge", GRAPHML)]
    assert nodes == [node["id"] for node in whole["nodes"]]
    assert edges == [(link["source"], link["target"]) for link in whole["links"]]
    assert {end for ends in edges for end in ends} <= set(nodes)
    assert len(set(nodes)) == len(nodes) > 0


def test_a_link_through_a_third_thing_is_marked_as_such(town: Path) -> None:
    kind = ("--of", "school-tablets", "--type", "funded-through")
    assert Run("links", *kind, cwd=town).out == (
        "school-tablets funded-through line-tablets  content/data/sub-strategies/school.yml:83:20 (through project-tablets)\n"
        "school-tablets funded-through line-grant  content/data/sub-strategies/school.yml:83:20 (through project-tablets)\n"
    )
    links = json.loads(Run("links", "--format", "json", cwd=town).out)["links"]
    assert {link["type"] for link in links if "through" in link} == {"funded-through", "decided-with"}
    assert [
        link for link in links if link["type"] in ("funded-through", "decided-with") and "through" not in link
    ] == []
    graph = ElementTree.fromstring(Run("links", "--format", "graphml", *kind, cwd=town).out)
    through = graph.findall(".//g:edge/g:data[@key='edge-through']", GRAPHML)
    assert [data.text for data in through] == ["project-tablets", "project-tablets"]


def test_names_and_addresses_are_those_of_the_language(town: Path) -> None:
    def school(*options: str) -> tuple[str, str]:
        nodes = json.loads(Run("links", "--format", "json", *options, cwd=town).out)["nodes"]
        return next((node["name"], node["address"]) for node in nodes if node["id"] == "school")

    assert school()[1] == "areas/school/"
    assert school("--lang", "en")[1] == "en/areas/school/"
    assert school()[0] != school("--lang", "en")[0]


def test_only_links_of_some_types_are_printed(town: Path) -> None:
    def types(*options: str) -> list[str]:
        return sorted({line.split(" ")[1] for line in Run("links", *options, cwd=town).out.splitlines()})

    assert types("--type", "part-of") == ["part-of"]
    assert types("--type", "part-of, mentions") == types("--type", "mentions", "--type", "part-of")
    assert types("--type", "part-of,mentions") == ["mentions", "part-of"]
    whole = json.loads(Run("links", "--format", "json", "--type", "member-of", cwd=town).out)
    ends = {end for link in whole["links"] for end in (link["source"], link["target"])}
    assert {node["id"] for node in whole["nodes"]} == ends


def test_the_front_page_and_what_a_part_shows_have_addresses(town: Path) -> None:
    for page in (town / "content" / "da" / "registers.md", town / "content" / "en" / "registers.md"):
        page.write_text(page.read_text("utf-8").replace(", drawing]", "]"), "utf-8")
    nodes = json.loads(Run("links", "--format", "json", cwd=town).out)["nodes"]
    addresses = {node["id"]: node.get("address") for node in nodes}
    assert (addresses["mill-strategy"], addresses["drawing-hub"]) == ("./", "registers/")
    assert "" not in addresses.values()


def test_the_links_of_a_page_are_printed(town: Path) -> None:
    run = Run("links", "--of", "page:registers.md", cwd=town)
    assert (run.status, run.err) == (0, "")
    assert [line for line in run.out.splitlines() if not line.startswith("page:registers.md ")] == []


def test_wrong_use_is_said(town: Path) -> None:
    assert Run("links", "--of", "scool", cwd=town).err == (
        "strategy: 'scool' is not the id of anything. Did you mean 'school'?\n"
    )
    assert Run("links", "--of", "qqq", cwd=town).err == (
        "strategy: 'qqq' is not the id of anything. Look up the id in content/data, or add what is missing.\n"
    )
    wrong = Run("links", "--type", "part-off", cwd=town)
    assert (wrong.status, wrong.out) == (2, "")
    assert wrong.err.startswith(
        "strategy: 'part-off' is not a type of link. Did you mean 'part-of'? Known are: addressed-to, answers, "
    )
    assert Run("links", "--lang", "de", cwd=town).status == 2
    assert Run("links", "--ask", cwd=town).status == 2
    assert Run("links", "--external", "--type", "cites", cwd=town).status == 2
    assert Run("links", "--external", "--format", "graphml", cwd=town).status == 2


def test_that_no_link_leads_out_is_said(town: Path) -> None:
    file = town / "content" / "data" / "sources.yml"
    file.write_text(file.read_text("utf-8").replace(', url: "https://mill.example/minutes"', ""), "utf-8")
    strategy = town / "content" / "data" / "strategy.yml"
    statement = re.compile(r"^accessibility: .*$", re.MULTILINE)
    strategy.write_text(
        statement.sub("accessibility: {missing: {da: Nej., en: No.}}", strategy.read_text("utf-8")), "utf-8"
    )
    run = Run("links", "--external", cwd=town)
    assert (run.status, run.out, run.err) == (0, "", "No links lead out of the strategy.\n")
    run = Run("links", "--external", "--format", "json", cwd=town)
    assert (run.status, json.loads(run.out), run.err) == (0, [], "")


def test_links_that_lead_out_are_listed_with_their_places(town: Path) -> None:
    page = town / "content" / "en" / "areas" / "school.md"
    text = page.read_text("utf-8")
    page.write_text(f"{text}\nSee [this](https://example.org/a_(b)) and `https://example.org/code`.\n", "utf-8")
    line = text.count("\n") + 2
    assert Run("links", "--external", cwd=town).out == (
        "content/data/sources.yml:16:159: https://mill.example/minutes\n"
        "content/data/strategy.yml:25:26: https://example.org/statement\n"
        f"content/en/areas/school.md:{line}:12: https://example.org/a_(b)\n"
    )
    assert json.loads(Run("links", "--external", "--format", "json", cwd=town).out) == [
        {"url": "https://mill.example/minutes", "place": "content/data/sources.yml:16:159"},
        {"url": "https://example.org/statement", "place": "content/data/strategy.yml:25:26"},
        {"url": "https://example.org/a_(b)", "place": f"content/en/areas/school.md:{line}:12"},
    ]
