"""The account itself: which one a token opens, what it may do, how long a post may be."""

from typing import Any

from django.utils.translation import gettext as _
from pydantic import Field

from answerable.channels.contract import Access, BadPayload, Identified, NetworkError, Renewed, Trouble
from answerable.channels.contract.fields import Name
from answerable.channels.contract.shape import Shape, read
from answerable.connectors.mastodon import api
from answerable.connectors.mastodon.abilities import USUAL_LENGTH, kind
from answerable.connectors.mastodon.shapes import Account
from answerable.connectors.mastodon.words import name_of

UNKNOWN = ("read",)
OF_AN_OLDER_SERVER = {Trouble.GONE, Trouble.REFUSED, Trouble.PERMISSION}


class App(Shape):
    """The application that a token belongs to."""

    scopes: list[Name] = Field(default_factory=list)


def identify(access: Access) -> Identified:
    """Which account the token opens; its kind says how long its posts may be. A token does not run out, it is taken back."""
    me = _me(access)
    scopes = _scopes(access)
    if scopes and not any(each.partition(":")[0] == "write" for each in scopes):
        lacks = _("The token may only read. Make one with the scopes read and write.")
        opens = _("The server was reached, and the token opens %(name)s.") % {"name": me.full}
        raise NetworkError(Trouble.PERMISSION, lacks, passed=(opens,))
    try:
        return Identified(me.full, kind(_length(access)), name_of(me), me.full, permissions=scopes or UNKNOWN)
    except BadPayload as error:
        raise NetworkError(Trouble.BROKEN, str(error)) from error


def account_id(access: Access) -> str:
    """The account's id on its own server, which its address is made of there."""
    return _me(access).id


def refresh(access: Access) -> Renewed:
    """There is nothing that renews a token."""
    raise NetworkError(Trouble.TOKEN, _("The access token was taken back on the server. Make a new one there and give it to the page."))


def _me(access: Access) -> Account:
    """The account; it is asked for by the token alone, so some servers refuse one that they do not know as a request that is wrong."""
    try:
        return read(Account, api.read(access, "/api/v1/accounts/verify_credentials"))
    except NetworkError as error:
        if error.trouble is not Trouble.REFUSED:
            raise
        raise NetworkError(Trouble.TOKEN, error.words) from error
    except BadPayload as error:
        raise NetworkError(Trouble.BROKEN, _("The server does not say whose token this is.") + f" {error}") from error


def _scopes(access: Access) -> tuple[str, ...]:
    """Servers before 4.3 do not tell, and tokens without an application have none; whose it is could be asked, so it may read."""
    try:
        scopes = read(App, api.read(access, "/api/v1/apps/verify_credentials")).scopes
    except BadPayload:
        scopes = []
    except NetworkError as error:
        if error.trouble not in {*OF_AN_OLDER_SERVER, Trouble.TOKEN}:
            raise
        scopes = []
    return tuple(scopes)


def _length(access: Access) -> int:
    """https://docs.joinmastodon.org/entities/Instance/#max_characters, at its newer place or its older one."""
    for version in ("v2", "v1"):
        try:
            told = api.read(access, f"/api/{version}/instance")
        except NetworkError as error:
            if error.trouble not in OF_AN_OLDER_SERVER:
                raise
            continue
        length: Any = told
        for name in ("configuration", "statuses", "max_characters"):
            length = length.get(name) if isinstance(length, dict) else None
        if isinstance(length, int) and not isinstance(length, bool):
            return length
    return USUAL_LENGTH
