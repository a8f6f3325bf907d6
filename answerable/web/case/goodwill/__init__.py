"""What is given in a case for what went wrong, beside what the same problem brought others."""
