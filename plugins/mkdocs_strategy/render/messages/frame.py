"""What stands around problems in a report: counts, headings, labels, in each language that messages come in."""

from __future__ import annotations

_EN = {
    "none": "No problems found.",
    "one-problem": "1 problem",
    "problems": "{count} problems",
    "one-note": "1 note",
    "notes": "{count} notes",
    "one-file": "1 file",
    "files": "{count} files",
    "summary": "{counted} in {files}.",
    "touched": "In what this change touched:",
    "elsewhere": "Elsewhere:",
    "heading": "Check of the content",
    "shown": "The first {count} are shown at their lines. All of them:",
    "place": "Where",
    "what": "What is wrong, and the way out",
    "bad": "Bad",
    "good": "Good",
}

_DA = {
    "none": "Ingen problemer fundet.",
    "one-problem": "1 problem",
    "problems": "{count} problemer",
    "one-note": "1 bemærkning",
    "notes": "{count} bemærkninger",
    "one-file": "1 fil",
    "files": "{count} filer",
    "summary": "{counted} i {files}.",
    "touched": "I det, denne ændring rører ved:",
    "elsewhere": "Andre steder:",
    "heading": "Tjek af indholdet",
    "shown": "De første {count} vises ved deres linjer. Alle:",
    "place": "Hvor",
    "what": "Hvad der er galt, og hvad der skal gøres",
    "bad": "Forkert",
    "good": "Rigtigt",
}

FRAME = {"en": _EN, "da": _DA}
