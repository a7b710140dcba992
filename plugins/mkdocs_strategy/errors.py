"""Wrong use of the program and tools that are missing. Bad content is never an error: see problems."""

from __future__ import annotations


class StrategyError(Exception):
    """Base of everything this package raises on purpose; its text is written for the person at the keyboard.

    The message is a template in plain English, and `values` fill its {fields}: kept apart, as those of a problem are, so
    that it can be said in another language. Without values it is a text as it stands.
    """

    def __init__(self, message: str, /, **values: object) -> None:
        super().__init__(message)
        self.message = message
        self.values = values

    def __str__(self) -> str:
        if not self.values:
            return self.message
        filled = {name: "" if value is None else str(value) for name, value in self.values.items()}
        # A hint may be empty.
        return self.message.format_map(filled).replace("  ", " ").rstrip()


class WrongUse(StrategyError):
    """The command, an option or a configuration asks for something that cannot be."""


class MissingTool(StrategyError):
    """A program that a step needs is not installed, or does not run."""

    def __init__(self, tool: str, needed_for: str, way_out: str) -> None:
        message = "{tool} was not found. It is needed for {needed_for}. {way_out}"
        super().__init__(message, tool=tool, needed_for=needed_for, way_out=way_out)
