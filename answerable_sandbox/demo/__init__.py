"""Harbour Rail, an invented railway company with four pages: what the demonstration and the screens are shown with."""

from __future__ import annotations

from answerable_sandbox.network import Network
from answerable_sandbox.store import pages
from answerable_sandbox.store.pages import Page

PAGES = (
    ("comments", "Harbour Rail", "HarbourRail"),
    ("mentions", "@HarbourRail", "HarbourRail"),
    ("reviews", "Harbour Rail reviews", "harbour-rail"),
    ("direct", "Harbour Rail messages", "HarbourRail"),
)


def opened(network: Network) -> list[Page]:
    """The four pages with their opening items; made on the first call, found on later ones."""
    found = pages.listed(network.database, demo_only=True)
    if found:
        return found
    with network.database.transaction():
        return [pages.create(network.database, kind=kind, name=name, handle=handle, is_demo=True) for kind, name, handle in PAGES]
