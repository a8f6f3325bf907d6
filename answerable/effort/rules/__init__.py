"""How signs of work become time."""
