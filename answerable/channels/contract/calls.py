"""One call of a network's API, and what each way of failing means: the same for every network that speaks HTTP as the standards say."""

import json
import math
from collections.abc import Callable, Container, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from django.utils.translation import gettext as _

from answerable.channels.contract.limits import Limit, anew_at, hear, standard
from answerable.channels.contract.page import Access
from answerable.channels.contract.trouble import NetworkError, Trouble, unreadable
from answerable.core import clock, http

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


def retry_after(response: http.Response) -> timedelta | None:
    """The header Retry-After in seconds, at most an hour."""
    return pause_of(response.headers.get("Retry-After", ""))


def pause_of(given: str) -> timedelta | None:
    """The same of the header's value."""
    return timedelta(seconds=min(int(given), LONGEST_PAUSE_SECONDS)) if given.isascii() and given.isdigit() and len(given) < 10 else None


def usual_pause(response: http.Response) -> timedelta | None:
    """Until when a limit lasts: Retry-After, or the time at which it begins anew by the usual headers, from a second to an hour."""
    told, anew = retry_after(response), anew_at(response.headers)
    if told or anew is None:
        return told
    left = math.ceil((anew - clock.now()).total_seconds())
    return timedelta(seconds=min(max(left, 1), LONGEST_PAUSE_SECONDS))


@dataclass(frozen=True, slots=True)
class Manners:
    """How a network speaks of failures: `words` finds its own sentence in a refusal, `trouble` what its own codes mean (None: what the
    status means), `pause` the time until a limit ends, `limits` how much is left of each."""

    words: Callable[[Any], Any] = lambda data: None
    trouble: Callable[[Any], Trouble | None] = lambda data: None
    pause: Callable[[http.Response], timedelta | None] = usual_pause
    limits: Callable[[Mapping[str, str]], Sequence[Limit]] = standard


PLAIN = Manners()


def call(
    method: str,
    url: str,
    *,
    headers: Mapping[str, str],
    body: Any = None,
    unclear: Trouble | None = None,
    manners: Manners = PLAIN,
) -> Any:
    """The JSON that the network answers; raises NetworkError.

    `unclear` is what a silence means: UNREACHABLE after a read, UNCERTAIN after anything that may have taken effect.
    """
    unclear = unclear or (Trouble.UNREACHABLE if method == "GET" else Trouble.UNCERTAIN)
    try:
        response = http.call(method, url, headers=headers, body=body)
    except http.NotReached as error:
        raise NetworkError(Trouble.UNREACHABLE, "The network cannot be reached.", retry=True) from error
    except http.NotAnswered as error:
        raise NetworkError(unclear, "The network did not answer in time.", retry=True) from error
    hear(manners.limits(response.headers))
    data = _json(response)
    if not 200 <= response.status_code < 300:
        raise _failure(response, data, unclear, manners)
    if data is None:
        raise unreadable("The network answered with something that is not JSON.", unclear)
    return data


def fetch(url: str, *, headers: Mapping[str, str], limit_bytes: int, gone: Container[int] = frozenset({404, 410})) -> bytes:
    """The file at an address; GONE where the network answers one of these, REFUSED where it is larger."""
    try:
        response = http.call("GET", url, headers=headers)
    except (http.NotReached, http.NotAnswered) as error:
        raise NetworkError(Trouble.UNREACHABLE, _("The server did not give the file."), retry=True) from error
    if response.status_code != 200:
        is_gone = response.status_code in gone
        raise NetworkError(Trouble.GONE if is_gone else Trouble.UNREACHABLE, _("The server did not give the file."), retry=not is_gone)
    if len(response.content) > limit_bytes:
        raise NetworkError(Trouble.REFUSED, _("The file is larger than this desk takes."))
    return response.content


def bearer(access: Access) -> dict[str, str]:
    """The page's token as a header; without one that can stand there, the network itself says that it is missing."""
    token = str(access.credential.get("token") or "")
    return {"Authorization": f"Bearer {token}"} if token.isascii() and token.isprintable() and token.strip() else {}


def _json(response: http.Response) -> Any:
    try:
        return json.loads(response.content)
    except (ValueError, RecursionError):
        return None


def _failure(response: http.Response, data: Any, unclear: Trouble, manners: Manners) -> NetworkError:
    said, pause = manners.words(data), manners.pause(response)
    trouble = manners.trouble(data) or trouble_of(response.status_code, unclear)
    return NetworkError(
        trouble,
        said if isinstance(said, str) and said else f"The network answered {response.status_code}.",
        retry=trouble in WORTH_ANOTHER_TRY,
        retry_after=pause if trouble is Trouble.LIMITED else None,
    )


def trouble_of(status: int, unclear: Trouble) -> Trouble:
    """What a status means. A redirect is nothing that an API does; any 5xx but 503 may hide that the work was done."""
    if status in TROUBLES:
        return TROUBLES[status]
    if status < 400:
        return Trouble.BROKEN
    return unclear if status >= 500 else Trouble.REFUSED
