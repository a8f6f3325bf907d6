"""How a message is read, and why its case is with whom it is."""
