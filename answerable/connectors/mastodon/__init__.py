"""Mastodon and servers that speak its API: mentions, replies under our posts, direct messages.

In come the lists that a server keeps for an account; out go replies, edits, favourites, blocks. The server is asked; it never knocks.
"""

from answerable.connectors.mastodon.connector import Connector

__all__ = ["Connector"]
