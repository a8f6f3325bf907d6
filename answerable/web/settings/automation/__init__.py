"""Automation in the settings: rules are written, tried on past cases and switched on here, and each has its log."""
