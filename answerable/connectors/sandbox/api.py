"""One call of the network's API, and what each way of failing means."""

import json
from datetime import timedelta
from typing import Any
from urllib.parse import quote

from answerable.channels.contract import Access, NetworkError, Trouble
from answerable.core import http

TROUBLES = {
    401: Trouble.TOKEN,
    403: Trouble.PERMISSION,
    404: Trouble.GONE,
    410: Trouble.GONE,
    429: Trouble.LIMITED,
    503: Trouble.UNREACHABLE,
}
WORTH_ANOTHER_TRY = {Trouble.LIMITED, Trouble.UNREACHABLE, Trouble.UNCERTAIN}
LONGEST_PAUSE_SECONDS = 3600


def read(access: Access, path: str, **query: str) -> dict[str, Any]:
    """What a GET answers."""
    return _call(access, "GET", path, query=query)


def write(access: Access, method: str, path: str, **body: Any) -> dict[str, Any]:
    """What a call that changes something answers; a silence after it is UNCERTAIN."""
    return _call(access, method, path, body=body)


def item_path(external_id: str, rest: str = "") -> str:
    """The address of an item, whatever its id is made of."""
    return f"/items/{quote(external_id, safe='')}{rest}"


def _call(
    access: Access, method: str, path: str, *, query: dict[str, str] | None = None, body: dict[str, Any] | None = None
) -> dict[str, Any]:
    unclear = Trouble.UNREACHABLE if method == "GET" else Trouble.UNCERTAIN
    try:
        response = http.call(method, f"{access.address.rstrip('/')}/api/v1{path}", headers=_headers(access), query=query, body=body)
    except http.NotReached as error:
        raise NetworkError(Trouble.UNREACHABLE, "The network cannot be reached.", retry=True) from error
    except http.NotAnswered as error:
        raise NetworkError(unclear, "The network did not answer in time.", retry=True) from error
    data = _json(response)
    if not 200 <= response.status_code < 300:
        raise _failure(response, data, unclear)
    if data is None:
        trouble = Trouble.BROKEN if method == "GET" else Trouble.UNCERTAIN
        raise NetworkError(trouble, "The network answered with something that is not JSON.", retry=trouble is Trouble.UNCERTAIN)
    return data


def _headers(access: Access) -> dict[str, str]:
    """The page's token; without one that can stand in a header, the network itself says that it is missing."""
    token = str(access.credential.get("token") or "")
    return {"Authorization": f"Bearer {token}"} if token.isascii() and token.isprintable() and token.strip() else {}


def _json(response: http.Response) -> dict[str, Any] | None:
    try:
        data = json.loads(response.content)
    except (ValueError, RecursionError):
        return None
    return data if isinstance(data, dict) else None


def _failure(response: http.Response, data: dict[str, Any] | None, unclear: Trouble) -> NetworkError:
    error = (data or {}).get("error")
    words = error.get("message") if isinstance(error, dict) else None
    trouble = _trouble(response.status_code, unclear)
    return NetworkError(
        trouble,
        words if isinstance(words, str) and words else f"The network answered {response.status_code}.",
        retry=trouble in WORTH_ANOTHER_TRY,
        retry_after=_retry_after(response) if trouble is Trouble.LIMITED else None,
    )


def _trouble(status: int, unclear: Trouble) -> Trouble:
    """A redirect is nothing that this network does; any 5xx but 503 may hide that the work was done."""
    if status in TROUBLES:
        return TROUBLES[status]
    if status < 400:
        return Trouble.BROKEN
    return unclear if status >= 500 else Trouble.REFUSED


def _retry_after(response: http.Response) -> timedelta | None:
    given = response.headers.get("Retry-After", "")
    return timedelta(seconds=min(int(given), LONGEST_PAUSE_SECONDS)) if given.isascii() and given.isdigit() and len(given) < 10 else None
