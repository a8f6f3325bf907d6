"""One call of a server's XRPC: https://atproto.com/specs/xrpc and https://docs.bsky.app/docs/advanced-guides/rate-limits."""

from collections.abc import Mapping, Sequence
from typing import Any
from urllib.parse import urlencode

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from answerable.channels.contract import Access, NetworkError, Trouble
from answerable.channels.contract.calls import Manners, bearer, call
from answerable.channels.contract.trouble import unreadable

Query = Sequence[tuple[str, str]]
TROUBLES = {
    **dict.fromkeys(("ExpiredToken", "InvalidToken", "AuthMissing", "AuthenticationRequired", "AuthRequired"), Trouble.TOKEN),
    **dict.fromkeys(("AccountTakedown", "AccountDeactivated", "AuthFactorTokenRequired"), Trouble.TOKEN),
    **dict.fromkeys(("RecordNotFound", "RepoNotFound", "NotFound", "BlobNotFound"), Trouble.GONE),
    **dict.fromkeys(("InvalidConvo", "ReplyTargetNotFound", "RecipientNotFound"), Trouble.GONE),
    "RateLimitExceeded": Trouble.LIMITED,
}
CLOSED_TO_MESSAGES = gettext_lazy("This app password does not open direct messages. Make one that may, and give it to the account.")
NOT_FOLLOWED = gettext_lazy("They take direct messages only from accounts that they follow. Ask them in public to write first.")
BLOCKED = gettext_lazy("One of the two accounts has blocked the other.")
# What the network says by a code or, in its older words, by a sentence, as the desk says it.
WORDS = {
    **dict.fromkeys(("Bad token scope", "Bad token method"), CLOSED_TO_MESSAGES),
    **dict.fromkeys(("MessagesDisabled", "recipient has disabled incoming messages"), gettext_lazy("They take no direct messages.")),
    **dict.fromkeys(("NotFollowedBySender", "recipient requires incoming messages to come from someone they follow"), NOT_FOLLOWED),
    **dict.fromkeys(("BlockedActor", "BlockedSubject", "block between recipient and sender"), BLOCKED),
    "ConvoLocked": gettext_lazy("The network has closed this conversation."),
    "AccountSuspended": gettext_lazy("The network has taken direct messages away from this account."),
}


def read(access: Access, method: str, query: Query = (), *, via: str = "", unclear: Trouble | None = None) -> dict[str, Any]:
    """What a query answers; `unclear` is what a silence means, where the read is the first half of a write. `via` names a service of the
    network to which the account's server passes it on."""
    return _whole(_call(access, "GET", f"{method}?{urlencode(query)}" if query else method, None, _passed_on(via), unclear), unclear)


def rows(
    access: Access, method: str, query: Query, field: str, *, via: str = "", unclear: Trouble | None = None
) -> tuple[list[dict[str, Any]], str]:
    """A list in what a query answers, and where to go on in it ("" at its end)."""
    data = read(access, method, query, via=via, unclear=unclear)
    found, cursor = data.get(field), data.get("cursor") or ""
    if not isinstance(found, list) or not all(isinstance(each, dict) for each in found) or not isinstance(cursor, str):
        raise _unreadable(unclear)
    return found, cursor


def write(access: Access, method: str, body: Mapping[str, Any] | bytes | None, *, via: str = "", media_type: str = "") -> dict[str, Any]:
    """What a procedure answers; a silence after it is UNCERTAIN."""
    headers = {"Content-Type": media_type} if media_type else {}
    return _whole(_call(access, "POST", method, body, headers | _passed_on(via)), Trouble.UNCERTAIN)


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


def _passed_on(via: str) -> dict[str, str]:
    return {"atproto-proxy": via} if via else {}


def _whole(data: Any, unclear: Trouble | None) -> dict[str, Any]:
    if not isinstance(data, dict):
        raise _unreadable(unclear)
    return data


def _unreadable(unclear: Trouble | None) -> NetworkError:
    return unreadable(_("The server's answer cannot be read."), unclear)


def _trouble(data: Any) -> Trouble | None:
    """A token that lacks a permission is called invalid as one that ended is."""
    if not isinstance(data, dict):
        return None
    return Trouble.PERMISSION if _known(data) is CLOSED_TO_MESSAGES else TROUBLES.get(str(data.get("error")))


def _words(data: Any) -> Any:
    if not isinstance(data, dict):
        return None
    known = _known(data)
    return str(known) if known else data.get("message") or data.get("error")


def _known(data: dict[str, Any]) -> Any:
    return WORDS.get(str(data.get("error"))) or WORDS.get(str(data.get("message")))


MANNERS = Manners(_words, _trouble)
