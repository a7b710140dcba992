"""What commands print, in Danish, by the English template."""

from __future__ import annotations

LINES = {
    # new
    "Its id": "Dets id",
    "The id of the focus area it belongs to": "Id for det indsatsområde, det hører til",
    "The documents that facts come from (sources.yml):": "Dokumenterne, som oplysninger kommer fra (sources.yml):",
    "Where it is said: a number or id from the list, or 'not-stated' where none of them says it": (
        "Hvor det står: et nummer eller id fra listen, eller 'not-stated', hvis det ikke fremgår af nogen af dem"
    ),
    "Where in it: the heading or item it stands under; Enter for the whole document": (
        "Hvor i dokumentet: den overskrift eller det punkt, det står under; Enter for hele dokumentet"
    ),
    # files
    "Written to '{file}'.": "Skrevet til '{file}'.",
    "Written to '{file}'. Edit it, then run 'strategy check'.": "Skrevet til '{file}'. Ret den til, og kør så 'strategy check'.",
    "Written: {path}": "Skrevet: {path}",
    "{path}: not in step with the content. Run 'strategy workflows'.": "{path}: følger ikke indholdet. Kør 'strategy workflows'.",
    "'{file}' is older than its facts. Build the site.": "'{file}' er ældre end de oplysninger, den bygger på. Byg websitet igen.",
    "'{file}' is older than its facts. Run 'strategy deck build {id}', or build the site.": (
        "'{file}' er ældre end de oplysninger, den bygger på. Kør 'strategy deck build {id}', eller byg websitet igen."
    ),
    "The forms are in '{folder}'.": "Formularerne ligger i '{folder}'.",
    "The site was not built. '{site}' is as it was.": "Websitet blev ikke bygget. '{site}' er, som det var.",
    "The site is in '{site}'. To look at it, run: python3 -m http.server --directory '{site}' 8000": (
        "Websitet ligger i '{site}'. Kør dette for at se det: python3 -m http.server --directory '{site}' 8000"
    ),
    "Then open http://127.0.0.1:8000/": "Åbn så http://127.0.0.1:8000/",
    "No links lead out of the strategy.": "Ingen links fører ud af strategien.",
    "Not read whole, so what changed in it is not told: {file}. See 'strategy check'.": (
        "Kan ikke læses helt, så ændringer i den er ikke med: {file}. Se 'strategy check'."
    ),
    "{lix}  {band}  {count} words  {file}": "{lix}  {band}  {count} ord  {file}",
    # decks
    "The slides of this deck come from the data: what they show follows when the data changes.": (
        "Oplæggets dias kommer fra data: det, de viser, følger med, når data ændres."
    ),
    "Change the order, take slides out, write points and notes of your own. What can be written: docs/writing.md.": (
        "Lav om på rækkefølgen, tag dias ud, og skriv dine egne punkter og noter. Hvad man kan skrive: docs/writing.md."
    ),
    "The occasion, where there is one; take the signs away and fill in:": "Anledningen, hvis der er en; fjern havelågerne, og udfyld:",
    "Left to do: {problem}": "Mangler endnu: {problem}",
    "{count} slides": "{count} dias",
    "{count} slides and {extra} extra": "{count} dias og {extra} ekstra",
    "{planned} of {slot} minutes planned": "{planned} af {slot} minutter er fordelt",
    "no slot": "ingen taletid",
    "{minutes} to say": "noterne tager {minutes} at sige",
    # translations
    "There is one language only, so nothing is translated.": "Der er kun ét sprog, så intet er oversat.",
    (
        "{language}, translated from {original}: {fresh} fresh, {stale} stale, {missing} missing, {extra} extra, "
        "{unrecorded} unrecorded."
    ): (
        "{language}, oversat fra {original}: {fresh} ajour, {stale} bagud, {missing} mangler, {extra} kun i oversættelsen, "
        "{unrecorded} uden mærke."
    ),
    "{place}: {key} is stale, {since}.": "{place}: {key} er bagud, {since}.",
    "{key} is stale, {since}:": "{key} er bagud, {since}:",
    "missing:": "mangler i oversættelsen:",
    "extra:": "findes kun i oversættelsen:",
    "unrecorded:": "endnu uden mærke for, at de er oversat:",
    "{named} and {count} more": "{named} og {count} mere",
    "The text that was translated is not found in the history of its file.": (
        "Den tekst, der blev oversat, findes ikke i filens historik."
    ),
    "Nothing says yet what is rendered. Where the translation is in order now, run 'strategy translate start'.": (
        "Der er endnu ikke sat mærker for, hvad der er oversat. Er oversættelsen i orden nu, så kør 'strategy translate start'."
    ),
    "{language}: recorded {sections}.": "{language}: {sections} er mærket som oversat.",
    "{language}: 1 section renders what the original says.": "{language}: 1 afsnit svarer nu til originalen.",
    "{language}: {count} sections render what the original says.": "{language}: {count} afsnit svarer nu til originalen.",
    "{language}: {state}.": "{language}: {state}.",
    "No translation is behind in what you named.": "Ingen oversættelse er bagud i det, du nævnte.",
    "There is no record yet. Begin with 'strategy translate start'.": (
        "Der er ikke sat mærker endnu. Begynd med 'strategy translate start'."
    ),
    "{language}: {key} does not have to follow this change:": "{language}: {key} behøver ikke følge denne ændring:",
    (
        "{language}: {key} stays stale, for it was behind before the latest change, or the history does not "
        "say. Look at it with 'strategy translate status', then run 'strategy translate done {key}'."
    ): (
        "{language}: {key} er stadig bagud, for den var bagud før den seneste ændring, eller historikken siger det ikke. "
        "Se på den med 'strategy translate status', og kør så 'strategy translate done {key}'."
    ),
}
