"""What happens around signing in: kept for the audit, and told to owners where somebody tries too often."""

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from answerable.alerts import operations as alerts
from answerable.journal.record import PROGRAM, Fact, record
from answerable.staff import operations
from answerable.staff import queries as staff
from answerable.staff.models import Member

NOBODY = 0


@transaction.atomic
def signed_in(member: Member, *, now: datetime) -> None:
    """A member signed in: they are there, and what was tried in their name before is no reason for alarm. Records member.signed_in."""
    operations.say_presence(member.pk, "online", actor=staff.actor(member), now=now)
    record([Fact("member.signed_in", member.pk)], actor=staff.actor(member), now=now)
    alerts.lower_all(_cause(member.pk), now=now)


def failed(email: str, *, now: datetime) -> None:
    """Somebody had the wrong password. Records member.sign_in_failed, for nobody where no member has this address."""
    record([Fact("member.sign_in_failed", _member_id(email))], actor=PROGRAM, now=now)


@transaction.atomic
def locked_out(email: str, *, now: datetime) -> None:
    """Somebody tried too often: owners are told once, until the member signs in. Records member.locked_out."""
    member_id = _member_id(email)
    member = staff.members_by_id([member_id]).get(member_id)
    sentence = (
        _("Somebody tried too often to sign in as %(name)s. Ask whether it was them; a second factor protects the account.")
        % {"name": member.name}
        if member
        else _("Somebody tried too often to sign in with addresses that no member has.")
    )
    owners = [each for each in staff.members() if each.is_owner]
    news = [alerts.raise_alert(f"{_cause(member_id)}{owner.pk}", sentence, now=now, member_id=owner.pk) for owner in owners]
    if any(news):
        record([Fact("member.locked_out", member_id)], actor=PROGRAM, now=now)


def changed(member: Member, what: str, *, now: datetime) -> None:
    """Something about how a member signs in is another: records member.password_changed, member.totp_activated and their like."""
    record([Fact(f"member.{what}", member.pk)], actor=staff.actor(member), now=now)


def _cause(member_id: int) -> str:
    return f"tries {member_id} "


def _member_id(email: str) -> int:
    member = Member.objects.filter(email__iexact=email.strip()).first() if email else None
    return member.pk if member else NOBODY
