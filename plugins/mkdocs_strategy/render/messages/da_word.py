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
    "'{was}' is a text of the data. In the file: '{words}' With --texts it is written there.": (
        "'{was}' er en tekst i dataene. I filen: '{words}' Med --texts bliver den skrevet dér."
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
    "'{words}' is now in bold.": "'{words}' er nu med fed.",
    "'{words}' is now in italics.": "'{words}' er nu i kursiv.",
    "'{words}' is now a link to '{url}'.": "'{words}' er nu et link til '{url}'.",
    "'{words}' is no longer in bold.": "'{words}' er ikke længere med fed.",
    "'{words}' is no longer in italics.": "'{words}' er ikke længere i kursiv.",
    "'{words}' is no longer a link to '{url}'.": "'{words}' er ikke længere et link til '{url}'.",
    "'{words}' has lost its bold, italics or link in a sentence that was reworded. They are kept; take them off by hand, if they are to go.": (
        "'{words}' er ikke længere fed, kursiv eller et link i en sætning, der er skrevet om. Det er beholdt; fjern det i hånden, hvis det skal væk."
    ),
    "'{words}' got another style or link, or lost it, where that cannot be written for sure. Write it by hand.": (
        "'{words}' er blevet fed, kursiv eller et link, eller er det ikke længere, hvor det ikke sikkert kan skrives. Skriv det i hånden."
    ),
    "words got another style or link in what comes from the data: '{words}' Change the data, if it is to be so.": (
        "ord, der kommer fra dataene, er blevet fed, kursiv eller et link, eller er det ikke længere: '{words}' Ret dataene, hvis det skal være sådan."
    ),
    "{what} was put in here.": "{what} er sat ind her.",
    "{what} was added to what is made from the data, and is not written: '{written}' Put it into the prose around it.": (
        "{what} er føjet til noget, der er lavet ud fra dataene, og er ikke skrevet: '{written}' Sæt det ind i teksten omkring."
    ),
    "a picture was put in where no prose stands: '{words}'. Put it into a page by hand.": (
        "et billede er sat ind, hvor der ingen løbende tekst er: '{words}'. Sæt det ind på en side i hånden."
    ),
    "pictures were taken out: {count}. Take them out of the pages.": "billeder er taget ud: {count}. Tag dem ud af siderne.",
    "{author} on '{beside}': {words}": "{author} om '{beside}': {words}",
    # a new sub-strategy
    "'{path}'": "'{path}'",
    "the file is read as '{language}'.": "filen er læst som '{language}'.",
    "the first paragraph as the summary.": "det første afsnit som resumé.",
    "'{heading}' as the vision.": "'{heading}' som visionen.",
    "'{heading}' as the purpose.": "'{heading}' som formålet.",
    "'{heading}' as ambitions: {count}.": "'{heading}' som ambitioner: {count}.",
    "'{heading}' as focus areas: {count}.": "'{heading}' som indsatsområder: {count}.",
    "'{heading}' as benefits: {count}.": "'{heading}' som gevinster: {count}.",
    "'{heading}' as prerequisites: {count}.": "'{heading}' som forudsætninger: {count}.",
    "initiatives in them: {count}.": "initiativer i dem: {count}.",
    "a table in '{heading}' as {count} amounts of '{id}'.": "en tabel i '{heading}' som {count} beløb i '{id}'.",
    "'{name}': '{said}' as '{amount}'.": "'{name}': '{said}' som '{amount}'.",
    "its total '{amount}' is the sum of its lines.": "dens total '{amount}' er summen af dens linjer.",
    "nothing stands above the first heading that could be the summary. Write one.": (
        "der står ikke noget over den første overskrift, der kan være resumé. Skriv et."
    ),
    "the status is 'draft' until you say how far it has come.": "status er 'draft', til du siger, hvor langt den er.",
    "the name of '{id}' is but the first words of its text: '{name}'. Give it a name of its own.": (
        "navnet på '{id}' er kun de første ord af teksten: '{name}'. Giv det et navn."
    ),
    "the picture '{name}' needs words in {languages} that say what it shows, for those who cannot see it.": (
        "billedet '{name}' mangler ord på {languages}, der siger, hvad det viser, til dem, der ikke kan se det."
    ),
    "what '{id}' is in all, and what kind of money it is: the table does not say. Write it in budget.yml.": (
        "hvad '{id}' er i alt, og hvilken slags penge det er, siger tabellen ikke. Skriv det i budget.yml."
    ),
    "the section '{heading}' was kept as text: what stands in it is not laid out as its heading says.": (
        "afsnittet '{heading}' er beholdt som tekst: det er ikke stillet op, som overskriften siger."
    ),
    "a list in '{heading}' was kept as text: no heading says that it is initiatives.": (
        "en liste i '{heading}' er beholdt som tekst: ingen overskrift siger, at det er initiativer."
    ),
    "a table in '{heading}' was kept as a table of words: no column of it holds amounts.": (
        "en tabel i '{heading}' er beholdt som en tabel med ord: ingen af dens kolonner har beløb."
    ),
    "the amount of '{name}' is 'unknown': '{said}' is not understood as an amount.": (
        "beløbet for '{name}' er 'unknown': '{said}' kan ikke læses som et beløb."
    ),
    "the amount of '{name}' is 'unknown': nothing stands there.": "beløbet for '{name}' er 'unknown': feltet er tomt.",
    "the total '{said}' in '{heading}' is not the sum of the lines that are known, and was left out.": (
        "totalen '{said}' i '{heading}' er ikke summen af de linjer, der kendes, og er udeladt."
    ),
    "a footnote of what became data was left out: '{words}' Name the document under 'source', where it is one.": (
        "en fodnote til noget, der blev data, er udeladt: '{words}' Nævn dokumentet under 'source', hvis det er et."
    ),
    "something was left out that cannot be taken in: {what}.": "noget, der ikke kan tages ind, er udeladt: {what}.",
    # what is left out of a file
    "added words were taken as accepted, {count} of them: '{words}'": "tilføjede ord er regnet for godkendt, {count} steder: '{words}'",
    "words marked as deleted were left out, {count} of them: '{words}'": "ord, der er markeret som slettet, er udeladt, {count} steder: '{words}'",
    "hidden words were left out, in {count} places: '{words}'": "skjulte ord er udeladt, {count} steder: '{words}'",
    "a comment by {author} was left out: '{words}'": "en kommentar fra {author} er udeladt: '{words}'",
    "a box of text was left out: '{words}'. Put its words into the text.": "en tekstboks er udeladt: '{words}'. Skriv ordene ind i teksten.",
    "an embedded object was left out.": "et indlejret objekt er udeladt.",
    "a field that fetches something was left out: '{code}'.": "et felt, der henter noget, er udeladt: '{code}'.",
    "a link was left out, its words were kept: '{target}' is no address of a page.": (
        "et link er udeladt, og ordene er beholdt: '{target}' er ikke adressen på en side."
    ),
    "a picture that lies elsewhere was left out: '{target}'. Nothing was fetched.": (
        "et billede, der ligger et andet sted, er udeladt: '{target}'. Der er ikke hentet noget."
    ),
    "something that lies elsewhere was left out: '{target}'. Nothing was fetched.": (
        "noget, der ligger et andet sted, er udeladt: '{target}'. Der er ikke hentet noget."
    ),
    "a picture was left out: '{name}' is of a kind that browsers do not show, or not there. Save it as PNG or JPEG.": (
        "et billede er udeladt: '{name}' er af en slags, som browsere ikke viser, eller er der ikke. Gem det som PNG eller JPEG."
    ),
}

# What stands in fields.
PHRASES = {
    "a table": "en tabel",
    "a picture": "et billede",
    "what is nested too deep": "det, der ligger for dybt inde i noget andet",
    "the form of a formula": "formen på en formel",
    "code of another format": "kode i et andet format",
    "a table, picture or heading within a list": "en tabel, et billede eller en overskrift i en liste",
}
