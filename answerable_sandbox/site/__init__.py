"""The network's own page: read it as an outsider does, write on it as a customer."""
