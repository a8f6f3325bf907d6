"""A page gets a new credential: a token ran out, a permission was given back, the hook's address changed."""

import logging
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from answerable.channels import operations as channels
from answerable.channels import queries
from answerable.channels.contract import Access, NetworkError, Renewed, standard
from answerable.channels.errors import CredentialRefused, credential_refused
from answerable.channels.models import Page
from answerable.channels.registry import connector
from answerable.core import crypto, jobs
from answerable.journal.record import Actor
from answerable.journeys.pages.connect_page import subscribe

log = logging.getLogger(__name__)


def reconnect_page(page: Page, credential: Mapping[str, Any], *, actor: Actor, now: datetime) -> None:
    """Use a new credential for a page and have its network deliver to our hook again.

    What the new one does not name (a signing secret) stays as it was; a program's secret that is replaced is taken for a day more.
    Refuses one that the network does not take or that opens another page. What the page can do may be another with it. A network that
    does not take our hook's address shows on the health screen.
    """
    speaker, fresh = connector(page.network), standard.renewed(_kept(page), credential, now=now)
    try:
        found = speaker.identify(Access(page.external_id, page.kind, page.address, fresh))
    except NetworkError as error:
        raise credential_refused(error) from error
    if found.external_id != page.external_id:
        raise CredentialRefused(_("This access token opens %(other)s, not %(page)s.") % {"other": found.name, "page": page.name})
    with transaction.atomic():
        channels.renew(page.pk, Renewed(fresh, found.expires_at), actor=actor, now=now)
        if found.kind != page.kind:
            channels.redeclare(page.pk, found, actor=actor, now=now)
    try:
        subscribe(queries.page(page.pk))
    except NetworkError as error:
        log.warning("%s does not deliver yet: %s", page, error)
    jobs.defer("poll_page", lock=f"poll {page.pk}", once=f"poll {page.pk}", page_id=page.pk)


def _kept(page: Page) -> Mapping[str, Any]:
    """The credential until now; one that this installation's key does not open is lost, and the new one must be whole."""
    try:
        return queries.access(page).credential
    except crypto.SecretUnreadable:
        return {}
