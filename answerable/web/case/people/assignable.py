"""To whom a case can be assigned without a hand-off."""

from __future__ import annotations

from typing import TYPE_CHECKING

from answerable.journeys.casework.assign import may_put_right

if TYPE_CHECKING:
    from answerable.routing.models import Ownership
    from answerable.staff.models import Member
    from answerable.web.case.sources import Sources


def assignable(known: Sources) -> dict[str, object]:
    """The departments and people that the dialog offers; `others` get it by a hand-off only."""
    owned, is_alone = known.ownership, len(known.colleagues) <= 1
    fitting = {pk: name for pk, name in known.departments.items() if owned is None or is_alone or _may(owned, pk, known.me)}
    people = [each for each in known.colleagues if each.department_id in fitting]
    return {"people": people, "departments": fitting, "others": {pk: name for pk, name in known.departments.items() if pk not in fitting}}


def _may(owned: Ownership, department_id: int, me: Member) -> bool:
    """What is begun stays in its department; asked of each, that would be a question to the database each."""
    return department_id == owned.department_id or (not owned.is_begun and may_put_right(owned, department_id, me))
