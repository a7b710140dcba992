"""MkDocs (and ProperDocs, which loads the same plugins): events in, pipeline calls, results out."""
