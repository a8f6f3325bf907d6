from datetime import datetime

from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from answerable.journal.record import Actor, Fact, record
from answerable.staff.errors import EmailTaken, PasswordWeak
from answerable.staff.models import Department, Member


@transaction.atomic
def join(
    email: str,
    name: str,
    *,
    password: str | None,
    department: Department,
    role: Member.Role,
    actor: Actor,
    now: datetime,
    timezone: str = "UTC",
) -> Member:
    """Add a member; without a password they set one by the reset link.

    Refuses a known address, however it is written, and a weak password. Records member.joined.
    """
    email = email.strip().lower()
    taken = EmailTaken(_("%(email)s belongs to a member already.") % {"email": email})
    if Member.objects.filter(email__iexact=email).exists():
        raise taken
    member = Member(email=email, name=name, department=department, role=role, joined_at=now, timezone=timezone)
    if password is None:
        member.set_unusable_password()
    else:
        try:
            validate_password(password, user=member)
        except ValidationError as error:
            raise PasswordWeak(" ".join(error.messages)) from error
        member.set_password(password)
    try:
        with transaction.atomic():
            member.save()
    except IntegrityError as error:
        raise taken from error
    record([Fact("member.joined", member.pk)], actor=actor, now=now)
    return member
