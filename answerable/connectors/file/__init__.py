"""Messages from files: a page without a network, for history that was kept elsewhere.

Nothing comes in by itself, for rows come by `journeys.import_history`; nothing goes out, for nobody is there to read it.
"""

from answerable.connectors.file.connector import Connector

__all__ = ["Connector"]
