"""Wrong use of the program and tools that are missing. Bad content is never an error: see problems."""

from __future__ import annotations


class StrategyError(Exception):
    """Base of everything this package raises on purpose; its text is written for the person at the keyboard."""


class WrongUse(StrategyError):
    """The command, an option or a configuration asks for something that cannot be."""


class MissingTool(StrategyError):
    """A program that a step needs is not installed, or does not run."""

    def __init__(self, tool: str, needed_for: str, way_out: str) -> None:
        super().__init__(f"{tool} was not found. It is needed for {needed_for}. {way_out}")
