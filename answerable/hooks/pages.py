"""The opened credential of each page that is knocked at, kept for a few seconds: opening one costs more than keeping an item."""

import time

from answerable.channels import queries
from answerable.channels.contract import Access, Connector
from answerable.channels.registry import UnknownNetwork, connector

_KEPT_SECONDS = 5.0
_kept: dict[int, tuple[float, str, Access]] = {}


def access_of(network: str, page_id: int) -> tuple[Connector, Access] | None:
    """The connector and the access of a page, or None if there is no such page on this network."""
    kept = _kept.get(page_id)
    if kept is None or time.monotonic() - kept[0] > _KEPT_SECONDS:
        page = queries.standing(page_id)
        if page is None:
            return None
        kept = _kept[page_id] = (time.monotonic(), page.network, queries.access(page))
    try:
        return (connector(network), kept[2]) if kept[1] == network else None
    except UnknownNetwork:
        return None
