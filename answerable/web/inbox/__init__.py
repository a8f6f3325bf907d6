"""The list of cases: what is due, whose it is, what words find. Queries of `inbox` come in, panes go out."""
