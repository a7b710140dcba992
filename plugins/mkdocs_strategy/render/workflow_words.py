"""What the steps of a workflow and the files beside it say to people, in each language that the package speaks to editors."""

from __future__ import annotations

_DA = {
    "name": "Strategi",
    "comment-name": "Strategi på ændringen",
    "job": "Tjek, byg og gennemgå",
    "install-name": "Installer",
    "check": "Tjek indholdet",
    "build": "Byg websitet",
    "keep-site": "Gem websitet, som det bliver",
    "redline": "Skriv, hvad der er ændret",
    "keep-redline": "Gem, hvad der er ændret",
    "review": "Skriv gennemgangen",
    "keep-review": "Gem gennemgangen",
    "comment": "Skriv kommentaren",
    "outdated": "Ændringen er lukket eller ændret siden. Der skrives ingen kommentar.",
    "no-review": "Der er ingen gennemgang at skrive.",
    "no-token": "STRATEGY_REVIEW_TOKEN mangler, så der skrives ingen kommentar. Gennemgangen ligger i redline/review.md.",
    "exposed": "Websitet som det bliver",
    "exposed-redline": "Gennemgang og redline",
    "whole": "Hele strategien",
    "elsewhere": "Noget andet",
    "nobody": "ingen konto oplyst",
    "owners": "Hvem der bliver spurgt om en ændring, efter delstrategi. Den sidste linje, der passer på en fil, gælder.",
    "owners-from": "Kontiene står i {file}. Skriv dem dér, og kør kommandoen ovenfor igen.",
}

_EN = {
    "name": "Strategy",
    "comment-name": "Strategy on the change",
    "job": "Check, build and review",
    "install-name": "Install",
    "check": "Check the content",
    "build": "Build the site",
    "keep-site": "Keep the site as it will be",
    "redline": "Write what changed",
    "keep-redline": "Keep what changed",
    "review": "Write the review",
    "keep-review": "Keep the review",
    "comment": "Write the comment",
    "outdated": "The change is closed, or has changed since. No comment is written.",
    "no-review": "There is no review to write.",
    "no-token": "STRATEGY_REVIEW_TOKEN is missing, so no comment is written. The review is in redline/review.md.",
    "exposed": "The site as it will be",
    "exposed-redline": "Review and redline",
    "whole": "The whole strategy",
    "elsewhere": "Something else",
    "nobody": "no account stated",
    "owners": "Who is asked about a change, by sub-strategy. The last line that fits a file holds.",
    "owners-from": "The accounts are in {file}. Write them there, and run the command above again.",
}

WORKFLOW_WORDS = {"da": _DA, "en": _EN}
