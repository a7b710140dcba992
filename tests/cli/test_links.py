"""`strategy links` prints the graph of a plan for other programs, and the links that lead out."""

from __future__ import annotations

import json
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
    assert run.out == ("line-hall part-of town-frame  content/data/budget.yml:28:9\n")


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


def test_names_and_addresses_are_those_of_the_language(town: Path) -> None:
    def school(*options: str) -> tuple[str, str]:
        nodes = json.loads(Run("links", "--format", "json", *options, cwd=town).out)["nodes"]
        return next((node["name"], node["address"]) for node in nodes if node["id"] == "school")

    assert school()[1] == "areas/school/"
    assert school("--lang", "en")[1] == "en/areas/school/"
    assert school()[0] != school("--lang", "en")[0]


def test_wrong_use_is_said(town: Path) -> None:
    assert Run("links", "--of", "scool", cwd=town).err == (
        "strategy: 'scool' is not the id of anything. Did you mean 'school'?\n"
    )
    assert Run("links", "--lang", "de", cwd=town).status == 2
    assert Run("links", "--ask", cwd=town).status == 2


def test_links_that_lead_out_are_listed_with_their_places(town: Path) -> None:
    page = town / "content" / "en" / "areas" / "school.md"
    text = page.read_text("utf-8")
    page.write_text(f"{text}\nSee [this](https://example.org/a_(b)) and `https://example.org/code`.\n", "utf-8")
    line = text.count("\n") + 2
    assert Run("links", "--external", cwd=town).out == (
        "content/data/sources.yml:16:159: https://mill.example/minutes\n"
        f"content/en/areas/school.md:{line}:12: https://example.org/a_(b)\n"
    )
