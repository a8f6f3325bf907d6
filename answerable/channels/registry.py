"""Finds the connector of a network by its name; nobody imports one."""

from functools import cache
from importlib import import_module

from answerable.channels.contract import Connector

META = {network: f"meta.{network}" for network in ("facebook", "instagram", "whatsapp")}
FOLDERS = {**{network: network for network in ("sandbox", "file", "web", "webhook", "mastodon", "bluesky", "email")}, **META}
NETWORKS = tuple(FOLDERS)


class UnknownNetwork(Exception):
    """No connector of that name is installed."""


@cache
def connector(network: str) -> Connector:
    """The connector of `network`: the class `Connector` in the package that `FOLDERS` names for it."""
    if network not in NETWORKS:
        raise UnknownNetwork(network)
    found: Connector = import_module(f"answerable.connectors.{FOLDERS[network]}").Connector()
    return found
