"""A reference in its place: on a page, or in a text of the data."""

from __future__ import annotations

from collections.abc import Callable

from attrs import field, frozen

from mkdocs_strategy.model.markup import Mention
from mkdocs_strategy.problems import Location


@frozen
class Mentioned:
    """A reference and where it stands; `language` is the page's, or the text's."""

    mention: Mention
    language: str
    place: Callable[[], Location] = field(repr=False, eq=False)

    @property
    def at(self) -> Location:
        """Where it stands, which is reckoned when somebody asks: nearly always nobody does."""
        return self.place()
