"""Read YAML and Markdown into a plan, keeping the file, line and column of every value. Checks nothing across files."""
