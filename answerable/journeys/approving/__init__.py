"""A text that somebody has to agree to: asked for, decided, released or back with its author; and PR matters."""
