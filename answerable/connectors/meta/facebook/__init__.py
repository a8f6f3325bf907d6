"""Facebook Pages: comments and posts of visitors, recommendations, mentions, and Messenger.

In come webhooks of the object `page` and the page's lists; out go comments, private replies and messages.
"""

from answerable.connectors.meta.facebook.connector import Connector

__all__ = ["Connector"]
