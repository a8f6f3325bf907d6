"""Who is there now: people who are online within their department's hours, and who stands in for the others."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from answerable.sla import queries as sla
from answerable.sla.rules.business_time import Hours, opens_at
from answerable.staff import queries as staff
from answerable.staff.models import Member


@dataclass(frozen=True, slots=True)
class Shift:
    """Everybody who works here, by id, and the hours of each department, as of `now`: look it up once, then ask it of many cases."""

    now: datetime
    people: Mapping[int, Member]
    hours: Mapping[int, Hours]

    def is_there(self, member_id: int) -> bool:
        """Whether a member works here, is neither away nor off shift, and their department is open."""
        member = self.people.get(member_id)
        return member is not None and self.is_open(member.department_id) and staff.presence(member, self.now) == "online"

    def instead(self, member_id: int) -> Member | None:
        """The member themselves where they are there, else their deputy where that one is; nobody where neither is."""
        member = self.people.get(member_id)
        deputy = staff.deputy(member, self.now) if member else None
        found = next((each for each in (member_id, deputy) if each is not None and self.is_there(each)), None)
        return self.people[found] if found is not None else None

    def of(self, department_id: int) -> list[Member]:
        """Who is there for a department in its hours: its own people, and the deputies of those who are not; each once, by id."""
        if not self.is_open(department_id):
            return []
        own = [each.pk for each in self.people.values() if each.department_id == department_id]
        found = {each.pk: each for each in map(self.instead, own) if each is not None}
        return [found[member_id] for member_id in sorted(found)]

    def is_open(self, department_id: int) -> bool:
        """Whether a department is within its hours; one without any is always open."""
        return self.opens_at(department_id) <= self.now

    def opens_at(self, department_id: int) -> datetime:
        """When a department is open next: now, where it is."""
        hours = self.hours.get(department_id)
        return opens_at(self.now, hours) if hours else self.now


def on_shift(now: datetime) -> Shift:
    """Who is there at `now`, in four questions for the whole company."""
    people = {each.pk: each for each in staff.on_roll()}
    return Shift(now, people, sla.hours_of(each.pk for each in staff.departments()))


def there(member_ids: Iterable[int], now: datetime) -> list[Member]:
    """Of these members those who are there, and the deputies of those who are not; each once, in the order given."""
    shift = on_shift(now)
    return list({each.pk: each for each in map(shift.instead, member_ids) if each is not None}.values())
