"""The plan and its parts as frozen values in the words of the field. No I/O, no YAML, no site engine."""
