"""The mail by which a new colleague chooses a password: the same link as for a forgotten one."""

from __future__ import annotations

import logging
from smtplib import SMTPException
from typing import TYPE_CHECKING

from allauth.account.forms import ResetPasswordForm
from django.http import HttpRequest
from django.utils.translation import gettext as _

if TYPE_CHECKING:
    from answerable.staff.models import Member

log = logging.getLogger(__name__)


def invited(request: HttpRequest, member: Member) -> str:
    """Send it, and say what happened; a mail server that is away does not undo the invitation."""
    form = ResetPasswordForm({"email": member.email})
    try:
        if form.is_valid():
            form.save(request)
            return _("%(name)s is invited. A link to choose a password is on its way to %(email)s.") % _of(member)
    except (OSError, SMTPException):
        log.exception("The invitation of member %s could not be sent", member.pk)
    return _("%(name)s is added, but the mail to %(email)s could not be sent. Check the mail settings, then send it again.") % _of(member)


def _of(member: Member) -> dict[str, str]:
    return {"name": member.name, "email": member.email}
