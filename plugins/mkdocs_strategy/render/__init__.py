"""Turn a plan into text, tables and outlines in one language. No I/O; Markdown out, before any site engine runs."""
