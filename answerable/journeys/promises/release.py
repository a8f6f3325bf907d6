"""Offers that sales drafts go out through the coordinators of their pages: they are asked, and let each out on their page."""

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from answerable.access import queries as grants
from answerable.access import scope
from answerable.access.scope import Action
from answerable.alerts import operations as alerts
from answerable.channels import queries as channels
from answerable.channels.models import Page
from answerable.core.errors import Forbidden, Invisible
from answerable.journeys.promises import access
from answerable.promises import operations as promises
from answerable.promises.models import Promise
from answerable.promises.queries import releases
from answerable.staff import queries as staff
from answerable.staff.models import Member


def pages_of(promise: Promise) -> list[Page]:
    """Where it is to hold."""
    return [each for each in channels.pages() if each.brand_id == promise.brand_id and promise.holds_on(each.pk)]


def coordinators(promise: Promise, page_id: int) -> list[Member]:
    """Who may let it out on a page: who publishes there, but for whoever wrote it as it reads now."""
    written_by = releases.drafter_id(promise)
    return [each for each in grants.coordinators(page_id) if each.pk != written_by]


def ask_coordinators(promise: Promise, *, by: Member, now: datetime) -> None:
    """Tell those who may let it out, once a page; nothing where it is no draft, or out."""
    if not promise.is_drafted or promise.retired_at is not None:
        return
    out = releases.released(promise)
    for page in pages_of(promise):
        said = {"who": by.name, "promise": promise.name, "page": page.name}
        sentence = _("%(who)s drafted “%(promise)s” for %(page)s. Let it out there, or say what is to be different") % said
        for each in coordinators(promise, page.pk) if page.pk not in out else []:
            alerts.raise_alert(_cause(promise, page.pk, each.pk), sentence, now=now, member_id=each.pk, promise_id=promise.pk)


@transaction.atomic
def release(promise_id: int, page_id: int, *, member: Member, now: datetime) -> None:
    """Let a drafted offer out on a page. Refuses who is no coordinator of the page, and who wrote it."""
    promise = access.seen(promise_id, member)
    if not promise.is_drafted or page_id not in {each.pk for each in pages_of(promise)}:
        raise Invisible(_("There is no such page, or you have no access to it."))
    scope.of(member).require(Action.PUBLISH, page_id)
    able = coordinators(promise, page_id)
    if member.pk not in {each.pk for each in able}:
        names = ", ".join(each.name for each in able) or _("nobody yet")
        raise Forbidden(_("The coordinators of a page let offers of others out there: %(names)s.") % {"names": names})
    promises.release(promise, page_id, actor=staff.actor(member), now=now)
    for each in able:
        alerts.lower(_cause(promise, page_id, each.pk), now=now)


def _cause(promise: Promise, page_id: int, member_id: int) -> str:
    return f"release {promise.pk} {promise.number} {page_id} {member_id}"
