"""Any program of the company's own: it tells what customers wrote, signed, and is told what we answer, signed too.

Where it has an address it is called there; without one it asks for what happened. docs/guides/connect-anything.md is its word on it.
"""

from answerable.connectors.webhook.connector import Connector

__all__ = ["Connector"]
