"""Finds the connector of a network by its name; nobody imports one."""

from functools import cache
from importlib import import_module

from answerable.channels.contract import Connector

NETWORKS = ("sandbox", "file", "mastodon")


class UnknownNetwork(Exception):
    """No connector of that name is installed."""


@cache
def connector(network: str) -> Connector:
    """The connector of `network`: the class `Connector` in the package `answerable.connectors.<network>`."""
    if network not in NETWORKS:
        raise UnknownNetwork(network)
    found: Connector = import_module(f"answerable.connectors.{network}").Connector()
    return found
