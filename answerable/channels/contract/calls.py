"""One call of a network's API, and what each way of failing means: the same for every network that speaks HTTP as the standards say."""

import json
from collections.abc import Callable, Mapping
from datetime import timedelta
from typing import Any

from answerable.channels.contract.page import Access
from answerable.channels.contract.trouble import NetworkError, Trouble
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

Words = Callable[[Any], Any]


def call(
    method: str,
    url: str,
    *,
    headers: Mapping[str, str],
    body: Any = None,
    unclear: Trouble | None = None,
    words: Words = lambda data: None,
    pause: Callable[[http.Response], timedelta | None] | None = None,
) -> Any:
    """The JSON that the network answers; raises NetworkError.

    `unclear` is what a silence means: UNREACHABLE after a read, UNCERTAIN after anything that may have taken effect. `words` finds
    the network's own sentence in a refusal, `pause` the time until a limit ends.
    """
    unclear = unclear or (Trouble.UNREACHABLE if method == "GET" else Trouble.UNCERTAIN)
    try:
        response = http.call(method, url, headers=headers, body=body)
    except http.NotReached as error:
        raise NetworkError(Trouble.UNREACHABLE, "The network cannot be reached.", retry=True) from error
    except http.NotAnswered as error:
        raise NetworkError(unclear, "The network did not answer in time.", retry=True) from error
    data = _json(response)
    if not 200 <= response.status_code < 300:
        raise _failure(response, words(data), unclear, (pause or retry_after)(response))
    if data is None:
        trouble = Trouble.UNCERTAIN if unclear is Trouble.UNCERTAIN else Trouble.BROKEN
        raise NetworkError(trouble, "The network answered with something that is not JSON.", retry=trouble is Trouble.UNCERTAIN)
    return data


def bearer(access: Access) -> dict[str, str]:
    """The page's token as a header; without one that can stand there, the network itself says that it is missing."""
    token = str(access.credential.get("token") or "")
    return {"Authorization": f"Bearer {token}"} if token.isascii() and token.isprintable() and token.strip() else {}


def retry_after(response: http.Response) -> timedelta | None:
    """The header Retry-After in seconds, at most an hour."""
    given = response.headers.get("Retry-After", "")
    return timedelta(seconds=min(int(given), LONGEST_PAUSE_SECONDS)) if given.isascii() and given.isdigit() and len(given) < 10 else None


def _json(response: http.Response) -> Any:
    try:
        return json.loads(response.content)
    except (ValueError, RecursionError):
        return None


def _failure(response: http.Response, said: Any, unclear: Trouble, pause: timedelta | None) -> NetworkError:
    trouble = _trouble(response.status_code, unclear)
    return NetworkError(
        trouble,
        said if isinstance(said, str) and said else f"The network answered {response.status_code}.",
        retry=trouble in WORTH_ANOTHER_TRY,
        retry_after=pause if trouble is Trouble.LIMITED else None,
    )


def _trouble(status: int, unclear: Trouble) -> Trouble:
    """A redirect is nothing that an API does; any 5xx but 503 may hide that the work was done."""
    if status in TROUBLES:
        return TROUBLES[status]
    if status < 400:
        return Trouble.BROKEN
    return unclear if status >= 500 else Trouble.REFUSED
