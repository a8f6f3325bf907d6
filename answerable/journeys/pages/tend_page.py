"""What a person does for a connection: ask now, pause, go on, replay what failed, give a new credential."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from answerable.access import scope
from answerable.access.scope import Action
from answerable.channels import operations as channels
from answerable.channels import queries
from answerable.channels.models import Page
from answerable.core import jobs
from answerable.core.errors import Conflict
from answerable.ingest import operations as ingest
from answerable.journeys.pages.connect_page import subscribe_soon
from answerable.journeys.pages.reconnect_page import reconnect_page
from answerable.staff import queries as staff
from answerable.staff.models import Member


class Paused(Conflict):
    """The page is paused, so its network is not asked."""

    code = "page_paused"


def check_now(page_ids: Iterable[int], *, member: Member) -> int:
    """Have these pages' networks asked at once, in the background; says how many. A page that is being asked already is left to that.

    A network that did not take our hook's address yet is given it again.
    """
    asked = 0
    for page in [_mine(page_id, member) for page_id in page_ids]:
        if page.state == Page.State.ACTIVE:
            jobs.defer("poll_page", lock=f"poll {page.pk}", once=f"poll {page.pk}", page_id=page.pk)
            if queries.health([page.pk])[page.pk].subscribed_at is None:
                subscribe_soon(page.pk)
            asked += 1
    return asked


@transaction.atomic
def pause(page_id: int, *, member: Member, now: datetime) -> None:
    """Stop asking and answering on a page; what its network delivers is kept."""
    channels.pause(_mine(page_id, member).pk, actor=staff.actor(member), now=now)


@transaction.atomic
def resume(page_id: int, *, member: Member, now: datetime) -> None:
    """Go on with a page, beginning with what was missed meanwhile."""
    channels.resume(_mine(page_id, member).pk, actor=staff.actor(member), now=now)
    jobs.defer("poll_page", lock=f"poll {page_id}", once=f"poll {page_id}", page_id=page_id)


@transaction.atomic
def replay(page_id: int, *, member: Member, now: datetime) -> int:
    """Have a page's failed items worked again; says how many."""
    return ingest.replay(page_ids=[_mine(page_id, member).pk], actor=staff.actor(member), now=now)


def reconnect(page_id: int, credential: Mapping[str, Any], *, member: Member, now: datetime) -> None:
    """Use a new credential for a page. Refuses one that the network does not take, and does not ask for a paused page."""
    page = _mine(page_id, member)
    if page.state != Page.State.ACTIVE:
        raise Paused(_("%(page)s is paused. Resume it first.") % {"page": page.name})
    reconnect_page(page, credential, actor=staff.actor(member), now=now)


def _mine(page_id: int, member: Member) -> Page:
    """The page, if the member may administer it; Invisible or Forbidden otherwise."""
    scope.of(member).require(Action.ADMINISTER, page_id)
    return queries.page(page_id)
