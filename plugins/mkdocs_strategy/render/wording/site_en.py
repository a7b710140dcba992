"""English, for what the site says of its own pages."""

WORDS: dict[str, str] = {
    "page-only-in": "This page is only available in {language}.",
    "page-shown-in": "This page has not been translated. It is shown in {language}.",
}
