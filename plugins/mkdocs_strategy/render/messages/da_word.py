"""What came of taking in a Word file, in Danish, by the English template."""

from __future__ import annotations

HEADINGS = {
    "written": "Skrevet",
    "understood": "Forstået",
    "conflict": "Ændret begge steder",
    "from-data": "Kommer fra dataene og er ikke overskrevet",
    "by-hand": "Skal skrives i hånden",
    "remark": "Kommentarer",
    "to-do": "Mangler at blive udfyldt",
    "not-understood": "Ikke forstået og beholdt som tekst",
    "left-out": "Udeladt",
}

CLOSING = {
    "nothing": "Der er ikke noget at skrive.",
    "written": "Skrevet: {files}. Se på det med 'git diff', og kør så 'strategy check' og 'strategy translate status'.",
    "to-write": "Intet er skrevet endnu. Med --apply kommer det i: {files}.",
}

MESSAGES = {
    "macros were left out: '{part}'.": "makroer er udeladt: '{part}'.",
    "a part that is no text was left out: '{part}'.": "en del, der ikke er tekst, er udeladt: '{part}'.",
    "the sources changed here as well since the file was made. Now: '{now}' In the file: '{words}' Settle it by hand.": (
        "kilderne er også ændret her, siden filen blev lavet. Nu: '{now}' I filen: '{words}' Afgør det i hånden."
    ),
    "what was changed here is no longer in the sources. In the file: '{words}' Settle it by hand.": (
        "det, der er ændret her, står ikke længere i kilderne. I filen: '{words}' Afgør det i hånden."
    ),
    "'{was}' comes from the data. In the file: '{words}' Change the data, if it is to be so.": (
        "'{was}' kommer fra dataene. I filen: '{words}' Ret dataene, hvis det skal være sådan."
    ),
    "'{words}' was added to what is made from the data. Add it to the data, or to the prose around it.": (
        "'{words}' er føjet til noget, der er lavet ud fra dataene. Føj det til dataene eller til teksten omkring."
    ),
    "'{was}' was taken out, and comes from the data. Take it out there, if it is to go.": (
        "'{was}' er taget ud og kommer fra dataene. Tag det ud dér, hvis det skal væk."
    ),
    "a new section '{words}': write it with an id in every language: ## {words} {{#{id}}}": (
        "et nyt afsnit '{words}': skriv det med et id på alle sprog: ## {words} {{#{id}}}"
    ),
    "the heading '{was}' was taken out. Its address is cited: write in retired.yml what became of it, then delete it in every language.": (
        "overskriften '{was}' er taget ud. Andre henviser til den: skriv i retired.yml, hvad der blev af den, og slet den så på alle sprog."
    ),
    "'{was}' was changed so that its references cannot be kept for sure. In the file: '{words}' Write it by hand.": (
        "'{was}' er ændret sådan, at henvisningerne ikke med sikkerhed kan beholdes. I filen: '{words}' Skriv det i hånden."
    ),
    "{author} on '{beside}': {words}": "{author} om '{beside}': {words}",
}
