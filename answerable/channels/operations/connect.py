from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from answerable.channels.contract import Identified
from answerable.channels.errors import PageTaken
from answerable.channels.models import Brand, Credential, Health, Page
from answerable.core import crypto, locks
from answerable.journal.record import Actor, Fact, record


@transaction.atomic
def connect(
    brand: Brand,
    found: Identified,
    *,
    network: str,
    address: str,
    credential: Mapping[str, Any],
    is_simulated: bool,
    actor: Actor,
    now: datetime,
) -> Page:
    """Add a page that the network confirmed, with its credential sealed. Refuses one that is connected already. Records page.connected."""
    locks.hold([f"connect {network} {found.external_id}"])
    if Page.objects.filter(network=network, external_id=found.external_id).exists():
        raise PageTaken(_("%(page)s is connected already.") % {"page": found.name})
    page = Page.objects.create(
        brand=brand,
        network=network,
        kind=found.kind,
        external_id=found.external_id,
        name=found.name,
        handle=found.handle,
        address=address,
        is_simulated=is_simulated,
        created_at=now,
    )
    Credential.objects.create(page=page, sealed=crypto.seal(dict(credential)), expires_at=found.expires_at, renewed_at=now)
    Health.objects.create(page=page)
    record([Fact("page.connected", page.pk, page_id=page.pk)], actor=actor, now=now)
    return page
