"""The opened credential of each page that is knocked at, kept for a few seconds: opening one costs more than keeping an item."""

import time

from answerable.channels import queries
from answerable.channels.contract import Access, Connector
from answerable.channels.registry import UnknownNetwork, connector

_KEPT_SECONDS = 5.0
_kept: dict[int, tuple[float, str, Access]] = {}
_numbers: dict[str, tuple[float, list[int]]] = {}


def forget_which(network: str) -> None:
    """Look again which pages a network has: one that was connected a moment ago is asked for at once."""
    _numbers.pop(network, None)


def accesses_of(network: str) -> tuple[Connector, dict[int, Access]] | None:
    """The connector and the accesses of all pages of a network that delivers to one address; None where there is none."""
    try:
        found = connector(network)
    except UnknownNetwork:
        return None
    if not found.shares_hook:
        return None
    asked = {page_id: access_of(network, page_id) for page_id in _numbers_of(network)}
    known = {page_id: each[1] for page_id, each in asked.items() if each is not None}
    return (found, known) if known else None


def _numbers_of(network: str) -> list[int]:
    kept = _numbers.get(network)
    if kept is None or time.monotonic() - kept[0] > _KEPT_SECONDS:
        kept = _numbers[network] = (time.monotonic(), queries.standing_of(network))
    return kept[1]


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
