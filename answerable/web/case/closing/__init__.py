"""The close dialog, and that a case is closed."""
