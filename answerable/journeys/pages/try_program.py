"""Trying a program of the company's own: it is asked what it can do, and told where to deliver; the secret that it had is ended."""

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from answerable.access import scope
from answerable.access.scope import Action
from answerable.channels import operations as channels
from answerable.channels import queries
from answerable.channels.contract import NetworkError, Renewed, standard
from answerable.channels.errors import CredentialRefused, credential_refused
from answerable.channels.models import Page
from answerable.core import crypto
from answerable.core.errors import Invisible
from answerable.journeys.pages.connect_page import subscribe
from answerable.journeys.sending.call_network import call_network
from answerable.staff import queries as staff
from answerable.staff.models import Member

NETWORK = "webhook"


def program(page_id: int) -> Page:
    """The page of a program; raises Invisible for one of a network."""
    page = queries.page(page_id)
    if page.network != NETWORK:
        raise Invisible(_("Only a program of your own is set up here."))
    return page


def former_until(page: Page, *, now: datetime) -> datetime | None:
    """Until when the secret that a program had before is taken too; None where it is not, or where it cannot be told."""
    try:
        return standard.overlaps_until(queries.access(page).credential, now=now)
    except crypto.SecretUnreadable:
        return None


@transaction.atomic
def end_former(page_id: int, *, member: Member, now: datetime) -> None:
    """From now on take nothing that is signed by the secret before this one. Records page.credential_renewed."""
    scope.of(member).require(Action.ADMINISTER, page_id)
    page = program(page_id)
    if former_until(page, now=now) is None:
        return
    kept, until = queries.access(page).credential, queries.credential(page_id).expires_at
    fresh = {name: each for name, each in kept.items() if name != standard.FORMER}
    channels.renew(page_id, Renewed(fresh, until), actor=staff.actor(member), now=now)


def try_program(page_id: int, *, member: Member, now: datetime) -> Page:
    """Call it as it would be called for an answer. What it declares now counts from now on; refuses where it does not answer as agreed."""
    scope.of(member).require(Action.ADMINISTER, page_id)
    page = program(page_id)
    try:
        found = call_network(page, lambda network, access: network.identify(access))
        if found.external_id != page.external_id:
            said = {"other": found.external_id, "page": page.external_id}
            raise CredentialRefused(_("The program calls itself %(other)s now, not %(page)s. Connect it as another page.") % said)
        page = channels.redeclare(page_id, found, actor=staff.actor(member), now=now)
        subscribe(page)
    except NetworkError as error:
        raise credential_refused(error) from error
    return page
