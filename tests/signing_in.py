"""Signing in as people do, for what asks who sits at the keyboard."""

from django.test import Client

from answerable.staff.models import Member
from tests.cast import PASSWORD


def surely(client: Client, member: Member) -> None:
    """Signed in, and asked for the password again just now."""
    client.force_login(member)
    assert client.post("/account/reauthenticate/", {"password": PASSWORD}).status_code == 302
