"""What colleagues have to know: written by leads and owners, read by those whom it binds, who are told of it."""
