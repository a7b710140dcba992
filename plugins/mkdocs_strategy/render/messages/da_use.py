"""What click says of the use of commands, and what fills the fields of errors, in Danish, by the English."""

from __future__ import annotations

# What click says. '{name!r}' in its source is a name in quotes here.
USE = {
    "{message} (Did you mean one of: {possibilities}?)": "{message} Mente du en af disse: {possibilities}?",
    "{message} Did you mean {possibility}?": "{message} Mente du {possibility}?",
    "{message} Choose from: {choices}": "{message} Vælg en af: {choices}",
    "Usage:": "Brug:",
    "Options": "Tilvalg",
    "Commands": "Kommandoer",
    "Try '{command}' for help.": "Kør '{command}' for at få hjælp.",
    "Error: {message}": "Fejl: {message}",
    "Invalid value for {param_hint}: {message}": "Forkert værdi for {param_hint}: {message}",
    "Invalid value: {message}": "Forkert værdi: {message}",
    "Missing argument '{name}'.": "Der mangler '{name}'.",
    "Missing option '{name}'.": "Tilvalget '{name}' mangler.",
    "Missing command.": "Der mangler en kommando.",
    "No such option '{name}'.": "Der er intet tilvalg '{name}'.",
    "No such command '{name}'.": "Der er ingen kommando '{name}'.",
    "Option '{name}' does not take a value.": "Tilvalget '{name}' tager ingen værdi.",
    "Option '{name}' requires an argument.": "Tilvalget '{name}' skal have en værdi efter sig.",
    "Got unexpected extra argument ({args})": "Der står noget, som kommandoen ikke kan bruge: {args}.",
    "Got unexpected extra arguments ({args})": "Der står noget, som kommandoen ikke kan bruge: {args}.",
    "'{value}' is not one of {choices}.": "'{value}' er ikke et af {choices}.",
    "'{value}' is not {choice}.": "'{value}' er ikke {choice}.",
    "'{value}' is not a valid {number_type}.": "'{value}' er ikke et {number_type}.",
    "{value} is not in the range {range}.": "{value} går ikke: {range}.",
    "{name} '{filename}' does not exist.": "{name} '{filename}' findes ikke.",
    "{name} '{filename}' is a file.": "{name} '{filename}' er en fil.",
    "{name} '{filename}' is a directory.": "{name} '{filename}' er en mappe.",
    "{name} '{filename}' is not readable.": "{name} '{filename}' kan ikke læses.",
    "{name} '{filename}' is not writable.": "{name} '{filename}' kan ikke skrives.",
    "{least}<=x<={most}": "{least} til {most}",
    "x>={least}": "mindst {least}",
    "default: {default}": "ellers: {default}",
    "env var: {var}": "miljøvariabel: {var}",
    "Stopped. Nothing was written.": "Afbrudt. Intet er skrevet.",
    "required": "skal være der",
    "File": "Filen",
    "Directory": "Mappen",
    "Path": "Stien",
    "integer": "helt tal",
    "integer range": "helt tal",
    # what stands for something that is to be written
    "OPTIONS": "TILVALG",
    "COMMAND": "KOMMANDO",
    "ARGS": "ORD",
    "TEXT": "TEKST",
    "INTEGER": "TAL",
    "INTEGER RANGE": "TAL",
    "PATH": "STI",
    "FILE": "FIL",
    "LANG": "SPROG",
    "WORDS": "ORD",
    "KEY": "NØGLE",
    "VALUE": "VÆRDI",
    "DAYS": "DAGE",
    "ORDER": "ORDEN",
    "REVISION": "VERSION",
    "SECTION": "AFSNIT",
    "SUB-STRATEGY": "DELSTRATEGI",
    "CODE": "KODE",
    "NEW": "NYT",
    "WHAT": "HVAD",
}

# What fills the fields of what commands say.
FILLINGS = {
    ", at {place}": ", i {place}",
    "the original": "originalen",
    "There is no content folder '{root}'. Run the command from the folder above it, or name it.": (
        "Der er ingen mappe '{root}' med indhold. Kør kommandoen fra mappen over den, eller nævn den med --content."
    ),
    "There are: {known}.": "Der er: {known}.",
    # why a file cannot be used
    "No such file or directory": "den findes ikke",
    "Permission denied": "du har ikke adgang",
    "Is a directory": "det er en mappe",
    "Not a directory": "det er ikke en mappe",
    "File exists": "den findes allerede",
    "No space left on device": "disken er fuld",
    "Read-only file system": "disken kan kun læses",
    # what was refused
    "Nothing was renamed, for this would be wrong afterwards": "Intet er omdøbt, for så ville dette være galt bagefter",
    "Nothing was written, for this would be wrong afterwards": "Intet er skrevet, for så ville dette være galt bagefter",
    "Nothing was written, for this would be wrong afterwards. Take other sections with --only, or mend it in Word": (
        "Intet er skrevet, for så ville dette være galt bagefter. Tag andre afsnit med --only, eller ret det i Word"
    ),
    # ways out
    "The codes stand at the end of each line of 'strategy check'.": "Koderne står sidst på hver linje fra 'strategy check'.",
    "Take one from sources.yml, write the document there first, or say 'not-stated'.": (
        "Vælg en fra sources.yml, skriv dokumentet ind dér først, eller svar 'not-stated'."
    ),
    "Name a page, a section as page.md#id, a data file, an id, or id.key.": (
        "Nævn en side, et afsnit som side.md#id, en datafil, et id eller id.nøgle."
    ),
    "Give the quote in its first line its other half, or write the files anew with all options.": (
        "Giv anførselstegnet i den første linje sin anden halvdel, eller skriv filerne igen med alle tilvalg."
    ),
    "Save it as what its name says, or take it off the page.": "Gem det som det, navnet siger, eller fjern det fra siden.",
    (
        "To take back what was changed in it: strategy import '{name}'. To make another of it, save it under a new name as a "
        "file of its own, without properties."
    ): (
        "For at tage det tilbage, der er ændret i den: strategy import '{name}'. Skal den blive til en ny delstrategi, så gem den "
        "under et nyt navn som en selvstændig fil uden egenskaber."
    ),
    "To make a new sub-strategy of it, add --as sub-strategy. If its properties were lost on the way, say whose text it is with --of ID.": (
        "Skal den blive til en ny delstrategi, så tilføj --as sub-strategy. Er dens egenskaber gået tabt undervejs, så sig, hvis "
        "tekst det er, med --of ID."
    ),
    # Word files that are refused
    "Open it in Word or LibreOffice and save it as a Word document (.docx).": (
        "Åbn den i Word eller LibreOffice, og gem den som Word-dokument (.docx)."
    ),
    "Open it in Word or LibreOffice and save it as a Word document (.docx). Take the password off.": (
        "Åbn den i Word eller LibreOffice, og gem den som Word-dokument (.docx). Fjern adgangskoden."
    ),
    "Make its pictures smaller.": "Gør billederne mindre.",
    "Ask who sent it for another copy.": "Bed den, der sendte den, om en anden kopi.",
    "Ask for another copy.": "Bed om en anden kopi.",
    "Do not open it elsewhere.": "Åbn den heller ikke andre steder.",
    "Take the password off and save it again.": "Fjern adgangskoden, og gem den igen.",
    "Save it again in Word or LibreOffice, and take out what is unusual in it.": (
        "Gem den igen i Word eller LibreOffice, og fjern det usædvanlige i den."
    ),
    "it is an old Word file (.doc) or one with a password": "det er en gammel Word-fil (.doc) eller en med adgangskode",
    "it is larger than {size} MB": "den er større end {size} MB",
    "there is no Word text in it": "der er ingen Word-tekst i den",
    "it is a 'Strict Open XML' file": "det er en fil i formatet 'Strict Open XML'",
    "it unpacks to more than any document": "den fylder mere pakket ud, end noget dokument gør",
    "it is no Word file, or it is broken": "det er ikke en Word-fil, eller den er i stykker",
    "it holds {count} files, more than any document": "den rummer {count} filer, flere end noget dokument",
    "it holds two files of one name": "den rummer to filer med samme navn",
    "it holds a file that would be put outside its folder": "den rummer en fil, der ville havne uden for sin mappe",
    "it has a password": "den har en adgangskode",
    "'{part}' in it unpacks to more than any document holds": "'{part}' i den fylder mere pakket ud, end noget dokument gør",
    "'{part}' in it declares a document type, which Word never does": "'{part}' i den erklærer en dokumenttype, hvad Word aldrig gør",
    "'{part}' in it is broken": "'{part}' i den er i stykker",
    # programs that are missing
    "git": "git",
    "making documents": "at lave dokumenter",
    "reading Word files": "at læse Word-filer",
    "searching the site": "søgning på websitet",
    "building the site": "at bygge websitet",
    "finding what was translated": "at finde det, der blev oversat",
    "comparing with an earlier revision": "at sammenligne med en tidligere version",
    "fetching the editor of the forms": "at hente formularerne",
    "Install it.": "Installer det.",
    "Install it, or compare with nothing earlier.": "Installer det, eller lad være at sammenligne.",
    "Install it with 'pip install {package}', or build without documents.": (
        "Installer det med 'pip install {package}', eller byg uden dokumenter."
    ),
    "Install it with 'pip install {package}', or leave strategy-search out of mkdocs.yml.": (
        "Installer det med 'pip install {package}', eller udelad strategy-search i mkdocs.yml."
    ),
    "Install it with 'pip install {package}', or install Node.": "Installer det med 'pip install {package}', eller installer Node.",
    "Install it with 'pip install {package}'.": "Installer det med 'pip install {package}'.",
    "It does not run here ({reason}). {way}": "Det kan ikke køre her ({reason}). {way}",
    "It does not run here ({reason}).": "Det kan ikke køre her ({reason}).",
    "It is there, but does not run: {reason}. {way}": "Det er der, men kan ikke køre: {reason}. {way}",
    "it stopped with {status}": "den standsede med {status}",
    # what documents and decks are called
    "'{title}' ({language}) as {ending}": "'{title}' ({language}) som {ending}",
    "the deck '{title}' ({language}) as PDF": "oplægget '{title}' ({language}) som PDF",
    "the card of '{title}'": "kortet om '{title}'",
    "the redline": "sammenligningen",
    # translations
    "1 section": "1 afsnit",
    "{count} sections": "{count} afsnit",
    "written anew": "skrevet igen",
    "in order": "i orden",
    "by a change that is not committed yet": "på grund af en ændring, der ikke er gemt i git endnu",
    "since nobody knows when": "men siden hvornår vides ikke",
    "for {days} days, since {commit}": "i {days} dage, siden {commit}",
    "for 1 day, since {commit}": "i 1 dag, siden {commit}",
    "for at least {days} days, since {commit}": "i mindst {days} dage, siden {commit}",
    "for at least 1 day, since {commit}": "i mindst 1 dag, siden {commit}",
    # how hard a page is to read
    "very easy": "meget let",
    "easy": "let",
    "medium": "middel",
    "hard": "svær",
    "very hard": "meget svær",
}
