"""The sections of one file as it was at an earlier time. What cannot be read has none: nobody can mend it any more."""

from __future__ import annotations

from mkdocs_strategy.model.sections import Section, page_sections, text_sections, texts_by_key
from mkdocs_strategy.sources.decode import decode
from mkdocs_strategy.sources.layout import FILES, FOLDERS
from mkdocs_strategy.sources.nodes import parse_yaml
from mkdocs_strategy.sources.pages import page_of


def sections_of_page(text: str, language: str, path: str) -> dict[str, Section]:
    """The sections of a page by key, as if it had always had this path."""
    page = page_of(text, path, language, path).page
    return page_sections(page) if page is not None else {}


def sections_of_data(text: str, language: str, name: str) -> dict[str, Section]:
    """The texts of a data file in a language by key; `name` is its name within the data folder."""
    cls = FILES.get(name) or FOLDERS.get(name.partition("/")[0])
    node = parse_yaml(text, name).node if cls is not None else None
    if cls is None or node is None:
        return {}
    record, _ = decode(node, cls, name)
    return text_sections(texts_by_key((record,)), language) if record is not None else {}
