"""The graph of a plan for those who want to analyse it: its things, its pages and the links between them, as text."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any, NamedTuple

from mkdocs_strategy.model.addresses import Address
from mkdocs_strategy.model.links import Link
from mkdocs_strategy.render.edition import Edition
from mkdocs_strategy.render.exports import public_path

if TYPE_CHECKING:
    from xml.etree import ElementTree

FORMATS = ("text", "json", "graphml")
_NAMESPACE = "http://graphml.graphdrawing.org/xmlns"


class Node(NamedTuple):
    """A thing or a page: its id, its kind, its name and its address below the site's root, "" where it has none."""

    id: str
    kind: str
    name: str
    address: str


class Edge(NamedTuple):
    """A link between two nodes, with the place that says so; `language` is "*" where it holds in all."""

    source: str
    type: str
    target: str
    language: str
    place: str


def graph(edition: Edition, form: str, of: str | None = None, at_root: str | None = None) -> str:
    """The graph in one of the FORMATS, with names in the edition's language; only the links of one thing when `of`."""
    edges = tuple(_edge(link) for link in edition.plan.links.all if of is None or of in (link.subject, link.object))
    ends = {end for edge in edges for end in (edge.source, edge.target)}
    nodes = tuple(node for node in _nodes(edition, at_root) if of is None or node.id in ends)
    known = {node.id for node in nodes}
    edges = tuple(edge for edge in edges if edge.source in known and edge.target in known)
    return {"text": _text, "json": _json, "graphml": _graphml}[form](nodes, edges)


def _nodes(edition: Edition, at_root: str | None) -> Iterator[Node]:
    for identifier, thing in edition.plan.things.items():
        address = edition.address(identifier)
        where = public_path(address, edition.language, at_root) if address else ""
        yield Node(identifier, thing.kind, edition.name(identifier), where)
    for page in edition.pages.values():
        if page.front_matter.about is None:
            where = public_path(Address(page.path), edition.language, at_root)
            yield Node(f"page:{page.path}", "page", edition.page_title(page) or page.path, where)


def _edge(link: Link) -> Edge:
    return Edge(link.subject, link.type, link.object, link.language, str(link.at))


def _text(nodes: tuple[Node, ...], edges: tuple[Edge, ...]) -> str:
    lines = [f"{edge.source} {edge.type} {edge.target}  {edge.place}" for edge in edges]
    return "".join(f"{line}\n" for line in lines)


def _json(nodes: tuple[Node, ...], edges: tuple[Edge, ...]) -> str:
    whole: Mapping[str, Any] = {
        "nodes": [node._asdict() for node in nodes],
        "links": [edge._asdict() for edge in edges],
    }
    return json.dumps(whole, ensure_ascii=False, indent=1) + "\n"


def _graphml(nodes: tuple[Node, ...], edges: tuple[Edge, ...]) -> str:
    """GraphML 1.0 with a key for each attribute, as its primer has it."""
    # The command line knows the forms of the graph at every start, and hardly ever writes this one.
    from xml.etree import ElementTree

    root = ElementTree.Element("graphml", xmlns=_NAMESPACE)
    for what, names in (("node", Node._fields[1:]), ("edge", ("type", "language", "place"))):
        for name in names:
            key = {"id": f"{what}-{name}", "for": what, "attr.name": name, "attr.type": "string"}
            ElementTree.SubElement(root, "key", key)
    whole = ElementTree.SubElement(root, "graph", id="strategy", edgedefault="directed")
    for node in nodes:
        made = ElementTree.SubElement(whole, "node", id=node.id)
        _data(made, "node", {"kind": node.kind, "name": node.name, "address": node.address})
    for number, edge in enumerate(edges):
        made = ElementTree.SubElement(whole, "edge", id=f"e{number}", source=edge.source, target=edge.target)
        _data(made, "edge", {"type": edge.type, "language": edge.language, "place": edge.place})
    ElementTree.indent(root, " ")
    return ElementTree.tostring(root, encoding="unicode", xml_declaration=True) + "\n"


def _data(element: ElementTree.Element, what: str, values: Mapping[str, str]) -> None:
    from xml.etree import ElementTree

    for name, value in values.items():
        ElementTree.SubElement(element, "data", key=f"{what}-{name}").text = value
