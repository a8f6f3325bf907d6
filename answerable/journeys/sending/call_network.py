"""Calling a network for a page: opened credential, one refresh when the token ran out, health kept."""

import logging
from collections.abc import Callable
from typing import TypeVar

from django.db import transaction

from answerable.channels import operations as channels
from answerable.channels import queries
from answerable.channels.contract import Access, Connector, NetworkError, Trouble, limits
from answerable.channels.models import Page
from answerable.channels.registry import connector
from answerable.core import clock, crypto, locks

log = logging.getLogger(__name__)
Result = TypeVar("Result")
_OF_ONE_ITEM = {Trouble.GONE, Trouble.REFUSED}


def call_network(page: Page, ask: Callable[[Connector, Access], Result]) -> Result:
    """Have `ask(connector, access)` done; raises NetworkError after noting it on the page's health, unless it is about one item.

    Never inside a transaction: a network may take its time, and a rotated credential must survive what follows.
    """
    with limits.hearing() as told:
        try:
            result = _ask_twice(page, ask)
        except NetworkError as error:
            if error.trouble not in _OF_ONE_ITEM:
                channels.mark_failed(page.pk, error, now=clock.now())
            raise
        finally:
            channels.mark_limits(page.pk, told.values(), now=clock.now())
    channels.mark_working(page.pk)
    return result


def _ask_twice(page: Page, ask: Callable[[Connector, Access], Result]) -> Result:
    network, before = connector(page.network), queries.credential(page.pk).version
    try:
        return _ask(page, network, ask)
    except NetworkError as error:
        if error.trouble is not Trouble.TOKEN:
            raise
    _renew(page, network, before)
    return _ask(page, network, ask)


def _ask(page: Page, network: Connector, ask: Callable[[Connector, Access], Result]) -> Result:
    """A connector that breaks leaves us in the dark like a network that does not answer: it is asked before anything is repeated."""
    access = _access(page)
    try:
        return ask(network, access)
    except NetworkError:
        raise
    except Exception as error:
        log.exception("The connector of %s broke", page.network)
        raise NetworkError(Trouble.UNCERTAIN, f"The connector broke: {type(error).__name__}.", retry=True) from error


def _access(page: Page) -> Access:
    try:
        return queries.access(page)
    except crypto.SecretUnreadable as error:
        raise NetworkError(Trouble.TOKEN, str(error.__doc__)) from error


@transaction.atomic
def _renew(page: Page, network: Connector, before: int) -> None:
    """One process renews; the others wait for it and use what it got. Whatever happens here, what was asked for did not happen."""
    locks.hold([f"credential {page.pk}"])
    if queries.credential(page.pk).version != before:
        return
    try:
        renewed = network.refresh(_access(page))
    except NetworkError as error:
        if error.trouble is Trouble.UNCERTAIN:
            raise NetworkError(Trouble.UNREACHABLE, error.words, retry=error.retry, retry_after=error.retry_after) from error
        raise
    channels.renew(page.pk, renewed, now=clock.now())
