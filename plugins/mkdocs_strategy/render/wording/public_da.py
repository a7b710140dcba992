"""Danish, for what makes the site open to everyone and easy to follow."""

WORDS: dict[str, str] = {
    "accessibility-statement": "Tilgængelighedserklæring",
    "accessibility-dated": "Sidst gennemgået",
    "accessibility-phone": "Telefon",
    "accessibility-contact": "Skriv til",
    "feed-follow": "Følg beslutninger og ændringer (Atom)",
    "feed-title": "{title}: beslutninger og ændringer",
    "feed-milestone": "Milepæl nået",
    "feed-edition": "Vedtaget udgave",
}
