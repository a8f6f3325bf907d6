"""What the network allows: decisions in plain Python, no database, no clock, no HTTP."""
