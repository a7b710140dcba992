"""What was done to files, in Danish, by the English template."""

from __future__ import annotations

MESSAGES = {
    "took out the byte order mark.": "fjernede byte-rækkefølgemærket (BOM).",
    "made the line ends plain.": "gjorde linjeskiftene almindelige.",
    "ended the last line.": "afsluttede den sidste linje.",
    "put spaces for the tabs that indent.": "satte mellemrum i stedet for de tabulatorer, der rykker ind.",
    "put plain spaces for the no-break spaces that indent.": "satte almindelige mellemrum i stedet for de hårde mellemrum, der rykker ind.",
    "took out the spaces at the ends of lines.": "fjernede mellemrum i slutningen af linjer.",
    "put a space behind the colon.": "satte et mellemrum efter kolonet.",
    "put the text in quotes.": "satte teksten i anførselstegn.",
    "gave '{name}' the id '{id}'.": "gav '{name}' id’et '{id}'.",
    "gave the heading the id '{id}'.": "gav overskriften id’et '{id}'.",
    "wrote '{meant}' for '{written}'.": "skrev '{meant}' for '{written}'.",
    "wrote '{new}' for '{old}'.": "skrev '{new}' for '{old}'.",
    "retired '{old}', with '{new}' as its successor.": "lod '{old}' udgå med '{new}' som efterfølger.",
    "'{old}' has moved to '{new}'.": "'{old}' er flyttet til '{new}'.",
    "wrote '{id}'.": "skrev '{id}'.",
}
