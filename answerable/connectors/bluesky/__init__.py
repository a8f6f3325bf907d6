"""Bluesky, and every server that speaks the AT Protocol: mentions, replies, quotes.

In come an account's notifications and what it wrote itself; out go answers, pictures, likes, blocks. The server is asked; it never knocks.
"""

from answerable.connectors.bluesky.connector import Connector

__all__ = ["Connector"]
