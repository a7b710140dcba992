"""The help of commands and options, in Danish, by the English paragraph."""

from __future__ import annotations

HELP = {
    "Show this message and exit.": "Vis denne hjælp.",
    "Show the version and exit.": "Vis versionen.",
    "The language of messages; that of your system when left out.": "Sproget i beskeder; dit systems, når det udelades.",
    "The folder that holds data/ and a folder for each language.": "Mappen med data/ og en mappe for hvert sprog.",
    "The settings of the site, whose navigation names pages.": "Websitets indstillinger, hvor navigationen nævner siderne.",
    "The settings of the site.": "Websitets indstillinger.",
    "How to print.": "Hvordan det skrives.",
    "How to report.": "Hvordan der meldes.",
    "Check and publish a strategy written in Markdown and YAML.": "Kontroller og udgiv en strategi skrevet i Markdown og YAML.",
    # check, explain
    "Report everything that is wrong with the content: where, what, and the way out.": (
        "Meld alt, hvad der er galt i indholdet: hvor, hvad, og hvad man kan gøre."
    ),
    "Exits with 0 when all is well, 1 when there are problems, 2 when the command itself is wrong.": (
        "Slutter med 0, når alt er i orden, 1, når der er problemer, 2, når selve kommandoen er forkert."
    ),
    "Show every place of what is wrong at many places.": "Vis alle steder, når det samme er galt mange steder.",
    "Also what became of all that could be cited at a revision in git.": (
        "Se også, hvad der blev af alt det, man kunne henvise til i en version i git."
    ),
    "First what is wrong in what was changed since a revision in git.": (
        "Vis først det, der er galt i det, som er ændret siden en version i git."
    ),
    "A translation may be behind for so long.": "Så længe må en oversættelse være bagud.",
    "Mend what is safe to mend first, and say what was done.": "Ret først det, der er sikkert at rette, og sig, hvad der er gjort.",
    "With --format github: also add all problems to this file, as Markdown.": (
        "Med --format github: føj også alle problemer til denne fil som Markdown."
    ),
    "Print the rule behind a code of `strategy check`, with what is bad and what is good.": (
        "Forklar reglen bag en kode fra `strategy check` med et forkert og et rigtigt eksempel."
    ),
    # new, rename
    "Add something: asks for what it needs, and writes it in every language. Each answer can be an option instead.": (
        "Tilføj noget: spørger om det, der skal bruges, og skriver det på alle sprog. Hvert svar kan også gives som tilvalg."
    ),
    'A text is given for each language as --name da=Klinikken --name en="The clinic".': (
        'En tekst gives på hvert sprog som --name da=Klinikken --name en="The clinic".'
    ),
    "A sub-strategy: its file, its place among the areas, and its page in every language.": (
        "En delstrategi: dens fil, dens plads blandt områderne og dens side på alle sprog."
    ),
    "An initiative, under a focus area of a sub-strategy.": "Et initiativ under et indsatsområde i en delstrategi.",
    "A decision of a body.": "En beslutning i et organ.",
    "A presentation, with its first slide and its page in every language.": "Et oplæg med det første dias og en side på alle sprog.",
    "A word or abbreviation of the glossary, at its place in the order of ids where they are in order.": (
        "Et ord eller en forkortelse i ordlisten, på sin plads i rækkefølgen af id’er, hvor de står i rækkefølge."
    ),
    "Its id; made from its name when left out.": "Dets id; lavet ud fra navnet, når det udelades.",
    "What it is called.": "Hvad det hedder.",
    "Ask nothing: texts that are not given become TODO.": "Spørg ikke: tekster, der mangler, bliver til TODO.",
    "A text in each language.": "En tekst på hvert sprog.",
    "Where it is said: the id of a document in sources.yml, or 'not-stated'.": (
        "Hvor det står: id for et dokument i sources.yml, eller 'not-stated', hvis det ikke fremgår."
    ),
    "With --source: the heading or item it stands under.": "Med --source: den overskrift eller det punkt, det står under.",
    "How far it has come.": "Hvor langt den er.",
    "The id of the focus area it belongs to.": "Id for det indsatsområde, det hører til.",
    "When: 2025-11-20, or 2025-05.": "Hvornår: 2025-11-20 eller 2025-05.",
    "What the body did.": "Hvad organet gjorde.",
    "The id of the body that decided.": "Id for det organ, der besluttede.",
    "The ids of what was decided on, with commas between.": "Id’er for det, der blev besluttet om, med komma imellem.",
    "The id of the body that a recommendation goes to.": "Id for det organ, en anbefaling går til.",
    "When it is held: 2026-02.": "Hvornår det holdes: 2026-02.",
    "Its length in minutes.": "Hvor mange minutter det varer.",
    "The id of the person who speaks.": "Id for den person, der taler.",
    "What sort of word it is.": "Hvad slags ord det er.",
    "Give a thing another id: everywhere it is written, in files and pages called after it, with its retired address.": (
        "Giv noget et andet id: overalt, hvor det er skrevet, i filer og sider med samme navn og med den gamle adresse som udgået."
    ),
    "Writes all or nothing. What would be wrong afterwards is refused.": (
        "Skriver alt eller intet. Det, der ville være galt bagefter, bliver afvist."
    ),
    # translate
    "Keep translations in step with the original, section by section.": "Hold oversættelser ajour med originalen, afsnit for afsnit.",
    "Only the translation into this language; each when left out.": "Kun oversættelsen til dette sprog; alle, når det udelades.",
    "List what is stale, with what changed in the original since; what is missing, extra, or of no record.": (
        "Vis, hvad der er bagud, og hvad der siden er ændret i originalen; hvad der mangler, er for meget eller er uden mærke."
    ),
    "Stale sections only if for longer than this.": "Kun afsnit, der har været bagud længere end dette.",
    "Begin: record that all that is translated now renders what the original says now.": (
        "Begynd: sæt mærke ved alt, der er oversat, om, at det svarer til originalen nu."
    ),
    "Record that WHAT renders what the original says now.": "Sæt mærke ved HVAD om, at det svarer til originalen nu.",
    "WHAT is a page, a section of it as PAGE#ID, a data file, an id, or a text of it as ID.KEY.": (
        "HVAD er en side, et afsnit af den som SIDE#ID, en datafil, et id eller en tekst under det som ID.NØGLE."
    ),
    "Everything that no record is about yet, too.": "Også alt det, der endnu ikke er sat mærke ved.",
    "The latest change need not be translated into any language.": "Den seneste ændring behøver ikke oversættes til noget sprog.",
    "Write the records anew: follow what moved, leave out what is gone, part with what a merge left over.": (
        "Skriv mærkerne igen: følg det, der er flyttet, udelad det, der er væk, og det, en fletning har efterladt."
    ),
    # deck
    "Presentations: make them, write a new one, see whether they fit their slot and follow the facts.": (
        "Oplæg: lav dem, skriv et nyt, og se, om de passer til taletiden og følger oplysningerne."
    ),
    "Make decks as PowerPoint, HTML and PDF: those of some ids or sub-strategies, or all.": (
        "Lav oplæg som PowerPoint, HTML og PDF: dem med bestemte id’er, dem om bestemte delstrategier eller alle."
    ),
    "Only in this language; in all when left out.": "Kun på dette sprog; på alle, når det udelades.",
    "The folder to put them in.": "Mappen, de lægges i.",
    "Where made files are kept.": "Hvor færdige filer gemmes.",
    "Write the specification of a sub-strategy's deck, to be edited. Nothing is overwritten.": (
        "Skriv en delstrategis oplæg som en fil, du kan rette i. Intet bliver skrevet over."
    ),
    "Show how long each deck is, and report files that are older than their facts.": (
        "Vis, hvor langt hvert oplæg er, og meld filer, der er ældre end deres oplysninger."
    ),
    "What is wrong with the decks themselves is told by 'strategy check'. Exits with 1 when a file is too old.": (
        "Hvad der er galt i selve oplæggene, siger 'strategy check'. Slutter med 1, når en fil er for gammel."
    ),
    "Where decks were built.": "Hvor oplæggene er lavet.",
    # documents, export
    "Documents beside a built site: see whether they follow the facts.": (
        "Dokumenter ved siden af et bygget website: se, om de følger oplysningerne."
    ),
    "Report documents that are older than their facts. Exits with 1 when there is one.": (
        "Meld dokumenter, der er ældre end deres oplysninger. Slutter med 1, når der er et."
    ),
    "The built site.": "Det byggede website.",
    "Where the site is, for references that lead to it.": "Websitets adresse, til henvisninger, der fører derhen.",
    "Write the document of a sub-strategy, or of the whole strategy, to a file.": (
        "Skriv dokumentet om en delstrategi eller om hele strategien til en fil."
    ),
    "The language of the document; the original's when left out.": "Dokumentets sprog; originalens, når det udelades.",
    "The file to write; ID.LANG.FORMAT here when left out.": "Filen, der skrives; her som ID.SPROG.FORMAT, når det udelades.",
    # import
    "Take in a Word file: as a new sub-strategy with --as, or back, when it was exported here and edited in Word.": (
        "Tag en Word-fil ind: som en ny delstrategi med --as, eller tilbage, når den er eksporteret her og rettet i Word."
    ),
    "A file that was exported says which document it is of. What was changed in it is shown as a redline, and written into "
    "the sources with --apply. What is made from the data is never written over.": (
        "En fil, der er eksporteret, siger selv, hvilket dokument den er. Det, der er ændret i den, bliver vist ord for ord og "
        "skrevet ind i kilderne med --apply. Det, der er lavet ud fra data, bliver aldrig skrevet over."
    ),
    "Make something new of the file, in new files.": "Lav noget nyt af filen, i nye filer.",
    "With --as: its id; made from its name when left out.": "Med --as: dens id; lavet ud fra navnet, når det udelades.",
    "With --as: even where the file seems to be taken in already.": "Med --as: selv om filen ser ud til at være taget ind allerede.",
    "With --as: what it is called; the file's title when left out.": "Med --as: hvad den hedder; filens titel, når det udelades.",
    "The language the file is written in; found out when left out.": "Det sprog, filen er skrevet på; fundet ud fra teksten, når det udelades.",
    "The id of what the file is a document of, where it does not say so itself.": (
        "Id for det, filen er et dokument om, hvis den ikke selv siger det."
    ),
    "Only what was changed in the section with this id; several.": "Kun det, der er ændret i afsnittet med dette id; kan gentages.",
    "Rewrite texts of the data as well, where only their words changed.": (
        "Ret også tekster i data, hvor kun ordene er ændret."
    ),
    "The form of the redline.": "Hvordan ændringerne vises.",
    "The file to write the redline to.": "Filen, ændringerne skrives til.",
    "Write what was changed into the sources.": "Skriv det, der er ændret, ind i kilderne.",
    # diff
    "Tell what changed from A to B: facts as sentences, prose word by word, with what moved.": (
        "Fortæl, hvad der er ændret fra A til B: oplysninger som sætninger, løbende tekst ord for ord, og hvad der er flyttet."
    ),
    "A and B are revisions in git or the ids of adopted editions. Without B it is what changed up to the files as they are "
    "now. A Word file has tracked changes, a Markdown text fits a comment on a pull request.": (
        "A og B er versioner i git eller id’er for vedtagne udgaver. Uden B er det ændringerne frem til filerne, som de er nu. "
        "En Word-fil har registrerede ændringer, en tekst i Markdown passer til en kommentar."
    ),
    "The language to tell it in; the original's when left out.": "Det sprog, det fortælles på; originalens, når det udelades.",
    "What to make; as the name of the file ends, or text.": "Hvad der laves; som filens navn slutter, ellers tekst.",
    "Only what concerns the thing with this id.": "Kun det, der vedrører tingen med dette id.",
    "The file to write it to.": "Filen, det skrives til.",
    # review, workflows
    "Tell what a change comes to since it parted from BASE: problems, what it says otherwise, what is to be translated.": (
        "Fortæl, hvad en ændring kommer ud på, siden den skiltes fra BASE: problemer, hvad der nu står, og hvad der skal oversættes."
    ),
    "It is one comment for a pull request, in Markdown. BASE is a revision in git, such as origin/main; the change is "
    "everything since, saved or committed. Exits with 0 whatever it finds: what must not be merged is for the check to say.": (
        "Det er én kommentar i Markdown til en pull request. BASE er en version i git, for eksempel origin/main; ændringen er alt "
        "siden da, gemt eller i git. Slutter altid med 0: hvad der ikke må flettes ind, siger kontrollen."
    ),
    "What stands before the path of a file, to link to its lines.": "Hvad der står før en fils sti, for at linke til dens linjer.",
    "Where the site as it will be can be read.": "Hvor websitet, som det bliver, kan læses.",
    "Where the site as it will be can be fetched.": "Hvor websitet, som det bliver, kan hentes.",
    "Where all changes can be read or fetched.": "Hvor alle ændringer kan læses eller hentes.",
    "Where this is told in full, if it is too long.": "Hvor det står i sin helhed, hvis det er for langt.",
    "In characters, at most.": "Højst så mange tegn.",
    "Write what GitHub or GitLab needs for changes by pull request, at the root of the repository.": (
        "Skriv det, GitHub eller GitLab skal bruge til ændringer som pull requests, øverst i mappen med strategien."
    ),
    "Workflows that check, build and review each change, forms for issues and pull requests, and who is asked about what. A file "
    "that was not written by this command is never written over. Where neither host is named, what is there is written anew with the options "
    "that it was written with.": (
        "Arbejdsgange, der kontrollerer, bygger og gennemgår hver ændring, skabeloner til issues og pull requests, og hvem der bliver "
        "spurgt om hvad. En fil, som denne kommando ikke har skrevet, bliver aldrig skrevet over. Nævnes ingen af de to, bliver det, der er, "
        "skrevet igen med de samme tilvalg."
    ),
    "What puts the strategy command in place; several are lines. By default pip, from requirements.txt.": (
        "Hvad der installerer kommandoen strategy; flere bliver flere linjer. Ellers pip ud fra requirements.txt."
    ),
    "The branch that changes go into.": "Den gren, ændringer flettes ind i.",
    "Write nothing; say what is not in step, and exit with 1 if anything is.": (
        "Skriv ikke noget; sig, hvad der ikke følger med, og slut med 1, hvis der er noget."
    ),
    # forms
    "Write the forms for editing in a browser. By default they save through a server on this machine.": (
        "Skriv formularerne til at rette i browseren. Uden andet gemmer de gennem en server på denne maskine."
    ),
    "Where to put them.": "Hvor de lægges.",
    "Where they save: github, gitlab, gitea, proxy ...": "Hvor de gemmer: github, gitlab, gitea, proxy ...",
    "A setting of the backend: repo=owner/name.": "En indstilling for det sted, der gemmes: repo=owner/name.",
    "The content folder, seen from the repository.": "Mappen med indhold, set fra repositoriet.",
    "Where the site is, for the way back to it.": "Websitets adresse, til vejen tilbage.",
    "What is kept.": "Hvor det, der genbruges, ligger.",
    # readability, suggest-links, links, budget, build
    "Print how hard each page is to read, by LIX. Nothing depends on it.": "Vis, hvor svær hver side er at læse, i lixtal. Intet afhænger af det.",
    "The language of the pages; the original's when left out.": "Sidernes sprog; originalens, når det udelades.",
    "List words that look like forms of what words link to, and are not declared. Nothing is linked by it.": (
        "Vis ord, der ligner bøjninger af ord med links, men ikke er skrevet op. Intet bliver til links af det."
    ),
    "The language of the words; the original's when left out.": "Ordenes sprog; originalens, når det udelades.",
    "Print how everything hangs together: each link between two things, and where it is written.": (
        "Vis, hvordan alt hænger sammen: hvert link mellem to ting, og hvor det er skrevet."
    ),
    "The language of the names; the original's when left out.": "Navnenes sprog; originalens, når det udelades.",
    "Only the links of the thing with this id.": "Kun links for tingen med dette id.",
    "Only links of a type, such as part-of; several, or with commas.": "Kun links af en slags, for eksempel part-of; kan gentages eller stå med komma.",
    "The links that lead out of the strategy instead.": "I stedet de links, der fører ud af strategien.",
    "With --external: ask each address, and report those that give no page.": (
        "Med --external: prøv hver adresse, og meld dem, der ikke giver en side."
    ),
    "Print tables of the budget, as pages show them; as CSV or JSON with exact values.": (
        "Vis tabeller over budgettet, som siderne viser dem; som CSV eller JSON med præcise tal."
    ),
    "Only the money of this frame, strategy, sub-strategy or project.": (
        "Kun pengene i denne ramme, strategi, delstrategi eller dette projekt."
    ),
    "What to order by: line, nature, area, year, finance.": "Hvad der ordnes efter: line, nature, area, year, finance.",
    "With scope, years, state, texts and sources, and the lines of frames.": (
        "Med omfang, år, tilstand, tekster og kilder, og med rammernes linjer."
    ),
    "What yearly amounts come to in their first years: 4.": "Hvad årlige beløb bliver til i de første år: 4.",
    "Build the site; a build that fails leaves the last good one in its place.": (
        "Byg websitet; går det galt, bliver det seneste gode liggende."
    ),
    "Where to put it.": "Hvor det lægges.",
    "Write each text compressed as well, for servers that send it so.": (
        "Skriv også hver tekst komprimeret, til servere, der sender den sådan."
    ),
}
