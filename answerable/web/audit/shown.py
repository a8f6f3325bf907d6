"""Events as sentences: who, what, whom or which, when."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from answerable.cases.queries import places
from answerable.channels import queries as channels
from answerable.staff import queries as staff
from answerable.web.audit.words import words

if TYPE_CHECKING:
    from datetime import datetime

    from answerable.journal.models import Event


@dataclass(frozen=True, slots=True)
class Shown:
    """One line."""

    at: datetime
    who: str
    department: str
    what: str
    whom: str
    page: str
    case_id: int | None
    case: str
    kind: str


def shown(events: Iterable[Event]) -> list[Shown]:
    """Each event with the names that belong to its ids, leavers included."""
    events = list(events)
    people = staff.members_by_id({each.member_id or 0 for each in events} | {each.subject_id for each in events if _is_of_person(each)})
    pages = {each.pk: each for each in channels.all_pages()}
    departments = staff.department_names()
    page_of_case = places.page_ids({each.case_id for each in events if each.case_id and not each.page_id})
    lines = []
    for each in events:
        page = pages.get(each.page_id or page_of_case.get(each.case_id or 0, 0))
        whom = people.get(each.subject_id) if _is_of_person(each) and each.subject_id != each.member_id else None
        lines.append(
            Shown(
                at=each.at,
                who=people[each.member_id].name if each.member_id in people else "",
                department=departments.get(each.department_id or 0, ""),
                what=words(each.kind),
                whom=whom.name if whom else departments.get(each.subject_id, "") if _is_of_department(each) else "",
                page=page.name if page else "",
                case_id=each.case_id,
                case=_reference(each.case_id, page.brand.prefix if page else ""),
                kind=each.kind,
            )
        )
    return lines


def _reference(case_id: int | None, prefix: str) -> str:
    """The case as it is called; its number alone where it is gone."""
    return "" if case_id is None else f"{prefix}-{case_id}" if prefix else str(case_id)


def _is_of_person(event: Event) -> bool:
    return event.kind.startswith(("member.", "access.")) and not _is_of_department(event)


def _is_of_department(event: Event) -> bool:
    return event.kind.startswith("department.") or event.kind.endswith("_department")
