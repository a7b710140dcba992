"""Publish a public strategy from structured Markdown and YAML: site, budgets, links, decks and documents."""

__version__ = "0.1.0"
