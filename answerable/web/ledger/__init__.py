"""What was answered, and what was left: one sentence, the figures behind it, every message behind those. Only reads."""
