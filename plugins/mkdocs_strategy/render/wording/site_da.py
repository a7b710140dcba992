"""Danish, for what the site says of its own pages."""

WORDS: dict[str, str] = {
    "page-only-in": "Denne side findes kun på {language}.",
    "page-shown-in": "Denne side er ikke oversat. Den vises på {language}.",
}
