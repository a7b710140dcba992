"""What a page says where it is not written in all languages: in the words of those who read the others."""

from __future__ import annotations

from collections.abc import Mapping

from mkdocs_strategy.render.edition import Edition
from mkdocs_strategy.render.formats import language_name


def with_language_said(html: str, written: Edition, others: Mapping[str, Edition], shown: str) -> str:
    """The HTML of a page written in one language, with a sentence below its heading for each language without a twin.

    `shown` is the language of the pages it stands among. Where that is another, the text is marked as what it is, and
    only readers of that language are spoken to.
    """
    if not others:
        return html
    if shown != written.language:
        said = _said(others[shown], "page-shown-in", written.language, "") if shown in others else ""
        return f'{said}<div lang="{written.language}">\n{html}\n</div>'
    said = "".join(
        _said(edition, "page-only-in", written.language, f' lang="{code}"') for code, edition in others.items()
    )
    heading, end, text = html.partition("</h1>")
    return f"{heading}{end}\n{said}{text}" if end else said + html


def _said(edition: Edition, key: str, language: str, mark: str) -> str:
    words = edition.say(key, language=language_name(language, edition.language))
    return f'<p class="strategy-only-in"{mark}>{words}</p>\n'
