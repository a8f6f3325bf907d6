"""Connecting a page: the network says which one the credential opens, then delivers to our hook, and history is fetched."""

import logging
import secrets
from collections.abc import Mapping
from contextlib import suppress
from datetime import datetime
from typing import Any

from django.db import transaction

from answerable.access import operations as access
from answerable.access.models import Grant
from answerable.channels import operations as channels
from answerable.channels import queries
from answerable.channels.contract import Access, NetworkError
from answerable.channels.errors import credential_refused
from answerable.channels.models import Brand, Page
from answerable.channels.registry import connector
from answerable.core import clock, http, jobs
from answerable.core.settings import get_settings
from answerable.journeys.sending.call_network import call_network
from answerable.staff import queries as staff
from answerable.staff.models import Member

log = logging.getLogger(__name__)
# Their connector looks by itself whether an address may be called; a form of ours calls nobody.
GUARDED = {"email", "web", "webhook"}


def connect_page(brand: Brand, *, network: str, address: str, credential: Mapping[str, Any], member: Member, now: datetime) -> Page:
    """Add a page to a brand and have its network deliver to us. Refuses a credential that the network does not take.

    A network that does not take our hook's address is no reason to refuse: what it has is fetched, and health says why until it does.
    """
    if network not in GUARDED:
        http.refuse_private(address)
    speaker = connector(network)
    opened = {"verify_token": secrets.token_urlsafe(24), **credential}
    try:
        found = speaker.identify(Access("", "", address, opened))
    except NetworkError as error:
        raise credential_refused(error) from error
    actor = staff.actor(member)
    with transaction.atomic():
        page = channels.connect(
            brand, found, network=network, address=address, credential=opened, is_simulated=speaker.is_simulated, actor=actor, now=now
        )
        if not member.is_owner:
            access.grant(member.pk, page.pk, list(Grant.Action), actor=actor, now=now)
    try:
        subscribe(page)
    except NetworkError as error:
        log.warning("%s does not deliver yet (%s); it stands on the health screen, and the page is asked directly meanwhile", page, error)
    jobs.defer("poll_page", lock=f"poll {page.pk}", once=f"poll {page.pk}", page_id=page.pk)
    return page


def subscribe(page: Page) -> None:
    """Have the network deliver to our hook. It may ask back at once, so this runs outside of a transaction and needs the web process.

    Why it would not stands on the page's health until it does.
    """
    place = page.network if connector(page.network).shares_hook else f"{page.network}/{page.pk}"
    address = f"{get_settings().base_url.rstrip('/')}/hooks/{place}"
    try:
        call_network(page, lambda network, access: network.subscribe(access, address))
    except NetworkError as error:
        channels.mark_undelivered(page.pk, error)
        raise
    channels.mark_subscribed(page.pk, now=clock.now())


def offer_again() -> int:
    """Have our hook's address given again to each network that did not take it; says to how many."""
    active = [page.pk for page in queries.active_pages()]
    refused = [page_id for page_id, health in queries.health(active).items() if health.delivery_error]
    for page_id in refused:
        subscribe_soon(page_id)
    return len(refused)


def subscribe_soon(page_id: int) -> None:
    """Give it again in the background, once however often that is wished."""
    jobs.defer("subscribe_page", once=f"subscribe {page_id}", page_id=page_id)


def subscribe_again(page_id: int) -> None:
    """Try once more what failed when the page was connected; what the network says to it stands on the page's health."""
    page = queries.page(page_id)
    if page.state != Page.State.ACTIVE:
        return
    with suppress(NetworkError):
        subscribe(page)
