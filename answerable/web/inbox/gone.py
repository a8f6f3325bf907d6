"""Why a row is no longer in the list that it stands in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from answerable.inbox import queries as inbox
from answerable.inbox.queries import Viewer
from answerable.inbox.rules import View
from answerable.staff import queries as staff
from answerable.web.inbox.rows import asleep

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from answerable.inbox.models import Row
    from answerable.staff.models import Member


def why_gone(viewer: Viewer, view: View, case_ids: Sequence[int]) -> dict[int, str]:
    """For each of these cases, in a few words, where it went; nothing is said of what the viewer may not see."""
    rows = inbox.rows(viewer, case_ids) if case_ids else {}
    people = staff.members_by_id({row.member_id for row in rows.values() if row.member_id})
    departments = staff.department_names() if rows else {}
    return {pk: _why(viewer, view, row, people, departments) for pk, row in rows.items()}


def _why(viewer: Viewer, view: View, row: Row, people: Mapping[int, Member], departments: Mapping[int, str]) -> str:
    if not row.is_open:
        return _("Closed")
    if row.snoozed_until and view is not View.SNOOZED:
        return asleep(row.snoozed_until)
    if view is View.SNOOZED:
        return _("Awake again")
    if view is View.CLOSED:
        return _("Reopened")
    if view is View.DEPARTMENT and row.department_id != viewer.department_id:
        return _("Moved to %(department)s") % {"department": departments.get(row.department_id or 0, "")}
    owner = people.get(row.member_id or 0)
    if owner is not None and owner.pk != viewer.member_id:
        return _("Taken by %(name)s") % {"name": owner.name}
    return _("Taken by you") if owner is not None and view is not View.MINE else _("No longer in this list")
