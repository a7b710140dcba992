"""English, for what makes the site open to everyone and easy to follow."""

WORDS: dict[str, str] = {
    "accessibility-statement": "Accessibility statement",
    "accessibility-dated": "Last reviewed",
    "accessibility-phone": "Phone",
    "accessibility-contact": "Write to",
    "feed-follow": "Follow decisions and changes (Atom)",
    "feed-title": "{title}: decisions and changes",
    "feed-milestone": "Milestone reached",
    "feed-edition": "Adopted edition",
}
