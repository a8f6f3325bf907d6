"""How a connection is doing, in plain Python."""
