"""The forms in which members say who they are, in the desk's words."""

from typing import Any

from allauth.account import forms
from allauth.account.models import EmailAddress
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

LABELS = {
    "login": _("E-mail"),
    "email": _("E-mail"),
    "password": _("Password"),
    "oldpassword": _("Password until now"),
    "password1": _("New password"),
    "password2": _("New password, once more"),
}


class _Plain:
    """Named as the desk names things, and not a second time inside the field."""

    fields: dict[str, Any]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name, field in self.fields.items():
            field.label = LABELS.get(name, field.label)
            field.widget.attrs.pop("placeholder", None)


class LogIn(_Plain, forms.LoginForm):
    """Address and password."""


class Sure(_Plain, forms.ReauthenticateForm):
    """The password once more, before something that matters."""


class ChangedPassword(_Plain, forms.ChangePasswordForm):
    """Another password, by somebody who knows the one until now."""


class ForgottenPassword(_Plain, forms.ResetPasswordForm):
    """Where the link goes with which a new password is chosen."""


class NewPassword(_Plain, forms.ResetPasswordKeyForm):
    """A password, by somebody who has the link."""


class NewAddress(_Plain, forms.AddEmailForm):
    """A member's new address. The one until now stays, and counts as confirmed: an owner wrote it, and the invitation went there."""

    def save(self, request: HttpRequest) -> Any:
        """Send the link to the new one."""
        theirs = {"verified": True, "primary": True}
        EmailAddress.objects.update_or_create(user=request.user, email=request.user.email, defaults=theirs)  # type: ignore[union-attr]
        return super().save(request)
