from django.db import connection
from django.db.models import Exists, OuterRef, QuerySet

from answerable.policy.models import Policy, Version
from answerable.staff.models import Member

# Asked with every page, and nearly always answered by nothing: put together by Django it took a fifteenth of a page's time.
_UNREAD = """
SELECT v.id FROM policy_version AS v JOIN policy_policy AS p ON p.id = v.policy_id AND p.retired_at IS NULL
WHERE (v.department_ids = '{}' OR %(department)s = ANY(v.department_ids))
AND NOT EXISTS (SELECT FROM policy_version AS n WHERE n.policy_id = v.policy_id AND n.number > v.number)
AND NOT EXISTS (
    SELECT FROM policy_confirmation AS c JOIN policy_version AS r ON r.id = c.version_id
    WHERE c.member_id = %(member)s AND r.policy_id = v.policy_id AND r.number >= v.asks_since
)
"""


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
    with connection.cursor() as cursor:
        cursor.execute(_UNREAD, {"member": member.pk, "department": member.department_id})
        ids = [version_id for (version_id,) in cursor.fetchall()]
    found = Version.objects.filter(pk__in=ids).select_related("policy__department").order_by("at", "id") if ids else []
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
