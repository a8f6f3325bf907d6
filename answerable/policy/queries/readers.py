from collections.abc import Iterable
from datetime import datetime

from django.db.models import Max, Min

from answerable.policy.models import Confirmation, Version
from answerable.policy.rules.share import Reader
from answerable.staff import queries as staff


def readers(version: Version) -> list[Reader]:
    """Everybody whom a version binds and who works here, with when they read it; by department and name."""
    read = _read_at(version)
    bound = [each for each in staff.members() if version.binds(each.department_id)]
    bound.sort(key=lambda each: (each.department.position, each.department_id))
    return [Reader(each.pk, each.name, each.department_id, each.department.name, read.get(each.pk)) for each in bound]


def read_at(version: Version, member_id: int) -> datetime | None:
    """When a member read it first, or a version that it only changes a little."""
    return _read_at(version).get(member_id)


def last_read(policy_id: int, member_id: int) -> int:
    """The number of the last version that a member read; 0 for none."""
    read = Confirmation.objects.filter(member_id=member_id, version__policy_id=policy_id)
    return read.aggregate(last=Max("version__number"))["last"] or 0


def counts(versions: Iterable[Version]) -> dict[int, tuple[int, int]]:
    """By policy: how many of those bound have read it, and how many there are."""
    told = {}
    for version in versions:
        bound = readers(version)
        told[version.policy_id] = (sum(1 for each in bound if each.read_at), len(bound))
    return told


def _read_at(version: Version) -> dict[int, datetime]:
    counting = Confirmation.objects.filter(version__policy_id=version.policy_id, version__number__gte=version.asks_since)
    return dict(counting.values_list("member_id").annotate(first=Min("at")))
