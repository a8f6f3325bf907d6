"""Dangerous steps ask once more who sits at the keyboard."""

from allauth.account.decorators import reauthentication_required
from django.http import HttpRequest


@reauthentication_required  # type: ignore[untyped-decorator]
def be_sure(request: HttpRequest) -> None:
    """Asks for the password or a second factor where the last time is a quarter of an hour ago, and then goes on with the step."""
