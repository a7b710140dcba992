"""What was wrong in the use of a command, or is missing, in Danish, by the English template."""

from __future__ import annotations

ERRORS = {
    "{tool} was not found. It is needed for {needed_for}. {way_out}": "{tool} blev ikke fundet. Det skal bruges til {needed_for}. {way_out}",
    "'{file}' cannot be used ({reason}). Check its name and rights.": (
        "'{file}' kan ikke bruges ({reason}). Se efter, om navnet og rettighederne er rigtige."
    ),
    # ids and names
    "'{id}' is not the id of anything. {hint}": "'{id}' er ikke id for noget. {hint}",
    "'{id}' is not the id of a source. {way}": "'{id}' er ikke id for en kilde. {way}",
    "'{identifier}' is not the id of a focus area. {hint}": "'{identifier}' er ikke id for et indsatsområde. {hint}",
    "'{identifier}' cannot be an id. Use small letters a-z, digits and hyphens: --id it-infrastructure": (
        "'{identifier}' kan ikke være et id. Brug små bogstaver a-z, tal og bindestreger: --id it-infrastructure"
    ),
    "'{identifier}' is taken{at}. Choose another: --id {free}": "'{identifier}' er optaget{at}. Vælg et andet: --id {free}",
    "'{identifier}' is retired, see {at}. Choose another with --id.": "'{identifier}' er udgået, se {at}. Vælg et andet med --id.",
    "'{new}' cannot be an id. Use small letters a-z, digits and hyphens, such as 'it-infrastructure'.": (
        "'{new}' kan ikke være et id. Brug små bogstaver a-z, tal og bindestreger, for eksempel 'it-infrastructure'."
    ),
    "'{new}' is taken, at {taken}. Choose another id.": "'{new}' er optaget, i {taken}. Vælg et andet id.",
    "'{new}' is retired, see {place}. Choose another id.": "'{new}' er udgået, se {place}. Vælg et andet id.",
    "Two things have the id '{old}'. Give one of them another id by hand first.": (
        "To ting har id’et '{old}'. Giv først en af dem et andet id i hånden."
    ),
    "'{old}' is not found where it should stand, at {at}. Nothing was renamed; rename it by hand.": (
        "'{old}' står ikke, hvor det burde, i {at}. Intet er omdøbt; omdøb det i hånden."
    ),
    "Some files cannot be read whole ({some}), so references may be missed. Mend them first.": (
        "Nogle filer kan ikke læses helt ({some}), så henvisninger kan blive overset. Ret dem først."
    ),
    "'{file}' is not UTF-8, so it cannot be changed. Save it as UTF-8 first.": (
        "'{file}' er ikke UTF-8, så den kan ikke ændres. Gem den som UTF-8 først."
    ),
    "There is a file '{now}' already. Nothing was renamed; move that away first.": (
        "Der er allerede en fil '{now}'. Intet er omdøbt; flyt den først."
    ),
    "There is a file '{file}' already. Nothing was written; choose another id with --id.": (
        "Der er allerede en fil '{file}'. Intet er skrevet; vælg et andet id med --id."
    ),
    "There is no place for it in '{file}': {missing} is written otherwise than as a list.": (
        "Der er ikke plads til det i '{file}': {missing} er ikke skrevet som en liste."
    ),
    "{refusal}: {first}": "{refusal}: {first}",
    # answers
    "{option} is missing. Give it, or leave out --no-input to be asked.": (
        "{option} mangler. Skriv den, eller udelad --no-input for at blive spurgt."
    ),
    "'{one}' does not say its language. Write LANG=WORDS, with one of: {codes}.": (
        "'{one}' siger ikke, hvilket sprog det er på. Skriv SPROG=ORD med et af: {codes}."
    ),
    "'{one}' does not say its language. Write LANG=WORDS, as in --name en=Research.": (
        "'{one}' siger ikke, hvilket sprog det er på. Skriv SPROG=ORD, for eksempel --name en=Research."
    ),
    "'{words}' is not a choice for '{key}'. Choose one of: {choices}.": (
        "'{words}' kan ikke vælges for '{key}'. Vælg et af: {choices}."
    ),
    "'{words}' is not a date. Write 2025-11-20, 2025-11 or 2025.": (
        "'{words}' er ikke en dato. Skriv 2025-11-20, 2025-11 eller 2025."
    ),
    "'{words}' cannot stand under '{key}'. Write an id, a number or a date.": (
        "'{words}' kan ikke stå under '{key}'. Skriv et id, et tal eller en dato."
    ),
    "--section goes with --source: it is a place in a document.": "--section hører sammen med --source: det er et sted i et dokument.",
    # check, links, budget
    "There is no code '{code}'. {way}": "Der er ingen kode '{code}'. {way}",
    "--ask goes with --external: only links that lead out of the strategy are asked for.": (
        "--ask hører sammen med --external: kun links ud af strategien bliver prøvet."
    ),
    "--of and --type go with links between things. Leave them out with --external.": (
        "--of og --type gælder links mellem ting i strategien. Udelad dem sammen med --external."
    ),
    "'{type}' is not a type of link. {hint} Known are: {every}.": "'{type}' er ikke en slags link. {hint} Kendte er: {every}.",
    "Links that lead out are no graph: '{form}' cannot hold them. Take text or json.": (
        "Links ud af strategien er ingen graf: '{form}' kan ikke rumme dem. Vælg text eller json."
    ),
    "There is no order '{order}'. {hint}": "Der kan ikke ordnes efter '{order}'. {hint}",
    "'{id}' has the kind '{kind}', and a table is of one of these: {kinds}.": (
        "'{id}' er af slagsen '{kind}', og en tabel handler om en af disse: {kinds}."
    ),
    "There is no stemmer for '{language}'. There is one for: {languages}.": (
        "Ordformer på '{language}' kan ikke findes. Det kan de på: {languages}."
    ),
    "There is no '{language}' edition. The languages are: {languages}.": (
        "Der er ingen udgave på '{language}'. Sprogene er: {languages}."
    ),
    # decks, documents, forms, the site
    "There is no deck '{one}'. {hint}": "Der er intet oplæg '{one}'. {hint}",
    "There is no sub-strategy '{identifier}'. {hint}": "Der er ingen delstrategi '{identifier}'. {hint}",
    "'{file}' is there already. Edit it, or delete it first.": "'{file}' er der allerede. Ret i den, eller slet den først.",
    "There is no document of '{identifier}'. {hint}": "Der er intet dokument om '{identifier}'. {hint}",
    "{what} cannot be made: '{path}' on its page is no picture of its kind. {way}": (
        "{what} kan ikke laves: '{path}' på siden er ikke et billede af den slags. {way}"
    ),
    "pandoc could not make {what}: {said}. Mend what it names and build again.": (
        "pandoc kunne ikke lave {what}: {said}. Ret det, den nævner, og byg igen."
    ),
    "Typst could not make {what}: {said}. Mend what it names and build again.": (
        "Typst kunne ikke lave {what}: {said}. Ret det, den nævner, og byg igen."
    ),
    "Pagefind made no index: {reason}. The site stands, without search. {way}": (
        "Pagefind lavede intet indeks: {reason}. Websitet står der, uden søgning. {way}"
    ),
    "There is no '{config}'. Run the command in the folder that holds mkdocs.yml, or name the file.": (
        "Der er ingen '{config}'. Kør kommandoen i den mappe, hvor mkdocs.yml ligger, eller nævn filen med --config."
    ),
    "'--set {one}' gives no value. Write it as '--set repo=owner/name'.": (
        "'--set {one}' har ingen værdi. Skriv det som '--set repo=owner/name'."
    ),
    "The forms do not know where to save. Name a backend, such as 'backend: {name: github, repo: owner/name}'.": (
        "Formularerne ved ikke, hvor de skal gemme. Nævn et sted, for eksempel 'backend: {name: github, repo: owner/name}'."
    ),
    "The forms cannot tell '{path}' from a page in a folder. Give it a name without '__', or build without the forms.": (
        "Formularerne kan ikke kende '{path}' fra en side i en mappe. Giv den et navn uden '__', eller byg uden formularer."
    ),
    (
        "What came as {name} {version} is not the package that was meant: its {kind} is '{found}'. Nothing of it was used. "
        "Ask whoever keeps the registry that npm is set up for."
    ): (
        "Det, der kom som {name} {version}, er ikke den pakke, der var tale om: dens {kind} er '{found}'. Intet af det er brugt. "
        "Spørg dem, der driver det register, som npm er sat op til."
    ),
    "npm could not fetch {name} {version}: {said}. The first time, this needs the network.": (
        "npm kunne ikke hente {name} {version}: {said}. Første gang kræver det adgang til nettet."
    ),
    "npm did not fetch {name} {version} in {seconds} seconds.": "npm fik ikke hentet {name} {version} på {seconds} sekunder.",
    # git
    "'{content}' is in no git repository, so there is no change to look at.": (
        "'{content}' ligger ikke i et git-repository, så der er ingen ændring at se på."
    ),
    "'{content}' is in no git repository, so there is nothing earlier to compare it with.": (
        "'{content}' ligger ikke i et git-repository, så der er intet tidligere at sammenligne med."
    ),
    "'{folder}' is in no git repository, so nothing says how old a change is.": (
        "'{folder}' ligger ikke i et git-repository, så intet siger, hvor gammel en ændring er."
    ),
    "git cannot compare '{content}' with '{base}'. Fetch that revision, or name another.": (
        "git kan ikke sammenligne '{content}' med '{base}'. Hent den version, eller nævn en anden."
    ),
    (
        "There is no revision '{base}' here. Name a commit, a tag or a branch, such as origin/main. "
        "Where only the latest commits were fetched, fetch the others with 'git fetch --unshallow'."
    ): (
        "Der er ingen version '{base}' her. Nævn et commit, et tag eller en gren, for eksempel origin/main. "
        "Er kun de seneste commits hentet, så hent de andre med 'git fetch --unshallow'."
    ),
    (
        "Only the latest commits are here, which do not say how old a change is. Fetch the others with "
        "'git fetch --unshallow'; on a build server, let it check out with the whole history."
    ): (
        "Kun de seneste commits er her, og de siger ikke, hvor gammel en ændring er. Hent de andre med "
        "'git fetch --unshallow'; på en byggeserver skal hele historikken hentes."
    ),
    "There was no folder '{folder}' at '{revision}', so there is nothing to compare with.": (
        "Der var ingen mappe '{folder}' i '{revision}', så der er intet at sammenligne med."
    ),
    # translations
    "Say what is done: a page, page.md#id, a data file, an id or id.key; or '--unrecorded'.": (
        "Sig, hvad der er oversat: en side, side.md#id, en datafil, et id eller id.nøgle; eller '--unrecorded'."
    ),
    "--unimportant is said of named sections, for every language: it goes with no other option.": (
        "--unimportant siges om afsnit, du nævner, og gælder alle sprog: den kan ikke stå sammen med andre tilvalg."
    ),
    "The record of '{language}' is begun. For what is new, run 'strategy translate done --unrecorded'.": (
        "Mærkerne for '{language}' er sat allerede. For det, der er nyt, kør 'strategy translate done --unrecorded'."
    ),
    "Every record is begun. For what is new, run 'strategy translate done --unrecorded'.": (
        "Mærkerne er sat for alle sprog. For det, der er nyt, kør 'strategy translate done --unrecorded'."
    ),
    "Say which translation, with '--into'. The languages are: {languages}.": (
        "Sig, hvilken oversættelse det gælder, med '--into'. Sprogene er: {languages}."
    ),
    "Nothing is translated into '{language}'. There is: {languages}.": "Intet er oversat til '{language}'. Der er: {languages}.",
    "There is nothing called '{target}' to translate. {way}": "Der er intet at oversætte, der hedder '{target}'. {way}",
    "'{target}' is not in {where}, so there is nothing to compare it with. Write it there first.": (
        "'{target}' findes ikke i {where}, så der er intet at sammenligne med. Skriv det dér først."
    ),
    # Word
    "A Word file cannot be printed. Name the file to write with --out FILE.docx.": (
        "En Word-fil kan ikke skrives på skærmen. Nævn den fil, der skal skrives, med --out FIL.docx."
    ),
    (
        "'{name}' seems to be taken in already, as '{id}', at {place}. Nothing was written. Go on there, or add --again "
        "to make another beside it, in new files."
    ): (
        "'{name}' ser ud til at være taget ind allerede, som '{id}', i {place}. Intet er skrevet. Arbejd videre dér, eller tilføj "
        "--again for at lave en til ved siden af, i nye filer."
    ),
    "--id, --name and --again go with --as: a file that comes back keeps the names of what it was made from.": (
        "--id, --name og --again hører sammen med --as: en fil, der kommer tilbage, beholder navnene på det, den blev lavet af."
    ),
    "--of, --only, --texts, --out and --apply go with a file that comes back. Leave them out, or leave out --as.": (
        "--of, --only, --texts, --out og --apply hører til en fil, der kommer tilbage. Udelad dem, eller udelad --as."
    ),
    "'{name}' was made from '{identifier}' here. {way}": "'{name}' er lavet ud fra '{identifier}' her. {way}",
    "'{name}' does not say which document it was made from. {way}": "'{name}' siger ikke, hvilket dokument den er lavet af. {way}",
    "'{name}' was not taken in: {why}. {way}": "'{name}' blev ikke taget ind: {why}. {way}",
    "Nothing was written, for this would be wrong afterwards: {other}": "Intet er skrevet, for så ville dette være galt bagefter: {other}",
    "Nothing was changed in a section '{one}'. {hint}": "Intet er ændret i et afsnit '{one}'. {hint}",
    "'{what}' took too long to read. {way}": "'{what}' tog for lang tid at læse. {way}",
    "pandoc could not read '{what}': {said}. {way}": "pandoc kunne ikke læse '{what}': {said}. {way}",
    # workflows, review
    "No language can be read from 'strategy.yml', so nothing can be told. See 'strategy check'.": (
        "Der kan ikke læses noget sprog i 'strategy.yml', så intet kan fortælles. Se 'strategy check'."
    ),
    "'{unread}' cannot be read whole. Mend what 'strategy check' says first.": (
        "'{unread}' kan ikke læses helt. Ret først det, 'strategy check' siger."
    ),
    "There are no workflows here yet. Say for which code host to write them: github or gitlab.": (
        "Der er ingen arbejdsgange her endnu. Sig, hvor de skal bruges: github eller gitlab."
    ),
    "'{path}' does not say how it was written. {way}": "'{path}' siger ikke, hvordan den blev skrevet. {way}",
    (
        "{others}: there already, and not written by this command. Move what you want to keep of it elsewhere, delete it, "
        "and run the command again."
    ): (
        "{others}: findes allerede og er ikke skrevet af denne kommando. Flyt det, du vil beholde, et andet sted hen, slet filen, "
        "og kør kommandoen igen."
    ),
}
