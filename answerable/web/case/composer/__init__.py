"""Where an answer or a note is written, and what became of it."""
