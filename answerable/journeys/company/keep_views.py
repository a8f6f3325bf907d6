"""Views that members keep of the list: own ones as they like; for a department its lead shares them, for everybody an owner."""

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from answerable.core.errors import Forbidden, Invisible
from answerable.inbox import operations as inbox
from answerable.inbox import queries
from answerable.inbox.models import SavedView
from answerable.inbox.operations import ViewDraft
from answerable.inbox.queries import Viewer
from answerable.staff import queries as staff
from answerable.staff.models import Member

Sharing = SavedView.Sharing


def shareable(member: Member) -> list[str]:
    """With whom this member may share a view."""
    if member.is_owner:
        return [Sharing.OWN, Sharing.DEPARTMENT, Sharing.ALL]
    return [Sharing.OWN, Sharing.DEPARTMENT] if member.role == Member.Role.LEAD else [Sharing.OWN]


def may_change(view: SavedView, member: Member) -> bool:
    """Whether this member may rename, share or delete a view: its maker an own one, who may share so a shared one."""
    if view.sharing == Sharing.OWN:
        return view.member_id == member.pk
    return view.sharing in shareable(member) and (member.is_owner or view.department_id == member.department_id)


@transaction.atomic
def save(draft: ViewDraft, *, member: Member, now: datetime) -> SavedView:
    """Keep a view; refuses to share it more widely than the member may."""
    _require(draft.sharing in shareable(member))
    return inbox.save_view(draft, actor=staff.actor(member), now=now)


@transaction.atomic
def change(view_id: int, draft: ViewDraft, *, member: Member, now: datetime) -> SavedView:
    """Change a view; refuses one that the member may not change."""
    view = changeable(view_id, member)
    _require(draft.sharing in shareable(member))
    return inbox.change_view(view, draft, actor=staff.actor(member), now=now)


@transaction.atomic
def delete(view_id: int, *, member: Member, now: datetime) -> ViewDraft:
    """Delete a view; says what it was, so that it can be kept again."""
    view = changeable(view_id, member)
    draft = ViewDraft(view.name, view.query, view.sharing)
    inbox.delete_view(view, actor=staff.actor(member), now=now)
    return draft


def changeable(view_id: int, member: Member) -> SavedView:
    """A view that the member may change; refuses any other."""
    view = queries.saved_view(Viewer(member.pk, member.department_id, []), view_id)
    if view is None:
        raise Invisible(_("There is no such view, or it is not shared with you."))
    _require(may_change(view, member))
    return view


def _require(is_allowed: bool) -> None:
    if not is_allowed:
        raise Forbidden(_("Leads share views with their department, owners with everybody. Save it for yourself, or ask one of them."))
