"""Who did what: the journal for administrators to read, filter and take along. Nothing is changed here."""
