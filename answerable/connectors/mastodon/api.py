"""One call of a server's API: https://docs.joinmastodon.org/api/guidelines/ and https://docs.joinmastodon.org/api/rate-limits/."""

from collections.abc import Mapping, Sequence
from typing import Any
from urllib.parse import quote, urlencode

from django.utils.translation import gettext as _

from answerable.channels.contract import Access, NetworkError, Trouble
from answerable.channels.contract.calls import Manners, bearer, call
from answerable.channels.contract.trouble import unreadable
from answerable.core import http

Query = Sequence[tuple[str, str]]


def read(access: Access, path: str, query: Query = (), *, unclear: Trouble | None = None) -> dict[str, Any]:
    """The object that a GET answers; `unclear` is what a silence means, where the read is the first half of a write."""
    return original(_whole(_call(access, "GET", _asking(path, query), unclear=unclear), unclear))


def rows(access: Access, path: str, query: Query = ()) -> list[dict[str, Any]]:
    """The list that a GET answers."""
    data = _call(access, "GET", _asking(path, query))
    if not isinstance(data, list) or not all(isinstance(each, dict) for each in data):
        raise NetworkError(Trouble.BROKEN, _("The server's list cannot be read."))
    return [original(each) for each in data]


def original(status: dict[str, Any]) -> dict[str, Any]:
    """The status itself where a server shows it in the name of who shared it last, under the same id in capitals."""
    shared = status.get("reblog")
    is_itself = isinstance(shared, dict) and str(shared.get("id") or "").lower() == str(status.get("id") or "").lower()
    return shared if isinstance(shared, dict) and is_itself else status


def write(access: Access, method: str, path: str, body: Mapping[str, Any] | http.Upload | None = None, *, key: str = "") -> dict[str, Any]:
    """What a call that changes something answers; a silence after it is UNCERTAIN. The same `key` within an hour is done once."""
    headers = {"Idempotency-Key": key} if key else {}
    return _whole(_call(access, method, path, body, headers), Trouble.UNCERTAIN)


def status_path(external_id: str, rest: str = "") -> str:
    """The address of a status, whatever its id is made of."""
    return f"/api/v1/statuses/{quote(external_id, safe='')}{rest}"


def _asking(path: str, query: Query) -> str:
    return f"{path}?{urlencode(query)}" if query else path


def _call(
    access: Access,
    method: str,
    path: str,
    body: Mapping[str, Any] | http.Upload | None = None,
    more: Mapping[str, str] | None = None,
    unclear: Trouble | None = None,
) -> Any:
    """Without a token a server would still show what is public; nobody should take that for a connection that works."""
    headers = bearer(access)
    if not headers:
        raise NetworkError(Trouble.TOKEN, _("There is no access token. Give the page a new one."))
    address = f"{access.address.rstrip('/')}{path}"
    return call(method, address, headers={**headers, **(more or {})}, body=body, unclear=unclear, manners=MANNERS)


def _whole(data: Any, unclear: Trouble | None) -> dict[str, Any]:
    if not isinstance(data, dict):
        raise unreadable(_("The server's answer cannot be read."), unclear)
    return data


def _words(data: Any) -> Any:
    return data.get("error") if isinstance(data, dict) else None


MANNERS = Manners(_words)
