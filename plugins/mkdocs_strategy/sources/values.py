"""Values as records hold them: one reader for each type a key can have, but for records themselves.

A reader takes the findings, the node and the field's metadata, and gives the value or the missing sign.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from decimal import Decimal
from typing import Any

import yaml

from mkdocs_strategy.model.moment import Moment, parse_moment
from mkdocs_strategy.model.money import Money, parse_money
from mkdocs_strategy.model.record import EVERY_LANGUAGE, Forms, Ref, Text
from mkdocs_strategy.sources.findings import MISSING, Findings, is_null, nearest, scalar_of, shortened
from mkdocs_strategy.sources.meant import meant_amount, meant_date, meant_id, meant_number

ID = r"[a-z0-9]+(-[a-z0-9]+)*"
_ID = re.compile(ID)
INTEGER = r"[0-9]{1,9}"
NUMBER = r"-?[0-9]{1,15}(\.[0-9]{1,9})?"

# Thousands to some, thousandths to others; no coin is as small as that.
_TWO_WAYS = re.compile(r"(?<![\d,])[1-9]\d{0,2}\.\d{3}(?=\s+[A-Z]{3})")

# A currency for examples only.
_EXAMPLE = "DKK"
_TRUTHS = (("true", ("true", "yes", "on", "ja", "y", "1")), ("false", ("false", "no", "off", "nej", "n", "0")))

# What is left of a text without its references says nothing in any language when it has no letter.
_BARE_REFERENCE = re.compile(r"\[\[[^\[\]|]*\]\]")
_LETTER = re.compile(r"[^\W\d_]")

Read = Callable[[Findings, yaml.Node, Any], Any]


def _read_str(findings: Findings, node: yaml.Node, metadata: Any) -> Any:
    words = scalar_of(node)
    if words is None:
        way_out = _in_quotes(node) or "Write it after the colon."
        return findings.wrong_type(node, "a word or a line of text", way_out)
    choices, pattern = metadata.get("choices"), metadata.get("pattern")
    if pattern is not None and not re.fullmatch(pattern, words):
        way = "'{value}' cannot stand here. Write something like '{example}'."
        return findings.report(node, "invalid-value", way, value=words, example=metadata["example"])
    if choices is None or words in choices:
        return words
    near = nearest(words, choices)
    if near:
        way = "'{value}' is not a choice here. Did you mean '{near}'?"
        return findings.report(node, "invalid-choice", way, value=words, near=near)
    way = "'{value}' is not a choice here. Choose one of: {choices}."
    return findings.report(node, "invalid-choice", way, value=words, choices=", ".join(choices))


def read_id(findings: Findings, node: yaml.Node, metadata: Any) -> Any:
    """An id: small letters, digits and hyphens."""
    words = findings.scalar(node, "an id", "Write it after the colon.")
    if words is MISSING or _ID.fullmatch(words):
        return words
    way = "'{value}' cannot be an id. Use small letters a-z, digits and hyphens, such as '{example}'."
    return findings.report(node, "invalid-id", way, value=words, example=meant_id(words) or "it-infrastructure")


def _read_int(findings: Findings, node: yaml.Node, metadata: Any) -> Any:
    words = scalar_of(node)
    if words is not None and re.fullmatch(INTEGER, words):
        return int(words)
    meant = meant_number(words or "")
    way_out = f"Write '{meant}'." if meant and re.fullmatch(INTEGER, meant) else "Write it in digits, such as 4."
    return findings.wrong_type(node, "a whole number", way_out)


def _read_decimal(findings: Findings, node: yaml.Node, metadata: Any) -> Any:
    words = scalar_of(node)
    if words is not None and re.fullmatch(NUMBER, words):
        return Decimal(words)
    meant = meant_number(words or "")
    way_out = f"Write '{meant}'." if meant else "Write it in digits, with a point for decimals, such as 3.75."
    return findings.wrong_type(node, "a number", way_out)


def _read_bool(findings: Findings, node: yaml.Node, metadata: Any) -> Any:
    words = scalar_of(node)
    if words in ("true", "false"):
        return words == "true"
    meant = next((truth for truth, forms in _TRUTHS if (words or "").casefold() in forms), None)
    way_out = f"Write '{meant}'." if meant else "Write one of the two."
    return findings.wrong_type(node, "true or false", way_out)


def _read_money(findings: Findings, node: yaml.Node, metadata: Any) -> Any:
    words = findings.scalar(node, "an amount", "Write it in one line, such as '28.6 million DKK'.")
    if words is MISSING:
        return words
    money = parse_money(words)
    thousands = _TWO_WAYS.search(words)
    if money is not None and thousands:
        way = "'{value}' can be read in two ways. Write '{more}' or '{less}'."
        # 1.234 ends in no zero to leave out; with one more it can be read in one way only.
        plain = thousands[0].rstrip("0").rstrip(".") if thousands[0].endswith("0") else f"{thousands[0]}0"
        more, less = words.replace(".", ","), words.replace(thousands[0], plain)
        return findings.report(node, "invalid-amount", way, value=words, more=more, less=less)
    if money is not None:
        return money
    meant = meant_amount(words)
    if meant:
        way = "'{value}' is not an amount. Did you mean '{meant}'?"
        return findings.report(node, "invalid-amount", way, value=words, meant=meant)
    meant = meant_amount(words, _EXAMPLE)
    if meant:
        way = "'{value}' names no currency. Write it in three letters behind the number, such as '{meant}'."
        return findings.report(node, "invalid-amount", way, value=words, meant=meant)
    way = "'{value}' is not an amount. Write a number with a decimal point and a currency, such as '28.6 million DKK'."
    return findings.report(node, "invalid-amount", way, value=words)


def _read_moment(findings: Findings, node: yaml.Node, metadata: Any) -> Any:
    words = findings.scalar(node, "a date", "Write it in one line, such as 2025-09-28.")
    if words is MISSING:
        return words
    moment = parse_moment(words)
    if moment is not None:
        return moment
    if "/" in words and all(parse_moment(point) for point in words.split("/", 1)):
        way = "'{value}' ends before it begins. Write the earlier date first."
        return findings.report(node, "invalid-date", way, value=words)
    meant = meant_date(words)
    if meant:
        way = "'{value}' is not a date. Did you mean '{meant}'?"
        return findings.report(node, "invalid-date", way, value=words, meant=meant)
    if re.fullmatch(r"\d{4}-\d\d-\d\d", words) and parse_moment(words[:7]):
        way = "there is no day '{value}'. Write the right one, or '{month}' for the whole month."
        return findings.report(node, "invalid-date", way, value=words, month=words[:7])
    way = "'{value}' is not a date. Write 2025-09-28, 2025-09, 2025, 2026-21 (spring 2026) or a span 2025/2028."
    return findings.report(node, "invalid-date", way, value=words)


def _read_ref(findings: Findings, node: yaml.Node, metadata: Any) -> Any:
    words = scalar_of(node)
    if words is not None:
        return Ref(words.strip(), findings.at(node), metadata.get("kinds", ()))
    one = node
    while isinstance(one, yaml.SequenceNode) and len(one.value) == 1:
        one = one.value[0]
    return findings.wrong_type(
        node, "an id", f"Write '{one.value}' alone." if scalar_of(one) else "Write one id alone."
    )


def _read_text(findings: Findings, node: yaml.Node, metadata: Any) -> Any:
    if isinstance(node, yaml.ScalarNode):
        words = node.value.strip()
        if not metadata.get("once") and _LETTER.search(_BARE_REFERENCE.sub("", words)):
            way = "'{words}' does not say which language it is in. Write it in each, as '{form}'."
            findings.report(node, "missing-text", way, words=shortened(words), form="{da: ..., en: ...}")
        return Text([(EVERY_LANGUAGE, words, findings.at(node))])
    if not isinstance(node, yaml.MappingNode):
        way_out = _in_quotes(node) or "Write it in each language as '{da: ..., en: ...}'."
        return findings.wrong_type(node, "a text", way_out)
    before = len(findings.problems)
    read = []
    for code, value_node in findings.by_language(node):
        value = scalar_of(value_node)
        if value is None:
            findings.wrong_type(value_node, "a text", _in_quotes(value_node) or "Write it after the colon.")
        elif not is_null(value_node):
            read.append((code, value.strip(), findings.at(value_node)))
    if len(findings.problems) > before:
        return MISSING
    if not read:
        return findings.report(node, "missing-text", "this text has no words in any language. Write them.")
    return Text(read)


def _in_quotes(node: yaml.Node) -> str | None:
    """How to write a reference that YAML takes for a list in a list; None for anything else."""
    for _ in range(2):
        if not isinstance(node, yaml.SequenceNode) or not node.flow_style or len(node.value) != 1:
            return None
        node = node.value[0]
    words = scalar_of(node)
    return f"Put the reference in quotes: '\"[[{words}]]\"'." if words else None


def _read_forms(findings: Findings, node: yaml.Node, metadata: Any) -> Any:
    if not isinstance(node, yaml.MappingNode):
        way_out = "Write a list for each language, such as '{da: [delstrategien]}'."
        return findings.wrong_type(node, "a group of languages", way_out)
    read = ((code, _read_words(findings, value_node, {})) for code, value_node in findings.by_language(node))
    return Forms((code, forms) for code, forms in read if forms is not MISSING)


def read_tuple(read_item: Read, keys: Sequence[str] = (), refers: bool = False) -> Read:
    """A reader of lists whose items another reader reads.

    `keys` are those of an item that is a record; `refers` is whether its first takes an id.
    """

    def read(findings: Findings, node: yaml.Node, metadata: Any) -> Any:
        if not isinstance(node, yaml.SequenceNode):
            return findings.wrong_type(node, "a list", _as_list(node, keys, refers))
        items = [_read_item(findings, item, metadata, read_item) for item in node.value]
        return tuple(item for item in items if item is not MISSING)

    return read


def _as_list(node: yaml.Node, keys: Sequence[str], refers: bool) -> str:
    """How to write as a list what is none, in its own words where they are few."""
    words = scalar_of(node) or ""
    if refers and re.fullmatch(ID, words):
        return f"Write '[{{{keys[0]}: {words}}}]'."
    if not keys and re.fullmatch(r"[\w-]+(?:,? [\w-]+)*", words):
        return f"Write '[{words}]'."
    if isinstance(node, yaml.MappingNode) and any(scalar_of(key) in keys for key, _ in node.value):
        return "Put it in square brackets." if node.flow_style else "Put a dash before its first key."
    return "Write each item on a line of its own, after a dash."


def _read_item(findings: Findings, node: yaml.Node, metadata: Any, read: Read) -> Any:
    if is_null(node):
        return findings.report(node, "wrong-type", "an item of this list is empty. Write it, or delete its dash.")
    return read(findings, node, metadata)


_read_words = read_tuple(_read_str)


READERS: dict[Any, Read] = {
    str: _read_str,
    int: _read_int,
    bool: _read_bool,
    Decimal: _read_decimal,
    Money: _read_money,
    Moment: _read_moment,
    Ref: _read_ref,
    Text: _read_text,
    Forms: _read_forms,
}
