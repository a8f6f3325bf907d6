from collections.abc import Iterable

from answerable.policy.models import Attendance, Workshop


def workshops(policy_id: int) -> list[Workshop]:
    """Those of a policy that were not called off, newest first."""
    return list(Workshop.objects.filter(policy_id=policy_id, called_off_at=None).order_by("-held_on", "-id"))


def workshop(workshop_id: int) -> Workshop | None:
    """One of them."""
    return Workshop.objects.filter(pk=workshop_id, called_off_at=None).first()


def attendances(workshops: Iterable[Workshop]) -> dict[int, list[int]]:
    """Ids of the members who took part, by workshop."""
    found: dict[int, list[int]] = {}
    for workshop_id, member_id in Attendance.objects.filter(workshop__in=list(workshops)).values_list("workshop_id", "member_id"):
        found.setdefault(workshop_id, []).append(member_id)
    return found
