"""What goes out: one call of a network at a time, looked for before it is tried again, and what a person decides about it."""
