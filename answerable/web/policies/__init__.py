"""What colleagues have to know: the library, one policy on a quiet page, how it was before, and who has read it."""
