"""The mail by which a new colleague chooses a password: the same link as for a forgotten one, in words of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from allauth.account.forms import default_token_generator
from allauth.account.utils import user_pk_to_url_str
from django.core.mail import EmailMultiAlternatives
from django.http import HttpRequest
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.timezone import localtime
from django.utils.translation import gettext as _

from answerable.channels import queries as channels
from answerable.core import clock
from answerable.journeys.telling.post import post
from answerable.staff import queries as staff
from answerable.web.branded import dress
from answerable.web.members import member_of

if TYPE_CHECKING:
    from answerable.staff.models import Member


def invited(request: HttpRequest, member: Member) -> str:
    """Send it, and say what happened; a mail server that is away does not undo the invitation."""
    names = {"name": member.name, "email": member.email}
    if post(_message(request, member), now=clock.now()):
        return _("%(name)s is invited. A link to choose a password is on its way to %(email)s.") % names
    return _("%(name)s is added, but the mail to %(email)s could not be sent. Check the mail settings, then send it again.") % names


def _message(request: HttpRequest, member: Member) -> EmailMultiAlternatives:
    brand = next(iter(channels.brands()), None)
    key = f"{user_pk_to_url_str(member)}-{default_token_generator.make_token(member)}"
    place = reverse("account_reset_password_from_key", kwargs={"uidb36": "UID", "key": "KEY"}).replace("UID-KEY", key)
    seen = {
        "member": member,
        "by": member_of(request).name,
        "brand": brand.name if brand else "Answerable",
        "link": request.build_absolute_uri(place),
        "until": date_format(localtime(staff.invitations()[member.pk].ends_at), "DATETIME_FORMAT"),
    }
    subject = _("%(by)s invites you to the desk of %(brand)s") % seen
    message = EmailMultiAlternatives(subject, render_to_string("people/invitation.txt", seen), to=[member.email])
    dress(message, "people/invitation.html", seen, brand)
    return message
