"""What keys and records are called in a form, in Danish."""

from __future__ import annotations

# What each key is called in a form, in both languages where the key itself is not what one would say.
TITLES = {
    "about": "Handler om", "about_notes": "Om noterne", "absent": "Fraværende", "actors": "Aktører", "also": "Også",
    "also_called": "Kaldes også", "ambitions": "Ambitioner", "amount": "Beløb", "answer": "Svar", "areas": "Områder",
    "autolink": "Linker af sig selv", "autolinks": "Automatiske links", "avoid": "Ord at undgå", "background": "Baggrund",
    "baseline": "Udgangspunkt", "benefits": "Gevinster", "bodies": "Organer", "body": "Organ", "by": "Besvares af",
    "called": "Kaldes", "case": "Sagsnummer", "cases": "Sagsnumre", "colophon": "Kolofon", "commitment": "Forpligtelse",
    "commitments": "Forpligtelser", "context": "Vilkår", "count": "Antal", "counts": "Antal dele", "coverage": "Dækning",
    "currency": "Valuta", "date": "Dato", "date_note": "Note om datoen", "dated": "Dateret", "decision": "Beslutning",
    "decisions": "Beslutninger", "description": "Beskrivelse", "disagreements": "Uoverensstemmelser",
    "document": "Dokument", "drawings": "Tegninger", "elements": "Bokse", "event": "Anledning", "expansion": "Står for",
    "extra": "Ekstra", "figures": "Nøgletal", "financing": "Finansiering", "focus_areas": "Indsatsområder",
    "forms": "Former", "frames": "Rammer", "from": "Fra", "funding_mark": "Støttemærke", "general": "Almen viden",
    "group": "Gruppe", "hide": "Skjul", "horizon": "Tidshorisont", "id": "Id", "indicator": "Indikator",
    "initiatives": "Initiativer", "item": "Dagsordenspunkt", "kind": "Slags", "language": "Sprog", "languages": "Sprog",
    "layout": "Opstilling", "lead": "Ledes af", "lines": "Linjer", "lines_total": "Linjernes total", "lists": "Opregner",
    "mandate": "Mandat", "meeting": "Møde", "meetings": "Møder", "member_of": "Medlem af", "milestones": "Milepæle",
    "minutes": "Minutter", "missing": "Mangler", "more_than": "Mere end", "moved": "Flyttet", "name": "Navn",
    "names": "Nævner", "nature": "Art", "needs": "Behov", "next": "Næste skridt", "not_stated": "Ikke oplyst",
    "not_taking_part": "Deltager ikke", "note": "Note", "notes": "Noter", "number": "Nummer", "of": "Af",
    "options": "Muligheder", "organisation": "Organisation", "outcome": "Udfald", "owner": "Ansvarlig", "page": "Side",
    "part_of": "Del af", "partners": "Partnere", "people": "Personer", "per": "Pr.", "period": "Periode",
    "place": "Sted", "points": "Punkter", "political": "Politisk", "premises": "Forudsætninger i strategien",
    "prerequisites": "Forudsætninger", "present": "Til stede", "presenter": "Forelagt af", "principles": "Principper",
    "process": "Proces", "project": "Projekt", "projects": "Projekter", "publisher": "Udgiver", "purpose": "Formål",
    "readings": "Læsninger", "relations": "Relationer", "retired": "Udgået", "role": "Rolle", "scale": "Skala",
    "scope": "Omfang", "second_points": "Punkter i anden spalte", "section": "Afsnit", "short_name": "Kort navn",
    "shown": "Vises", "shows": "Viser", "slides": "Dias", "slot": "Taletid", "source": "Kilde", "sources": "Kilder",
    "speaker": "Taler", "state": "Tilstand", "statement": "Erklæring", "status": "Status", "subtitle": "Undertitel",
    "successor": "Efterfølger", "summary": "Resumé", "targets": "Mål", "tasks": "Opgaver", "terms": "Ord",
    "text": "Tekst", "title": "Titel", "to": "Til", "type": "Type", "unit": "Enhed", "unlinked": "Linkes ikke",
    "url": "Adresse", "value": "Værdi", "vision": "Vision", "was": "Var", "who": "Hvem", "words": "Ordlyd",
    "years": "År",
}  # fmt: skip

# What each record is called in a form.
RECORDS = {
    "Ambition": "Ambition", "Answer": "Svar", "Benefit": "Gevinst", "Body": "Organ", "BudgetFile": "Budget",
    "BudgetFrame": "Budgetramme", "BudgetLine": "Budgetlinje", "Citation": "Kildehenvisning", "Count": "Antal",
    "Decision": "Beslutning", "DecisionsFile": "Beslutninger", "Deck": "Præsentation",
    "Disagreement": "Uoverensstemmelse", "Drawing": "Tegning", "DrawingsFile": "Tegninger", "Element": "Boks",
    "Event": "Anledning", "Figure": "Nøgletal", "FocusArea": "Indsatsområde", "FrontMatter": "Sidehoved",
    "FundingMark": "Støttemærke", "GlossaryFile": "Ordliste", "Horizon": "Tidshorisont", "Initiative": "Initiativ",
    "Mandate": "Mandat", "Measure": "Måling", "Meeting": "Møde", "Milestone": "Milepæl",
    "MilestonesFile": "Milepæle", "MovedPage": "Flyttet side", "Organisation": "Organisation",
    "OrganisationFile": "Organisation", "Person": "Person", "Project": "Projekt", "ProjectsFile": "Projekter",
    "Reading": "Læsning", "Relation": "Relation", "RetiredFile": "Udgået", "RetiredId": "Udgået id", "Slide": "Dias",
    "Source": "Kilde", "SourcesFile": "Kilder", "Statement": "Udsagn", "Strategy": "Hovedstrategi",
    "SubStrategy": "Delstrategi", "Target": "Mål", "TargetsFile": "Mål og nøgletal", "Task": "Opgave",
    "Term": "Ord",
}  # fmt: skip
