"""What readers are told of the search: the page for it, the words in the header, and what the script needs to know. No I/O."""

from __future__ import annotations

import json
from collections.abc import Sequence
from html import escape
from typing import Any

from mkdocs_strategy.model.addresses import Address
from mkdocs_strategy.render.blocks import Options
from mkdocs_strategy.render.edition import Edition
from mkdocs_strategy.render.exports import public_path
from mkdocs_strategy.render.search_records import BEGINS, COUNTS, GROUPS
from mkdocs_strategy.render.search_words import stop_words
from mkdocs_strategy.render.view import View

# Below the site's root: what a browser fetches when somebody searches.
FOLDER = "search"
INDEX = f"{FOLDER}/index"

# What the script tells.
_TOLD = (
    *("search-one", "search-many", "search-none", "search-none-way", "search-instead-of", "search-did-you-mean"),
    *("search-shown-instead", "search-only-best", "search-best", "search-all", "search-more", "search-keys"),
)
_HEADER = ("search", "search-site", "search-searching", "search-failed")


def search(view: View, of: Any, options: Options) -> str:
    """The page for searching: a form that works by its address, and room for what is found."""
    say = view.edition.say
    if not view.as_html:
        return say("search-needs-script")
    return (
        f'<div class="strategy-search strategy-search--page" data-search="page" data-searching="{escape(say("search-searching"))}" data-failed="{escape(say("search-failed"))}">\n'
        f'<form role="search" method="get" aria-label="{escape(say("search-placeholder"))}">\n'
        f'<label for="search-words">{escape(say("search-placeholder"))}</label>\n'
        '<div class="strategy-search__line">\n'
        '<input id="search-words" name="q" type="search" autocomplete="off" autocapitalize="off" spellcheck="false">\n'
        f'<button type="submit">{escape(say("search"))}</button>\n'
        "</div>\n"
        "</form>\n"
        f'<noscript><p class="strategy-search__without">{escape(say("search-needs-script"))}</p></noscript>\n'
        '<p class="strategy-search__status" role="status" aria-live="polite"></p>\n'
        '<div class="strategy-search__found"></div>\n'
        "</div>\n"
    )


def search_address(edition: Edition, at_root: str | None) -> str:
    """The address of the page for searching below the site's root; "" where no page has one."""
    page = next((one for one in edition.pages.values() if any(call.name == "search" for call in one.part_calls)), None)
    return "" if page is None else public_path(Address(page.path), edition.language, at_root)


def header_words(edition: Edition, at_root: str | None) -> dict[str, str]:
    """What the header of every page says of the search, and the address of the page for it."""
    words = {key.removeprefix("search-"): edition.say(key) for key in _HEADER}
    return {**words, "page": search_address(edition, at_root)}


def settings_json(edition: Edition) -> str:
    """What the script must know to search in a language and to tell what it found."""
    groups = [f"search-group-{group}" for group, _ in GROUPS]
    kinds = [f"search-kind-{kind}" for _, several in GROUPS for kind in several]
    spelt = edition.words.get("search-spelt", "").split()
    told = {
        "begins": BEGINS,
        "counts": COUNTS,
        "small": sorted(stop_words(edition)),
        "spelt": [pair.split("=") for pair in spelt if "=" in pair],
        "words": {key.removeprefix("search-"): edition.say(key) for key in (*_TOLD, *groups, *kinds)},
    }
    return json.dumps(told, ensure_ascii=False)


def offered_json(words: Sequence[str]) -> str:
    """The words that are offered to who mistyped one, as a list."""
    return json.dumps(list(words), ensure_ascii=False)
