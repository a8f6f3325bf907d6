"""What a token may do and until when: https://developers.facebook.com/docs/graph-api/reference/debug_token.

The network tells it to the application that the token is of, so the application's number and secret are needed to ask.
"""

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

from django.utils.translation import gettext as _
from pydantic import Field

from answerable.channels.contract import Access, BadPayload, NetworkError, Trouble
from answerable.channels.contract.shape import Shape, read
from answerable.connectors.meta import graph
from answerable.connectors.meta.fields import Id, Name


class Held(Shape):
    """What the network says of a token; 0 is a time that does not come."""

    app_id: Id
    is_valid: bool
    expires_at: int = 0
    data_access_expires_at: int = 0
    scopes: list[Name] = Field(default_factory=list)

    @property
    def ends_at(self) -> datetime | None:
        """When it ends, or ends to show anything."""
        ends = [each for each in (self.expires_at, self.data_access_expires_at) if 0 < each < 10**11]
        return datetime.fromtimestamp(min(ends), UTC) if ends else None


class Answer(Shape):
    """The answer around it."""

    data: Held


def inspect(access: Access, needed: tuple[str, ...], *, opens: str) -> Held:
    """What the page's token is; PERMISSION with what it lacks, TOKEN where it is none of this application's. What it opens is known."""
    passed = [_("The token opens %(name)s.") % {"name": opens}]
    try:
        return _checked(access, needed, passed)
    except NetworkError as error:
        if error.trouble in {Trouble.TOKEN, Trouble.PERMISSION}:
            error.passed = tuple(passed)
        raise


def _checked(access: Access, needed: tuple[str, ...], passed: list[str]) -> Held:
    try:
        found = _told(graph.read(application(access), "/debug_token", input_token=_text(access.credential.get("token"))))
    except NetworkError as error:
        if error.trouble is Trouble.TOKEN:
            words = _("Meta does not take this App ID with this App secret. Copy both from App settings, Basic.")
            raise NetworkError(Trouble.TOKEN, words) from error
        raise
    if not found.is_valid or found.app_id != app_id(access):
        raise NetworkError(Trouble.TOKEN, _("This access token is not one of the application, or is no longer valid."))
    passed.append(_("It is one of this app's, and valid."))
    missing = [each for each in needed if each not in found.scopes]
    if missing:
        lacks = _("The access token lacks permissions: %(names)s. Add them to the application, then make a new token.")
        raise NetworkError(Trouble.PERMISSION, lacks % {"names": ", ".join(missing)})
    return found


def opened(access: Access, path: str, fields: str) -> dict[str, Any]:
    """What a token opens, as it is asked for first; one that opens nothing is said to be so in a whole sentence."""
    try:
        return graph.read(access, path, fields=fields)
    except NetworkError as error:
        if error.trouble is Trouble.TOKEN:
            error.words = _("Meta does not take this access token. Check that it was copied whole and has not expired.")
        if error.trouble in {Trouble.TOKEN, Trouble.PERMISSION}:
            error.passed = ()
        raise


def application(access: Access) -> Access:
    """Access as the application itself."""
    both = f"{app_id(access)}|{_text(access.credential.get('secret'))}"
    if both.startswith("|") or both.endswith("|"):
        raise NetworkError(Trouble.TOKEN, _("The application's number or its secret is missing."))
    return replace(access, credential={"token": both})


def app_id(access: Access) -> str:
    """The application's number."""
    return _text(access.credential.get("app_id"))


def have_delivered(access: Access, about: str, fields: tuple[str, ...], hook_url: str) -> None:
    """Have the application's one callback for this object at our address; the network asks it for the challenge before it answers.

    https://developers.facebook.com/docs/graph-api/reference/application/subscriptions
    """
    asked = {
        "object": about,
        "callback_url": hook_url,
        "verify_token": _text(access.credential.get("verify_token")),
        "fields": ",".join(fields),
        "include_values": True,
    }
    graph.write(application(access), graph.path(app_id(access), "subscriptions"), asked)


def _told(data: dict[str, Any]) -> Held:
    try:
        return read(Answer, data).data
    except BadPayload as error:
        raise NetworkError(Trouble.BROKEN, f"Meta does not say what the token may do. {error}") from error


def _text(value: Any) -> str:
    return value if isinstance(value, str) else ""
