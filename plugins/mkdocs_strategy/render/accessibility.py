"""What the site says of its own accessibility, on the page for it."""

from __future__ import annotations

from typing import Any

from mkdocs_strategy.render.blocks import Options, blocks, bullets, nothing
from mkdocs_strategy.render.formats import moment_text
from mkdocs_strategy.render.view import View


def accessibility_statement(view: View, of: Any, options: Options) -> str:
    """Where the statement is, of what day, and whom to call or write to; or why there is none."""
    statement = view.edition.plan.strategy.accessibility
    if statement is None:
        return nothing(view)
    if statement.address is None:
        return blocks(view.text(statement.missing))
    say, contact = view.edition.say, statement.contact or ""
    written = f"<{contact}>" if contact else say("not-stated")
    phone = f"[{statement.phone}](tel:{statement.phone.replace(' ', '')})" if statement.phone else say("not-stated")
    dated = (
        moment_text(statement.dated, view.edition.words, view.edition.language)
        if statement.dated
        else say("not-stated")
    )
    return blocks(
        f"[{say('accessibility-statement')}]({statement.address})",
        bullets(
            (
                f"**{say('accessibility-dated')}**: {dated}",
                f"**{say('accessibility-phone')}**: {phone}",
                f"**{say('accessibility-contact')}**: {written}",
            )
        ),
    )
