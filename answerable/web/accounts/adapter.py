"""What django-allauth asks and tells: who may sign up, that somebody signed in, failed to, or changed how they do."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.models import EmailAddress
from django.core.exceptions import ValidationError
from django.core.mail import EmailMessage
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from answerable.core import clock
from answerable.journeys.company import guard_accounts
from answerable.journeys.telling.post import post
from answerable.web.this_device import recognise, sign_out, sign_out_elsewhere

if TYPE_CHECKING:
    from answerable.staff.models import Member

# Changes that end a member's sessions in other browsers.
SIGNS_OUT = {"password_changed", "password_reset", "password_set"}


class Accounts(DefaultAccountAdapter):
    """Members join by `staff.join`, never by a form that anybody can reach."""

    error_messages = {  # noqa: RUF012 - as django-allauth has it
        **DefaultAccountAdapter.error_messages,
        "email_password_mismatch": _("This address and this password do not go together. Try again, or choose a new password."),
        "incorrect_password": _("This is not your password."),
        "enter_current_password": _("This is not your password until now."),
        "incorrect_code": _("This code is not right, or it is too old. Enter the newest one."),
        "too_many_login_attempts": _("Too many tries. Wait five minutes, then try again."),
        "rate_limited": _("Too many tries. Wait a few minutes."),
    }

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """Nobody signs up by themselves."""
        return False

    def can_delete_email(self, email_address: EmailAddress) -> bool:
        """Not the one by which the member signs in."""
        return bool(email_address.email != email_address.user.email)

    def login(self, request: HttpRequest, user: Member) -> None:
        """Sign in, and keep that they did."""
        super().login(request, user)
        guard_accounts.signed_in(user, now=clock.now())
        recognise(request, user)

    def logout(self, request: HttpRequest) -> None:
        """Sign out, and be told in this browser no more."""
        sign_out(request)
        super().logout(request)

    def pre_authenticate(self, request: HttpRequest, **credentials: Any) -> None:
        """Refuses who tried too often, and tells the owners; trying on does not tell them again."""
        try:
            super().pre_authenticate(request, **credentials)
        except ValidationError:
            guard_accounts.locked_out(_address(credentials), now=clock.now())
            raise

    def authentication_failed(self, request: HttpRequest, **credentials: Any) -> None:
        """Keep that somebody tried, also where there is no such member: both take as long."""
        guard_accounts.failed(_address(credentials), now=clock.now())

    def send_notification_mail(
        self, template_prefix: str, user: Member, context: dict[str, Any] | None = None, email: str | None = None
    ) -> None:
        """Tell the member by mail what changed about their account, and keep that it did."""
        what = template_prefix.rpartition("/")[2]
        guard_accounts.changed(user, what, now=clock.now())
        if what in SIGNS_OUT:
            sign_out_elsewhere(self.request, user)
        super().send_notification_mail(template_prefix, user, context, email)

    def send_mail(self, template_prefix: str, email: str, context: dict[str, Any]) -> None:
        """By the one way that mail goes; a mail server that is away breaks no page."""
        message: EmailMessage = self.render_mail(template_prefix, email, {"request": self.request, "email": email, **context})
        post(message, now=clock.now())


def _address(credentials: dict[str, Any]) -> str:
    return str(credentials.get("email", ""))
