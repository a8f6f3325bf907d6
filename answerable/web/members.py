"""Who asks, and what they may see: every screen begins here."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from django.http import HttpRequest
from django.utils.translation import gettext as _

from answerable.access import scope as access
from answerable.access.scope import Scope
from answerable.core.errors import Forbidden
from answerable.inbox.queries import Viewer

if TYPE_CHECKING:
    from answerable.cases.models import Case
    from answerable.staff.models import Member


def member_of(request: HttpRequest) -> Member:
    """The member who is signed in; `LoginRequired` lets nobody else reach a screen."""
    return cast("Member", request.user)


def scope_of(request: HttpRequest) -> Scope:
    """What they may see and do, asked once a request."""
    known: Scope | None = getattr(request, "_scope", None)
    if known is None:
        known = access.of(member_of(request))
        request._scope = known  # type: ignore[attr-defined]  # kept beside the request, as Django keeps its user
    return known


def case_of(request: HttpRequest, case_id: int) -> Case:
    """A case that they may see, asked once for a page, and again after a change; raises Invisible."""
    known: Case | None = getattr(request, "_case", None)
    if known is None or known.pk != case_id or request.method != "GET":
        known = access.case(scope_of(request), case_id)
        request._case = known  # type: ignore[attr-defined]  # kept beside the request, as Django keeps its user
    return known


def let_in(request: HttpRequest) -> Case:
    """The case of the address as it stood when the member was let in (`web/resource.py`): for what only notes that they are there."""
    known: Case = request._case  # type: ignore[attr-defined]  # see case_of
    return known


def viewer_of(request: HttpRequest) -> Viewer:
    """The same, as the list's queries take it."""
    member = member_of(request)
    return Viewer(member.pk, member.department_id, scope_of(request).page_ids, scope_of(request).hidden)


def owners_only(request: HttpRequest) -> None:
    """Refuses whoever does not own the installation."""
    if not member_of(request).is_owner:
        raise Forbidden(_("Only owners may do this. Ask one of them."))
