"""Who may see a policy, write one, and know who has read it."""

from collections.abc import Iterable

from django.utils.translation import gettext as _

from answerable.core.errors import Forbidden, Invisible
from answerable.journal.record import Actor
from answerable.policy import queries
from answerable.policy.models import Version
from answerable.policy.rules.share import Reader
from answerable.staff import queries as staff
from answerable.staff.models import Member


def may_write(member: Member, department_id: int | None = None) -> bool:
    """Owners write for every department, leads for their own; without a department: whether they write for any."""
    if not member.is_active or member.role not in {Member.Role.OWNER, Member.Role.LEAD}:
        return False
    return member.is_owner or department_id in {None, member.department_id}


def sees(member: Member, version: Version) -> bool:
    """Whom it binds, the department whose it is, and those who write policies."""
    return may_write(member) or version.policy.department_id == member.department_id or version.binds(member.department_id)


def seen(policy_id: int, member: Member) -> Version:
    """A policy as it reads now, to a writer as it read last where it is retired; raises Invisible."""
    found = queries.policy(policy_id) or (queries.retired_policy(policy_id) if may_write(member) else None)
    if found is None or not sees(member, found):
        raise Invisible(_("There is no such policy, or it is not for your department."))
    return found


def writer(policy_id: int, member: Member) -> tuple[Version, Actor]:
    """A policy for whoever may change it; raises Invisible or Forbidden."""
    found = seen(policy_id, member)
    require(member, found.policy.department_id)
    return found, staff.actor(member)


def require(member: Member, department_id: int | None = None) -> Actor:
    """Refuses whoever does not write for the department."""
    if not may_write(member, department_id):
        raise Forbidden(_("Owners and the lead of the department write its policies. Ask one of them."))
    return staff.actor(member)


def known_readers(version: Version, member: Member) -> list[Reader]:
    """Those of whom the member may know whether they have read it: a writer of it of all, another lead of their own department."""
    if may_write(member, version.policy.department_id):
        return queries.readers(version)
    if not may_write(member):
        raise Forbidden(_("Leads and owners see who has read a policy."))
    return [each for each in queries.readers(version) if each.department_id == member.department_id]


def visible(versions: Iterable[Version], member: Member) -> list[Version]:
    """Those that a member may see."""
    return [each for each in versions if sees(member, each)]
