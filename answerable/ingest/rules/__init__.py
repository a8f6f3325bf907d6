"""How imported history is written down, in plain Python."""
