"""The simulated network (`answerable_sandbox`): comments, mentions, reviews and direct messages over plain HTTP.

In come its signed webhooks and lists of changes; out go answers and moderation, each at most once where the network allows that.
"""

from answerable.connectors.sandbox.connector import Connector

__all__ = ["Connector"]
