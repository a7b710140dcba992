"""Danish, for the forms."""

WORDS: dict[str, str] = {
    "forms": "Redigér {name}",
    "forms-body": "Sidens tekst",
    "forms-body-hint": "Markdown, som det står i filen: [[id]] henviser, ::del viser en del lavet af data.",
    "forms-decks": "Præsentationer",
    "forms-no": "Nej",
    "forms-page": "Side",
    "forms-pages": "Sider",
    "forms-sub-strategies": "Delstrategier",
    "forms-yes": "Ja",
}
