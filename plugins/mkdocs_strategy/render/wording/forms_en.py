"""English, for the forms."""

WORDS: dict[str, str] = {
    "forms": "Edit {name}",
    "forms-body": "The text of the page",
    "forms-body-hint": "Markdown as it stands in the file: [[id]] refers, ::part shows a part made from the data.",
    "forms-decks": "Presentations",
    "forms-no": "No",
    "forms-page": "Page",
    "forms-pages": "Pages",
    "forms-sub-strategies": "Sub-strategies",
    "forms-yes": "Yes",
}
