"""What makes a row belong to a view and fit a filter: the conditions of views are those of the partial indexes, word for word."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from typing import Any

from django.utils import timezone

from answerable.channels import queries as channels
from answerable.core import clock
from answerable.inbox.queries.named import named
from answerable.inbox.queries.viewer import Viewer
from answerable.inbox.rules.filter import ME, NOBODY, TODAY, Filter
from answerable.inbox.rules.views import View
from answerable.topics import queries as topics

LISTED = "r.is_open AND r.snoozed_until IS NULL"
CONDITIONS = {
    View.UNTAKEN: f"{LISTED} AND r.member_id IS NULL",
    View.MINE: f"{LISTED} AND r.member_id = %(member)s AND r.member_id IS NOT NULL",
    View.DEPARTMENT: f"{LISTED} AND r.department_id = %(department)s",
    View.ALL: LISTED,
    View.FOLLOWING: "r.is_open AND r.follower_ids && ARRAY[%(member)s]::bigint[] AND NOT (r.follower_ids = '{}')",
    View.SNOOZED: "r.is_open AND r.snoozed_until IS NOT NULL",
    View.CLOSED: "NOT r.is_open",
}
_COLUMNS = {"leg": "r.leg", "reason": "r.reason", "urgency": "r.urgency", "language": "r.language"}
_ARRAYS = {"label": "r.label_ids", "choice": "r.choice_ids"}


@dataclass(frozen=True, slots=True)
class Asked:
    """What to ask of the rows, and what to fill it with.

    `is_narrowed` says that rows are looked at which may not fit, `is_cut` that more customers are called so than are asked for.
    """

    condition: str
    arguments: Mapping[str, Any]
    is_narrowed: bool = False
    is_cut: bool = False


def ask(viewer: Viewer, view: View, filter: Filter, **more: Any) -> Asked:
    """The condition of a view narrowed by a filter, on the pages that the viewer sees and the filter means."""
    arguments = {"member": viewer.member_id, "department": viewer.department_id, "pages": _pages(viewer, filter), **more}
    conditions = [CONDITIONS[view]]
    if viewer.hidden:
        conditions.append("NOT r.case_id = ANY(%(hidden)s::bigint[])")
        arguments["hidden"] = sorted(viewer.hidden)
    for condition, values in _narrowed(viewer, filter):
        conditions.append(condition)
        arguments |= values
    is_narrowed, is_cut = len(conditions) > (2 if viewer.hidden else 1), False
    if filter.name:
        people, is_cut = named(filter.name)
        conditions.append("r.person_id = ANY(%(people)s::bigint[])")
        arguments["people"] = people
    return Asked(" AND ".join(conditions), arguments, is_narrowed or bool(filter.name), is_cut)


def _pages(viewer: Viewer, filter: Filter) -> list[int]:
    """Brand, network and page narrow which pages are read at all."""
    page_ids = [page_id for page_id in viewer.page_ids if not filter.page or page_id in filter.page]
    if filter.brand or filter.network:
        fitting = [
            page.pk
            for page in channels.pages(page_ids)
            if (not filter.brand or page.brand_id in filter.brand) and (not filter.network or page.network in filter.network)
        ]
        return fitting
    return page_ids


def _narrowed(viewer: Viewer, filter: Filter) -> list[tuple[str, dict[str, Any]]]:
    found: list[tuple[str, dict[str, Any]]] = []
    for name, column in _COLUMNS.items():
        if values := getattr(filter, name):
            found.append((f"{column} = ANY(%({name}s)s)", {f"{name}s": list(values)}))
    for name, column in _ARRAYS.items():
        if values := getattr(filter, name):
            found.append((f"{column} && %({name}s)s::bigint[]", {f"{name}s": list(values)}))
    if filter.topic:
        found.append(("r.topic_id = ANY(%(topics)s::bigint[])", {"topics": sorted(topics.within(filter.topic))}))
    if filter.mark:
        found.append(("r.marks && %(marks)s::varchar[]", {"marks": list(filter.mark)}))
    if filter.department:
        found.append(("r.department_id = ANY(%(departments)s::bigint[])", {"departments": list(filter.department)}))
    if filter.owner:
        found.append(_owned(viewer, filter))
    if filter.due:  # what has no deadline sorts behind all that have one
        found.append(("r.sort_at < %(due_before)s", {"due_before": _due_before(filter, clock.now())}))
    if filter.unanswered:
        found.append(("r.needs_response", {}))
    if filter.older:
        found.append(("r.last_message_at < now() - make_interval(hours => %(older)s)", {"older": filter.older}))
    return found


def _owned(viewer: Viewer, filter: Filter) -> tuple[str, dict[str, Any]]:
    ids = [viewer.member_id if each == ME else int(each) for each in filter.owner if each != NOBODY]
    condition = "r.member_id = ANY(%(owners)s::bigint[])"
    return (f"({condition} OR r.member_id IS NULL)" if NOBODY in filter.owner else condition), {"owners": ids}


def _due_before(filter: Filter, now: datetime) -> datetime:
    """Now for what is late; for today the next midnight where the reader is."""
    if TODAY not in filter.due:
        return now
    here = timezone.get_current_timezone()
    return datetime.combine(now.astimezone(here).date() + timedelta(days=1), time.min, here)
