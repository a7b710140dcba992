"""The files that come with the package: style sheets and scripts as they are, pages as templates to be filled."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

# A check asks for none of these files, and what reads and fills them takes as long to import as its own rules.
if TYPE_CHECKING:
    from jinja2 import Template


def packaged(name: str) -> str:
    """The text of a file of the package's templates."""
    from importlib.resources import files

    return (files("mkdocs_strategy.render") / "templates" / name).read_text("utf-8")


@cache
def template(name: str) -> Template:
    """A template to fill, which escapes what is put in and refuses to leave anything out."""
    from jinja2 import Environment, FunctionLoader, StrictUndefined

    environment = Environment(
        loader=FunctionLoader(packaged),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=StrictUndefined,
        keep_trailing_newline=True,
    )
    return environment.get_template(name)
