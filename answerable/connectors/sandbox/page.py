"""The page itself: which one a credential opens, its webhook, its token."""

from typing import Any, TypeVar

from django.utils.translation import gettext as _

from answerable.channels.contract import Access, BadPayload, Identified, NetworkError, Renewed, Trouble
from answerable.channels.contract.fields import Id, Moment, Name
from answerable.channels.contract.shape import Shape, read
from answerable.connectors.sandbox import api

NEEDED = ("read", "publish")
Answer = TypeVar("Answer", bound=Shape)


class Me(Shape):
    """What the network says of the page."""

    id: Id
    kind: Id
    name: Name
    handle: Name
    token_expires_at: Moment
    permissions: list[Name]


class Pair(Shape):
    """A token and what renews it."""

    token: Id
    refresh_token: Id
    token_expires_at: Moment


def identify(access: Access) -> Identified:
    """Which page the credential opens and what it may do; PERMISSION where it may not even read and answer."""
    me = _read(Me, api.read(access, "/me"))
    missing = [each for each in NEEDED if each not in me.permissions]
    if missing:
        lacks = _("The token lacks permissions: %(names)s. The page's owner gives them.") % {"names": ", ".join(missing)}
        raise NetworkError(Trouble.PERMISSION, lacks, passed=(_("The token opens %(name)s.") % {"name": me.name},))
    return Identified(me.id, me.kind, me.name, me.handle, me.token_expires_at, tuple(me.permissions))


def subscribe(access: Access, hook_url: str) -> None:
    """Have events delivered; the network asks the address for the challenge before it answers."""
    credential = access.credential
    api.write(access, "PUT", "/webhook", url=hook_url, verify_token=credential.get("verify_token"), secret=credential.get("secret"))


def refresh(access: Access) -> Renewed:
    """A new pair of tokens. Asking again after a lost answer is safe: the old one renews until the new one was used."""
    pair = _read(Pair, api.write(access, "POST", "/token/refresh", refresh_token=access.credential.get("refresh_token", "")))
    renewed = {**access.credential, "token": pair.token, "refresh_token": pair.refresh_token}
    return Renewed(renewed, pair.token_expires_at)


def _read(shape: type[Answer], data: dict[str, Any]) -> Answer:
    try:
        return read(shape, data)
    except BadPayload as error:
        raise NetworkError(Trouble.BROKEN, f"The network's answer cannot be read. {error}") from error
