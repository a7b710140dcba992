"""Files that go with the site as they are."""

from __future__ import annotations

from importlib.resources import files

STYLESHEET = "assets/strategy/strategy.css"


def stylesheet() -> str:
    """The style of the generated parts, as it is served."""
    return (files("mkdocs_strategy.render") / "templates" / "strategy.css").read_text("utf-8")
