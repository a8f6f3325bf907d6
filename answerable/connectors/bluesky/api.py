"""One call of a server's XRPC: https://atproto.com/specs/xrpc and https://docs.bsky.app/docs/advanced-guides/rate-limits."""

from collections.abc import Mapping, Sequence
from typing import Any
from urllib.parse import urlencode

from django.utils.translation import gettext as _

from answerable.channels.contract import Access, NetworkError, Trouble
from answerable.channels.contract.calls import Manners, bearer, call
from answerable.channels.contract.trouble import unreadable

Query = Sequence[tuple[str, str]]
TROUBLES = {
    **dict.fromkeys(("ExpiredToken", "InvalidToken", "AuthMissing", "AuthenticationRequired", "AuthRequired"), Trouble.TOKEN),
    **dict.fromkeys(("AccountTakedown", "AccountDeactivated", "AuthFactorTokenRequired"), Trouble.TOKEN),
    **dict.fromkeys(("RecordNotFound", "RepoNotFound", "NotFound", "BlobNotFound"), Trouble.GONE),
    "RateLimitExceeded": Trouble.LIMITED,
}


def read(access: Access, method: str, query: Query = (), *, unclear: Trouble | None = None) -> dict[str, Any]:
    """What a query answers; `unclear` is what a silence means, where the read is the first half of a write."""
    return _whole(_call(access, "GET", f"{method}?{urlencode(query)}" if query else method, unclear=unclear), unclear)


def rows(access: Access, method: str, query: Query, field: str, *, unclear: Trouble | None = None) -> tuple[list[dict[str, Any]], str]:
    """A list in what a query answers, and where to go on in it ("" at its end)."""
    data = read(access, method, query, unclear=unclear)
    found, cursor = data.get(field), data.get("cursor") or ""
    if not isinstance(found, list) or not all(isinstance(each, dict) for each in found) or not isinstance(cursor, str):
        raise _unreadable(unclear)
    return found, cursor


def write(access: Access, method: str, body: Mapping[str, Any] | bytes | None, *, media_type: str = "") -> dict[str, Any]:
    """What a procedure answers; a silence after it is UNCERTAIN."""
    headers = {"Content-Type": media_type} if media_type else {}
    return _whole(_call(access, "POST", method, body, headers), Trouble.UNCERTAIN)


def address(access: Access, method: str) -> str:
    """Where a method is called."""
    return f"{access.address.rstrip('/')}/xrpc/{method}"


def _call(
    access: Access, verb: str, method: str, body: Any = None, more: Mapping[str, str] | None = None, unclear: Trouble | None = None
) -> Any:
    headers = bearer(access)
    if not headers:
        raise NetworkError(Trouble.TOKEN, _("There is no session. Give the account a new app password."))
    return call(verb, address(access, method), headers={**headers, **(more or {})}, body=body, unclear=unclear, manners=MANNERS)


def _whole(data: Any, unclear: Trouble | None) -> dict[str, Any]:
    if not isinstance(data, dict):
        raise _unreadable(unclear)
    return data


def _unreadable(unclear: Trouble | None) -> NetworkError:
    return unreadable(_("The server's answer cannot be read."), unclear)


def _trouble(data: Any) -> Trouble | None:
    return TROUBLES.get(str(data.get("error"))) if isinstance(data, dict) else None


def _words(data: Any) -> Any:
    return (data.get("message") or data.get("error")) if isinstance(data, dict) else None


MANNERS = Manners(_words, _trouble)
