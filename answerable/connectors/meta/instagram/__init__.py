"""Instagram business accounts: comments, live comments, mentions, and direct messages.

In come webhooks of the object `instagram` and the account's lists; out go replies, private replies and messages.
"""

from answerable.connectors.meta.instagram.connector import Connector

__all__ = ["Connector"]
