"""Danish: the overview, the ring, the timeline and paper."""

# Words that long Danish words are made of, beside those that a strategy uses on its own.
_PARTS = (
    "del hoved sundhed væsen fyrtårn kompetence enhed struktur infra sektor projekt portefølje arbejde arbejder "
    "arbejds samarbejde samarbejds partner special læge standard løsning system værktøj risiko faktor rutine opgave service "
    "klasse koncept introduktion klima venlig mål opfyldelse tele medicin medicinsk monitorering behandling "
    "stråle terapi spørge skema laboratorie prøve svar område kvalitet database konsolidering midler gevinst "
    "realisering krav graviditet forløb fødevare styrelse folke helse institut funktion chef konsulent sygehus "
    "direktør vice tale genkendelse tids horisont svarende regional fond tvær fag faglig verden verdens sags "
    "person oplysning uge dag læring platform logistik tavle lov lovgivning kontrol samtale kerne kortlægning "
    "adgang aktivitet plan pakke robot kriminalitet foregang region dobbelt billede billed diagnostik dosis "
    "planlægning fleksibel genoptræning hjælpe materiale indhold punkt tema indkaldelse brev implementering kraft "
    "journal kompetencecenter medarbejder leverandør medico teknik teknisk mission drevet orienteret projekter "
    "patient inddragelse involvering sammen hæng hængende samfund kritisk selv betjening stændig skulder problem "
    "sprog sted online år rapport økonomi aftale fysisk under støttelse ud fordring gang vilkår frem tid "
    "rolle roller styrke styring bedre fælles offentlig digital bruger flade basis cloud tjeneste chat "
    "anskaffelse ramme beslutning tagning finansiering medlem møde dialog kommune kommunal syge hus hospital "
    "pleje almen praksis forskning uddannelse udvikling innovation sikkerhed beredskab drift data arkiv register "
    "nummer kort nøgle tal nationale inter menneske borger ældre børn ung psykiatri prioritering bygning energi "
    "forbrug grøn miljø bærekraft erfaring udbredelse nytte værdi skabelse skaber bevilling budget regnskab "
    "indtægt udgift tilskud pulje kredsløb rådgivning rådgiver vejleder vejledning undervisning sektion afdeling "
    "udvalg gruppe leder ledelse bestyrelse formand"
)

WORDS: dict[str, str] = {
    "status-reason-mandated": "Hovedstrategien beder om den; ingen kilde har en tekst",
    "status-reason-draft": "Ingen kilde siger, at den er behandlet",
    "status-reason-recommended": "En anbefaling er ikke en godkendelse, og ingen kilde har godkendelsen",
    "wheel-centre": "områder",
    "progress-caption": "Hvor langt hvert område er",
    "progress-approved": "**{approved} af {areas}** delstrategier er godkendt, så vidt kilderne siger.",
    "progress-answered": "**{answered} af {tasks}** opgaver fra hovedstrategien er besvaret og {partly} delvist. Kun {read} opgaver hører til delstrategier, som vi har teksten til (talt af os).",
    "progress-known": "**{known} af {areas}** områder har en økonomisk ramme, vi kender.",
    "mandate-answered": "Opgaver besvaret",
    "mandate-counted": "{answered} af {tasks} besvaret",
    "mandate-rest": "{partly} delvist, {not_found} ikke fundet i teksten",
    "mandate-no-text": "kan ikke ses ({tasks} opgaver)",
    "mandate-no-text-why": "Delstrategiens tekst er ikke i vores kilder, så vi kan ikke se, om opgaverne er besvaret.",
    "date-passed": "Datoen er passeret, og ingen kilde siger, om det er sket.",
    "state-unknown-short": "vi ved ikke, om det er sket",
    "timeline-caption": "Tidslinje",
    "timeline-table": "Tidslinjen som tabel",
    "promise": "Løfte",
    "promises-caption": "Løfter",
    "promises-counted": "Løfter: {count}. Med sin egen ansvarlige: {owned}. Med en dato: {dated}.",
    "promises-all": "Se løfterne ({count})",
    "promise-milestone": "Milepæle",
    "promise-target": "Mål",
    "promise-ambition": "Ambitioner",
    "promise-initiative": "Initiativer",
    "owner-of-area": "Har ansvaret for hele området; ingen kilde nævner en ansvarlig for netop dette løfte.",
    "progress-planned": "planlagt",
    "progress-under-way": "i gang",
    "progress-done": "færdigt",
    "progress-stopped": "stoppet",
    "not-started-known": "Ingen kilde siger, om det er begyndt; delstrategien er {status}.",
    "reason": "Hvorfor",
    "unknown-money": "Beløb",
    "unknown-decisions": "Beslutninger",
    "unknown-owners": "Ansvarlige",
    "unknown-dates": "Datoer",
    "unknown-targets": "Mål",
    "unknown-texts": "Tekster",
    "unknown-questions": "Andre spørgsmål",
    "gap-elsewhere": "Det står i et dokument, som ikke er blandt vores kilder",
    "gap-nowhere": "Ingen kilde siger det",
    "gap-nowhere-whether": "Ingen kilde siger, om det er sket.",
    "gap-approval": "Godkendelsen",
    "gap-happened": "Om det er sket",
    "gap-open-choice": "Kilderne lader valget stå åbent",
    "gap-commitment": "Om det bliver et mål",
    "gap-text": "Delstrategiens egen tekst",
    "gap-ambitions": "Navnene på alle ambitioner",
    "gap-focus-areas": "Navnene på alle indsatsområder",
    "compound-parts": _PARTS,
    "never-compound-parts": "rede lighed",
    "linking-letters": "s e",
    "word-endings": "ernes erne rnes rne ens ets ers enes ene er en et es e s n t r",
}
