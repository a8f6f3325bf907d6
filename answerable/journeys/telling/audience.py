"""Who hears of a deadline: somebody who is there, and the longer it is late the further up the line."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from answerable.access import queries as access
from answerable.journeys.casework.on_shift import Shift
from answerable.routing.models import Ownership
from answerable.sla.rules.telling import Step
from answerable.staff.models import Department, Member


@dataclass(frozen=True, slots=True)
class Audience:
    """Whom to tell; `is_owed`: none of them is there, so whoever comes first is told too."""

    member_ids: tuple[int, ...]
    is_owed: bool = False


class Company:
    """Who is there, who leads what and who sees which page, looked up once for the deadlines of these cases."""

    def __init__(self, shift: Shift, departments: Mapping[int, Department], case_ids: Iterable[int]) -> None:
        self.shift, self.departments = shift, departments
        self._seeing: dict[int, dict[int, Member]] = {}
        self._kept_from = access.kept_from(case_ids)

    def audience(self, step: Step, owned: Ownership, page_id: int) -> Audience:
        """Those who are to hear of this step; from the breach on the department's lead, and at last the owners of the installation."""
        seeing = self._who_sees(owned.case_id, page_id)
        there, lead = self._there(owned, seeing), self._lead(owned.department_id, seeing)
        owners = [each.pk for each in seeing.values() if each.is_owner]
        told = list(there or lead)
        if step >= Step.OVER:
            told += lead or owners
        if step >= Step.LATE:
            told += owners
        return Audience(tuple(dict.fromkeys(told)), is_owed=not there)

    def present(self, owned: Ownership, page_id: int) -> list[int]:
        """Who is there for a case: whoever has it, else their deputy, else the department's people on shift."""
        return self._there(owned, self._who_sees(owned.case_id, page_id))

    def _there(self, owned: Ownership, seeing: Collection[int]) -> list[int]:
        owner = self.shift.instead(owned.member_id) if owned.member_id else None
        if owner and owner.pk in seeing:
            return [owner.pk]
        return [each.pk for each in self.shift.of(owned.department_id) if each.pk in seeing]

    def _lead(self, department_id: int, seeing: Mapping[int, Member]) -> list[int]:
        """The lead of the department, else whoever leads in it; their deputies, where those are there and they are not."""
        lead_id = self.departments[department_id].lead_id
        leads = [each.pk for each in seeing.values() if each.department_id == department_id and each.role == Member.Role.LEAD]
        if lead_id is not None and lead_id in seeing:
            leads = [lead_id]
        instead = ((each, self.shift.instead(each)) for each in leads)
        return [deputy.pk if deputy and deputy.pk in seeing else lead for lead, deputy in instead]

    def _who_sees(self, case_id: int, page_id: int) -> dict[int, Member]:
        if page_id not in self._seeing:
            self._seeing[page_id] = {each.pk: each for each in access.who_sees(page_id)}
        kept = self._kept_from.get(case_id, set())
        return {pk: member for pk, member in self._seeing[page_id].items() if pk not in kept}
