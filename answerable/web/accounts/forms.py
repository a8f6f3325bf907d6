"""A member's new address."""

from typing import Any

from allauth.account.forms import AddEmailForm
from allauth.account.models import EmailAddress
from django.http import HttpRequest


class NewAddress(AddEmailForm):
    """The address until now stays, and counts as confirmed: an owner wrote it, and the invitation went there."""

    def save(self, request: HttpRequest) -> Any:
        """Send the link to the new one."""
        theirs = {"verified": True, "primary": True}
        EmailAddress.objects.update_or_create(user=request.user, email=request.user.email, defaults=theirs)  # type: ignore[union-attr]
        return super().save(request)
