"""Danish, for taking in Word files: what headings and cells say, with a bar between. Other languages may leave these out."""

WORDS: dict[str, str] = {
    "word-in-vision": "vision|visionen|vores vision|vision og mål",
    "word-in-purpose": "formål|formålet|formål og vision|formål og baggrund",
    "word-in-ambitions": "ambition|ambitioner|ambitionerne|vores ambitioner|overordnede mål|strategiske mål|målsætninger",
    "word-in-focus-areas": "indsatsområder|indsatsområderne|indsatsområder og initiativer|fokusområder|strategiske indsatsområder|spor",
    "word-in-focus-area": "indsatsområde|fokusområde|spor|tema",
    "word-in-initiatives": "initiativ|initiativer|initiativerne|konkrete initiativer|handlinger|aktiviteter|tiltag|indsatsområder og initiativer",
    "word-in-benefits": "gevinster|forventede gevinster|gevinst|værdi|værdiskabelse|effekter|forventet effekt",
    "word-in-prerequisites": "forudsætninger|forudsætning|det kræver det|afhængigheder|krav",
    "word-in-total": "i alt|ialt|sum|total|samlet|samlet beløb|hovedtotal",
    "word-in-about": "ca|ca.|cirka|omkring|op mod",
    "word-in-amount": "beløb|budget|pris|udgift|udgifter|økonomi|ramme|bevilling|investering",
}
