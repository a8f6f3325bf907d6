"""Telling people of what they have to read: each once a version, and again when they are reminded, until they have read it."""

from collections.abc import Iterable
from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from answerable.alerts import operations as alerts
from answerable.alerts import queries as told
from answerable.core import clock
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


@transaction.atomic
def settle_policies() -> int:
    """Tell whoever has something to read and was not told: who joined, or came to another department; says how many times.

    Whom a policy binds no more, and who has left, is asked no more.
    """
    now, due = clock.now(), _due()
    standing = told.standing_causes(f"{CAUSE} ")
    for gone in standing.keys() - due.keys():
        alerts.lower(gone, now=now)
    for missing in sorted(due.keys() - standing.keys()):
        version, member_id = due[missing]
        sentence = _("“%(policy)s” is for you to read") % {"policy": version.title}
        alerts.raise_alert(missing, sentence, now=now, member_id=member_id, policy_id=version.policy_id)
    return len(due.keys() - standing.keys())


def _due() -> dict[str, tuple[Version, int]]:
    """By cause: what who has not read."""
    late = [(each, reader.member_id) for each in queries.standing() for reader in queries.readers(each) if reader.read_at is None]
    return {cause(version.policy_id, member_id): (version, member_id) for version, member_id in late}


def remind(version: Version, member_ids: Iterable[int], *, by: Member, now: datetime) -> None:
    """These once more."""
    sentence = _("%(who)s reminds you to read “%(policy)s”") % {"who": by.name, "policy": version.title}
    _tell(version, member_ids, sentence, now)


def _tell(version: Version, member_ids: Iterable[int], sentence: str, now: datetime, *, anew: bool = True) -> None:
    """Told `anew`, what was told before is replaced, so that it stands first and is mailed again."""
    for member_id in sorted(member_ids):
        why = cause(version.policy_id, member_id)
        if anew:
            alerts.lower(why, now=now)
        alerts.raise_alert(why, sentence, now=now, member_id=member_id, policy_id=version.policy_id)
