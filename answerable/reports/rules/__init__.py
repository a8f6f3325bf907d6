"""The measures: one function each, in plain Python."""
