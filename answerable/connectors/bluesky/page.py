"""The account itself: logging in by an app password, going on by what the session was given, and what both open.

https://docs.bsky.app/docs/api/com-atproto-server-create-session. A server takes 30 log-ins of an account in five minutes and 300 a day,
so a session is kept and renewed; only where it cannot be, the password is used again.
"""

from contextlib import suppress
from dataclasses import replace
from typing import Any, TypeVar

from django.utils.translation import gettext as _

from answerable.channels.contract import Access, BadPayload, Identified, NetworkError, Renewed, Trouble
from answerable.channels.contract.calls import call
from answerable.channels.contract.shape import Shape, read
from answerable.channels.contract.trouble import unreadable
from answerable.connectors.bluesky import api, chat
from answerable.connectors.bluesky.abilities import KIND, WITH_MESSAGES
from answerable.connectors.bluesky.shapes import Did, Handle
from answerable.connectors.bluesky.tokens import OF_EVERYTHING, ends_at, scope

PERMISSIONS = ("read", "write")
Known = TypeVar("Known", bound=Shape)


class Session(Shape):
    """Whose it is."""

    did: Did
    handle: Handle = ""


class Pair(Session):
    """A session with both of its tokens."""

    accessJwt: str  # noqa: N815
    refreshJwt: str  # noqa: N815


def identify(access: Access) -> Identified:
    """Which account is opened; its notifications are read once, and its direct messages if they are wanted, to see that they can be."""
    passed: list[str] = []
    try:
        if access.credential.get("token"):
            return _checked(access, passed)
        opened = _opened(access, _log_in(access))
        try:
            return _checked(opened, passed)
        finally:
            _end(opened)
    except NetworkError as error:
        error.passed = tuple(passed)
        raise


def refresh(access: Access) -> Renewed:
    """Go on with the session; one that ended is begun anew by the app password."""
    try:
        pair = _renew(access)
    except NetworkError as error:
        if error.trouble is not Trouble.TOKEN:
            raise
        pair = _log_in(access)
    opened = _opened(access, pair)
    return Renewed(opened.credential, ends_at(pair.refreshJwt))


def session(access: Access) -> Session:
    """Whose the session is, or TOKEN."""
    return _read(Session, api.read(access, "com.atproto.server.getSession"), Trouble.BROKEN)


def _checked(access: Access, passed: list[str]) -> Identified:
    mine, is_with_messages = session(access), access.credential.get("messages") is True
    if scope(str(access.credential.get("token"))) == OF_EVERYTHING:
        raise NetworkError(Trouble.REFUSED, _("This is the account's own password. Make an app password in its settings and give that."))
    passed.append(_("The server was reached and takes the app password."))
    api.read(access, "app.bsky.notification.listNotifications", [("limit", "1")])
    passed.append(_("Mentions, replies and quotes can be read."))
    if is_with_messages:
        chat.convos(access, "", 1)
        passed.append(_("Direct messages can be read."))
    kind, permissions = (WITH_MESSAGES, (*PERMISSIONS, "messages")) if is_with_messages else (KIND, PERMISSIONS)
    return Identified(mine.did, kind, _name(access, mine), mine.handle, ends_at(str(access.credential.get("refresh_token"))), permissions)


def _name(access: Access, mine: Session) -> str:
    """As it is shown; an account that is minutes old has no profile yet."""
    shown: Any = None
    with suppress(NetworkError):
        shown = api.read(access, "app.bsky.actor.getProfile", [("actor", mine.did)]).get("displayName")
    return (" ".join(shown.split())[:200] if isinstance(shown, str) else "") or mine.handle or mine.did


def _log_in(access: Access) -> Pair:
    given = {name: str(access.credential.get(name) or "").strip() for name in ("identifier", "password")}
    given["identifier"] = access.page_external_id or given["identifier"]  # a handle may be changed, the account's id stays
    if not all(given.values()):
        raise NetworkError(Trouble.TOKEN, _("There is no app password. Give the account a new one."))
    try:
        told = call("POST", api.address(access, "com.atproto.server.createSession"), headers={}, body=given, manners=api.MANNERS)
    except NetworkError as error:
        if error.trouble is Trouble.TOKEN:
            words = _("The server does not take this name with this app password. Make a new one in the account's settings.")
            raise NetworkError(Trouble.TOKEN, words) from error
        raise
    return _read(Pair, told, Trouble.BROKEN)


def _renew(access: Access) -> Pair:
    token = access.credential.get("refresh_token")
    if not token:
        raise NetworkError(Trouble.TOKEN, _("There is no session. Give the account a new app password."))
    by = replace(access, credential={"token": token})
    return _read(Pair, api.write(by, "com.atproto.server.refreshSession", None), Trouble.UNCERTAIN)


def _end(access: Access) -> None:
    """Leave no session behind that nobody uses; it would also end by itself."""
    with suppress(NetworkError):
        api.write(replace(access, credential={"token": access.credential["refresh_token"]}), "com.atproto.server.deleteSession", None)


def _opened(access: Access, pair: Pair) -> Access:
    return replace(access, credential={**access.credential, "token": pair.accessJwt, "refresh_token": pair.refreshJwt})


def _read(shape: type[Known], told: Any, trouble: Trouble) -> Known:
    try:
        return read(shape, told)
    except BadPayload as error:
        words = _("The server does not say whose session this is.") + f" {error}"
        raise unreadable(words, trouble) from error
