"""English, for taking in Word files: what headings and cells say, with a bar between. Other languages may leave these out."""

WORDS: dict[str, str] = {
    "word-in-vision": "vision|our vision|the vision|vision and goals",
    "word-in-purpose": "purpose|aim|purpose and vision|aim and vision",
    "word-in-ambitions": "ambition|ambitions|our ambitions|overall goals|strategic goals|objectives",
    "word-in-focus-areas": "focus areas|focus areas and initiatives|areas of focus|strategic focus areas|tracks|themes",
    "word-in-focus-area": "focus area|track|theme",
    "word-in-initiatives": "initiative|initiatives|actions|activities|measures|focus areas and initiatives",
    "word-in-benefits": "benefits|expected benefits|value|outcomes|effects",
    "word-in-prerequisites": "prerequisites|what it takes|requirements|dependencies|preconditions",
    "word-in-total": "total|sum|in all|grand total|total amount",
    "word-in-about": "about|approx|approx.|approximately|circa|c.",
    "word-in-amount": "amount|budget|cost|costs|price|funding|frame|investment",
}
