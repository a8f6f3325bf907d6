from django.db.models import Exists, OuterRef, Q, QuerySet

from answerable.policy.models import Confirmation, Policy, Version
from answerable.staff.models import Member


def standing() -> list[Version]:
    """Every policy as it reads now, by department and title."""
    return sorted(_newest().filter(policy__retired_at=None), key=lambda each: (each.policy.department.position, each.title.casefold()))


def retired() -> list[Version]:
    """Every policy that binds nobody any more, as it read last; newest first."""
    return list(_newest().filter(policy__retired_at__isnull=False).order_by("-policy__retired_at"))


def policy(policy_id: int) -> Version | None:
    """One policy as it reads now; None if there is none, or it is retired."""
    return _newest().filter(policy_id=policy_id, policy__retired_at=None).first()


def retired_policy(policy_id: int) -> Version | None:
    """One that is retired, as it read last."""
    return _newest().filter(policy_id=policy_id, policy__retired_at__isnull=False).first()


def versions(policy_id: int) -> list[Version]:
    """How a policy read, newest first."""
    return list(Version.objects.filter(policy_id=policy_id).select_related("policy__department").order_by("-number"))


def version(version_id: int) -> Version | None:
    """One version."""
    return Version.objects.filter(pk=version_id).select_related("policy__department").first()


def unread(member: Member) -> list[Version]:
    """What binds a member and is not read: first what bars replying, then the oldest; asked on every page, and at every send."""
    confirmed = Confirmation.objects.filter(
        member_id=member.pk, version__policy=OuterRef("policy"), version__number__gte=OuterRef("asks_since")
    )
    binding = Q(department_ids=[]) | Q(department_ids__contains=[member.department_id])
    found = _newest().filter(binding, ~Exists(confirmed), policy__retired_at=None).order_by("at", "id")
    return sorted(found, key=lambda each: each.bars == Version.Bars.NOTHING)


def barring(member: Member, page_id: int) -> list[Version]:
    """Of these, what bars replying on a page."""
    return [each for each in unread(member) if each.bars_on(page_id)]


def exists() -> bool:
    """Whether there is any policy."""
    return Policy.objects.exists()


def _newest() -> "QuerySet[Version]":
    newer = Version.objects.filter(policy=OuterRef("policy"), number__gt=OuterRef("number"))
    return Version.objects.filter(~Exists(newer)).select_related("policy__department")
