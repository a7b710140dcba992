"""The graph of a plan for those who want to analyse it: its things, its pages and the links between them, as text."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from mkdocs_strategy.errors import WrongUse
from mkdocs_strategy.model.addresses import Address
from mkdocs_strategy.model.links import Link
from mkdocs_strategy.model.outward import Outward
from mkdocs_strategy.render.edition import Edition
from mkdocs_strategy.render.exports import public_path

if TYPE_CHECKING:
    from xml.etree import ElementTree

FORMATS = ("text", "json", "graphml")
_NAMESPACE = "http://graphml.graphdrawing.org/xmlns"


class Node(NamedTuple):
    """A thing or a page: its id, its kind, its name and its address below the site's root.

    The front page is at "./". A thing without a place of its own, such as a drawing, is where a part shows it; one that
    no page shows has no address, which JSON and GraphML leave out.
    """

    id: str
    kind: str
    name: str
    address: str


class Edge(NamedTuple):
    """A link between two nodes, with the place that says so; `language` is "*" where it holds in all.

    `through` is the thing between them where the link follows from two others and is written nowhere; JSON and GraphML
    leave it out of all else.
    """

    source: str
    type: str
    target: str
    language: str
    place: str
    through: str


def graph(
    edition: Edition, form: str, of: str | None = None, at_root: str | None = None, types: Collection[str] = ()
) -> str:
    """The graph in one of the FORMATS, with names in the edition's language.

    Only the links of one thing when `of`, and those of some types when `types`, with the things at their ends.
    """
    edges = tuple(
        _edge(link)
        for link in (*edition.plan.links.all, *edition.plan.links.derived)
        if (of is None or of in (link.subject, link.object)) and (not types or link.type in types)
    )
    ends = {end for edge in edges for end in (edge.source, edge.target)}
    nodes = tuple(node for node in _nodes(edition, at_root) if (of is None and not types) or node.id in ends)
    known = {node.id for node in nodes}
    edges = tuple(edge for edge in edges if edge.source in known and edge.target in known)
    return {"text": _text, "json": _json, "graphml": _graphml}[form](nodes, edges)


def _nodes(edition: Edition, at_root: str | None) -> Iterator[Node]:
    shown = {call.of: path for path, page in edition.pages.items() for call in page.part_calls if call.of}
    for identifier, thing in edition.plan.things.items():
        address = edition.address(identifier)
        if address is None and identifier in shown:
            address = Address(shown[identifier])
        yield Node(identifier, thing.kind, edition.name(identifier), _where(address, edition, at_root))
    for page in edition.pages.values():
        if page.front_matter.about is None:
            where = _where(Address(page.path), edition, at_root)
            yield Node(f"page:{page.path}", "page", edition.page_title(page) or page.path, where)


def _where(address: Address | None, edition: Edition, at_root: str | None) -> str:
    """An address as a link from the site's root writes it; "" for none."""
    return (public_path(address, edition.language, at_root) or "./") if address else ""


def _edge(link: Link) -> Edge:
    return Edge(link.subject, link.type, link.object, link.language, str(link.at), link.through)


def _text(nodes: tuple[Node, ...], edges: tuple[Edge, ...]) -> str:
    return "".join(
        f"{edge.source} {edge.type} {edge.target}  {edge.place}{f' (through {edge.through})' if edge.through else ''}\n"
        for edge in edges
    )


def _json(nodes: tuple[Node, ...], edges: tuple[Edge, ...]) -> str:
    whole: Mapping[str, Any] = {
        name: [{key: value for key, value in one._asdict().items() if value} for one in ones]
        for name, ones in (("nodes", nodes), ("links", edges))
    }
    return json.dumps(whole, ensure_ascii=False, indent=1) + "\n"


def outward(found: Sequence[Outward], form: str) -> str:
    """The links that lead out: a line each, or a JSON list that is empty where there are none.

    Raises WrongUse for GraphML, since what they lead to is no node.
    """
    if form == "text":
        return "".join(f"{link.at}: {link.url}\n" for link in found)
    if form == "json":
        whole = [{"url": link.url, "place": str(link.at)} for link in found]
        return json.dumps(whole, ensure_ascii=False, indent=1) + "\n"
    raise WrongUse("Links that lead out are no graph: '{form}' cannot hold them. Take text or json.", form=form)


def _graphml(nodes: tuple[Node, ...], edges: tuple[Edge, ...]) -> str:
    """GraphML 1.0 with a key for each attribute, as its primer has it."""
    # The command line knows the forms of the graph at every start, and hardly ever writes this one.
    from xml.etree import ElementTree

    root = ElementTree.Element("graphml", xmlns=_NAMESPACE)
    for what, names in (("node", Node._fields[1:]), ("edge", ("type", "language", "place", "through"))):
        for name in names:
            key = {"id": f"{what}-{name}", "for": what, "attr.name": name, "attr.type": "string"}
            ElementTree.SubElement(root, "key", key)
    whole = ElementTree.SubElement(root, "graph", id="strategy", edgedefault="directed")
    for node in nodes:
        made = ElementTree.SubElement(whole, "node", id=node.id)
        address = {"address": node.address} if node.address else {}
        _data(made, "node", {"kind": node.kind, "name": node.name, **address})
    for number, edge in enumerate(edges):
        made = ElementTree.SubElement(whole, "edge", id=f"e{number}", source=edge.source, target=edge.target)
        through = {"through": edge.through} if edge.through else {}
        _data(made, "edge", {"type": edge.type, "language": edge.language, "place": edge.place, **through})
    ElementTree.indent(root, " ")
    return ElementTree.tostring(root, encoding="unicode", xml_declaration=True) + "\n"


def _data(element: ElementTree.Element, what: str, values: Mapping[str, str]) -> None:
    from xml.etree import ElementTree

    for name, value in values.items():
        ElementTree.SubElement(element, "data", key=f"{what}-{name}").text = value
