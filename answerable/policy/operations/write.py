from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from answerable.journal.record import Actor, Fact, record
from answerable.policy import queries
from answerable.policy.errors import NewerVersion, NoSuchPolicy, NothingChanged
from answerable.policy.models import Confirmation, Policy, Version


@dataclass(frozen=True, slots=True)
class PolicyDraft:
    """A policy as somebody wants it: what it says, whom it binds (nobody named: all), where it bars replying until it is read.

    `change` says what is new, `is_small` that nobody needs to read it again for that; `seen` is the number of the version that was
    changed.
    """

    title: str
    text: str
    department_ids: Sequence[int] = field(default_factory=tuple)
    bars: str = Version.Bars.NOTHING
    page_ids: Sequence[int] = field(default_factory=tuple)
    change: str = ""
    is_small: bool = False
    seen: int = 0


@transaction.atomic
def write(department_id: int, draft: PolicyDraft, *, actor: Actor, now: datetime) -> Version:
    """Put a policy into the library of a department. Whoever writes it has read it. Records policy.written."""
    policy = Policy.objects.create(department_id=department_id)
    return _keep(policy, draft, None, actor, now)


@transaction.atomic
def change(policy_id: int, draft: PolicyDraft, *, actor: Actor, now: datetime) -> Version:
    """Write the next version; older ones stay readable. It is to be read anew, but for a small change.

    Refuses when somebody wrote one meanwhile, and one that says and asks the same. Records policy.changed.
    """
    policy = Policy.objects.select_for_update().filter(pk=policy_id, retired_at=None).first()
    last = queries.policy(policy_id)
    if policy is None or last is None:
        raise NoSuchPolicy(_("There is no such policy any more."))
    if last.number != draft.seen:
        raise NewerVersion(_("Somebody changed this policy in the meantime. Look at the new version, then change that one."))
    if (last.title, last.text, last.department_ids, last.bars, last.page_ids) == _said(draft):
        raise NothingChanged(_("Nothing is different from the last version, so there is nothing to save."))
    return _keep(policy, draft, last, actor, now)


def _said(draft: PolicyDraft) -> tuple[str, str, list[int], str, list[int]]:
    page_ids = sorted(draft.page_ids) if draft.bars == Version.Bars.PAGES else []
    return draft.title, draft.text, sorted(draft.department_ids), draft.bars, page_ids


def _keep(policy: Policy, draft: PolicyDraft, last: Version | None, actor: Actor, now: datetime) -> Version:
    title, text, department_ids, bars, page_ids = _said(draft)
    number = last.number + 1 if last else 1
    version = Version.objects.create(
        policy=policy,
        number=number,
        title=title,
        text=text,
        department_ids=department_ids,
        bars=bars,
        page_ids=page_ids,
        change=draft.change,
        asks_since=last.asks_since if last and draft.is_small else number,
        member_id=actor.member_id,
        at=now,
    )
    if actor.member_id is not None:
        Confirmation.objects.create(member_id=actor.member_id, version=version, at=now)
    event = "policy.changed" if last else "policy.written"
    record([Fact(event, policy.pk, data={"version": number, "is_small": version.is_small})], actor=actor, now=now)
    return version
