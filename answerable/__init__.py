"""Answerable: one desk for every message that reaches a company in public or in private on social networks.

The folders are the stretches of one stream, from a customer's message to the evidence that it was answered; see ARCHITECTURE.md.
"""

__version__ = "0.1.0"
