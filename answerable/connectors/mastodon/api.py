"""One call of a server's API: https://docs.joinmastodon.org/api/guidelines/ and https://docs.joinmastodon.org/api/rate-limits/."""

import math
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, timedelta
from typing import Any
from urllib.parse import quote, urlencode

from django.utils.translation import gettext as _

from answerable.channels.contract import Access, NetworkError, Trouble
from answerable.channels.contract.calls import LONGEST_PAUSE_SECONDS, bearer, call, retry_after
from answerable.core import clock, http

Query = Sequence[tuple[str, str]]


def read(access: Access, path: str, query: Query = (), *, unclear: Trouble | None = None) -> dict[str, Any]:
    """The object that a GET answers; `unclear` is what a silence means, where the read is the first half of a write."""
    return _whole(_call(access, "GET", _asking(path, query), unclear=unclear), unclear)


def rows(access: Access, path: str, query: Query = ()) -> list[dict[str, Any]]:
    """The list that a GET answers."""
    data = _call(access, "GET", _asking(path, query))
    if not isinstance(data, list) or not all(isinstance(each, dict) for each in data):
        raise NetworkError(Trouble.BROKEN, _("The server's list cannot be read."))
    return data


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
    return call(method, address, headers={**headers, **(more or {})}, body=body, unclear=unclear, words=_words, pause=pause)


def _whole(data: Any, unclear: Trouble | None) -> dict[str, Any]:
    if not isinstance(data, dict):
        trouble = unclear or Trouble.BROKEN
        raise NetworkError(trouble, _("The server's answer cannot be read."), retry=trouble is Trouble.UNCERTAIN)
    return data


def _words(data: Any) -> Any:
    return data.get("error") if isinstance(data, dict) else None


def pause(response: http.Response) -> timedelta | None:
    """Until when a limit lasts: Retry-After, or X-RateLimit-Reset as a time (Mastodon) or as seconds since 1970 (others)."""
    return retry_after(response) or _until(response.headers.get("X-RateLimit-Reset", ""))


def _until(given: str) -> timedelta | None:
    try:
        moment = datetime.fromtimestamp(int(given), UTC) if given.isascii() and given.isdigit() else datetime.fromisoformat(given)
        left = (moment - clock.now()).total_seconds()
    except (ValueError, OverflowError, OSError, TypeError):
        return None
    return timedelta(seconds=min(max(math.ceil(left), 1), LONGEST_PAUSE_SECONDS))
