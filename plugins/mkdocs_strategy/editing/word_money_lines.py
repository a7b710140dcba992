"""Tables of a Word file that hold amounts, as frames with lines, each told. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attrs import field, frozen

from mkdocs_strategy.editing.word_pages import TO_WRITE
from mkdocs_strategy.editing.word_record import Kept, Recorded
from mkdocs_strategy.editing.word_yaml import Group, Raw, yaml_lines
from mkdocs_strategy.model.findings import NOT_UNDERSTOOD, TO_DO, UNDERSTOOD, Finding, finding
from mkdocs_strategy.model.literal import literal
from mkdocs_strategy.model.word_blocks import Block, Table
from mkdocs_strategy.pipeline import Publication
from mkdocs_strategy.render.retyped_money import money_reader
from mkdocs_strategy.render.word_money import Line, MoneyTable, money_table

TOLD = ("total", "amount", "about")


@frozen
class Frames:
    """The lines of each frame, the part that stands for each table that became one, and what there is to tell."""

    frames: list[list[str]] = field(factory=list)
    parts: dict[int, str] = field(factory=dict)
    findings: list[Finding] = field(factory=list)


def frame_lines(
    publication: Publication,
    language: str,
    identifier: str,
    title: str,
    where: tuple[Sequence[Block], Sequence[Kept]],
    recorded: Recorded,
) -> Frames:
    """The frames of all tables that hold amounts, in the order of the file."""
    made = Frames()
    reader = money_reader(publication.editions, language)
    words = publication.editions[language].words
    told = {key: frozenset(words.get(f"word-in-{key}", "").casefold().split("|")) for key in TOLD}
    headings: list[str] = []
    for heading, table in _tables(title, *where):
        found = money_table(table, reader, told)
        shown = heading.replace("'", "’")
        if found is None:
            message = "a table in '{heading}' was kept as a table of words: no column of it holds amounts."
            made.findings.append(finding(NOT_UNDERSTOOD, message, heading=shown))
            continue
        frame = recorded.new_id(f"{identifier}-frame")
        name = title if heading == title else f"{title}: {heading}"
        same = headings.count(heading)
        headings.append(heading)
        name = f"{name} ({same + 1})" if same else name
        keys = _frame(frame, name, identifier, found, recorded, heading if heading != title else "")
        made.frames.append(yaml_lines(keys, language, publication.plan.languages, TO_WRITE))
        # A part of a sub-strategy shows all of its money, once.
        made.parts[id(table)] = f"::budget-table {frame}"
        made.findings.extend(_told(found, shown, frame))
    return made


def _tables(title: str, lead: Sequence[Block], kept: Sequence[Kept]) -> Iterator[tuple[str, Table]]:
    yield from ((title, one) for one in lead if isinstance(one, Table))
    for one in kept:
        yield from _tables(one.section.said.plain, one.blocks, one.below)


def _frame(frame: str, name: str, about: str, table: MoneyTable, recorded: Recorded, heading: str) -> Group:
    source = recorded.source(heading)
    keys: Group = [("id", Raw(frame)), ("name", literal(name)), ("about", Raw(about)), ("state", Raw("unknown"))]
    if table.total:
        keys.append(("lines_total", Raw(table.total)))
    lines = []
    for line in table.lines:
        group: Group = [("id", Raw(recorded.new_id(f"{line.name}-line"))), ("name", literal(line.name))]
        group.append(("amount", Raw(line.amount)) if line.amount else ("state", Raw("unknown")))
        if line.years:
            group.append(("years", Raw(line.years)))
        group.append(source)
        lines.append(group)
    return [*keys, ("lines", lines), source]


def _told(table: MoneyTable, heading: str, frame: str) -> Iterator[Finding]:
    count = len(table.lines)
    yield finding(
        UNDERSTOOD, "a table in '{heading}' as {count} amounts of '{id}'.", heading=heading, count=count, id=frame
    )
    for line in table.lines:
        yield _line(line)
    if table.total:
        yield finding(UNDERSTOOD, "its total '{amount}' is the sum of its lines.", amount=table.total)
    if table.wrong_total:
        message = "the total '{said}' in '{heading}' is not the sum of the lines that are known, and was left out."
        yield finding(NOT_UNDERSTOOD, message, said=table.wrong_total, heading=heading)
    message = "what '{id}' is in all, and what kind of money it is: the table does not say. Write it in budget.yml."
    yield finding(TO_DO, message, id=frame)


def _line(line: Line) -> Finding:
    name = line.name.replace("'", "’")
    if line.amount:
        message = "'{name}': '{said}' as '{amount}'."
        return finding(UNDERSTOOD, message, name=name, said=line.said, amount=line.amount)
    said = line.said.replace("'", "’")
    if said:
        message = "the amount of '{name}' is 'unknown': '{said}' is not understood as an amount."
        return finding(NOT_UNDERSTOOD, message, name=name, said=said)
    return finding(NOT_UNDERSTOOD, "the amount of '{name}' is 'unknown': nothing stands there.", name=name)
