"""What stands on every sheet of paper that a page is printed on."""

from __future__ import annotations

from mkdocs_strategy.render.citing import edition_date
from mkdocs_strategy.render.places import page_name
from mkdocs_strategy.render.view import View


def paper_of(view: View) -> dict[str, str]:
    """The title of the strategy and the page, the edition and its date; empty words where there is none.

    The address is the site's to know; a script fills in where it was printed from when the site has none of its own.
    """
    edition, page = view.edition, view.edition.pages.get(view.path)
    work = edition.plain(edition.text(edition.plan.strategy.title))
    name = page_name(edition, page) if page is not None else work
    date = edition_date(edition)
    title = work if name.casefold() == work.casefold() else f"{work} · {name}"
    return {"title": title, "edition": edition.say("edition-of", date=date).rstrip(".") if date else "", "date": date}
