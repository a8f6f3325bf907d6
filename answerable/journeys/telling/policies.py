"""Telling people of what they have to read: each once a version, and again when they are reminded, until they have read it."""

from collections.abc import Iterable
from datetime import datetime

from django.utils.translation import gettext as _

from answerable.alerts import operations as alerts
from answerable.policy import queries
from answerable.policy.models import Version
from answerable.staff.models import Member

CAUSE = "policy"


def cause(policy_id: int, member_id: int) -> str:
    """Under which cause a member is told of a policy."""
    return f"{CAUSE} {policy_id} {member_id}"


def to_read(version: Version, *, by: Member, now: datetime) -> None:
    """Everybody whom it binds and who has not read it. After a small change, only who is not told of it already."""
    is_again = version.number > 1 and not version.is_small
    words = _("%(who)s changed “%(policy)s”: please read it again") if is_again else _("%(who)s asks you to read “%(policy)s”")
    late = {each.member_id for each in queries.readers(version) if each.read_at is None} - {by.pk}
    _tell(version, late, words % {"who": by.name, "policy": version.title}, now, anew=not version.is_small)


def remind(version: Version, member_ids: Iterable[int], *, by: Member, now: datetime) -> None:
    """These once more."""
    sentence = _("%(who)s reminds you to read “%(policy)s”") % {"who": by.name, "policy": version.title}
    _tell(version, member_ids, sentence, now)


def _tell(version: Version, member_ids: Iterable[int], sentence: str, now: datetime, *, anew: bool = True) -> None:
    """Told `anew`, what was told before is replaced, so that it stands first and is mailed again."""
    for member_id in sorted(member_ids):
        told = cause(version.policy_id, member_id)
        if anew:
            alerts.lower(told, now=now)
        alerts.raise_alert(told, sentence, now=now, member_id=member_id, policy_id=version.policy_id)
