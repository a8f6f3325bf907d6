"""Calling a network for a page: opened credential, one refresh when the token ran out, health kept."""

from collections.abc import Callable
from typing import TypeVar

from django.db import transaction

from answerable.channels import operations as channels
from answerable.channels import queries
from answerable.channels.contract import Access, Connector, NetworkError, Trouble
from answerable.channels.models import Page
from answerable.channels.registry import connector
from answerable.core import clock, crypto, locks

Result = TypeVar("Result")


def call_network(page: Page, ask: Callable[[Connector, Access], Result]) -> Result:
    """Have `ask(connector, access)` done; raises NetworkError after noting it on the page's health.

    Never inside a transaction: a network may take its time, and a rotated credential must survive what follows.
    """
    try:
        result = _ask_twice(page, ask)
    except NetworkError as error:
        channels.mark_failed(page.pk, error, now=clock.now())
        raise
    channels.mark_working(page.pk)
    return result


def _ask_twice(page: Page, ask: Callable[[Connector, Access], Result]) -> Result:
    network, before = connector(page.network), queries.credential(page.pk).version
    try:
        return ask(network, _access(page))
    except NetworkError as error:
        if error.trouble is not Trouble.TOKEN:
            raise
    _renew(page, network, before)
    return ask(network, _access(page))


def _access(page: Page) -> Access:
    try:
        return queries.access(page)
    except crypto.SecretUnreadable as error:
        raise NetworkError(Trouble.TOKEN, str(error.__doc__)) from error


@transaction.atomic
def _renew(page: Page, network: Connector, before: int) -> None:
    """One process renews; the others wait for it and use what it got."""
    locks.hold([f"credential {page.pk}"])
    if queries.credential(page.pk).version == before:
        channels.renew(page.pk, network.refresh(_access(page)), now=clock.now())
