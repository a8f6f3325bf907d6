"""The product's own web form: what customers write on it comes in, and answers stand where they wrote, behind an address of their own.

Nothing leaves the desk: sending an answer is putting it there.
"""

from answerable.connectors.web.connector import Connector

__all__ = ["Connector"]
