"""The way back, from a plan to its sources: what is mended, added or renamed for an editor, and nothing beside it."""
