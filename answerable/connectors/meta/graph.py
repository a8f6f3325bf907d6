"""One call of the Graph API: https://developers.facebook.com/docs/graph-api/overview."""

import json
from collections.abc import Mapping, Sequence
from datetime import timedelta
from typing import Any
from urllib.parse import quote, urlencode

from django.utils.translation import gettext as _

from answerable.channels.contract import Access, NetworkError, Trouble
from answerable.channels.contract.calls import LONGEST_PAUSE_SECONDS, Manners, bearer, call, retry_after
from answerable.channels.contract.limits import Limit, share
from answerable.channels.contract.shape import readable
from answerable.channels.contract.trouble import unreadable
from answerable.connectors.meta.codes import Error, meaning
from answerable.core import clock, http

VERSION = "v23.0"
ADDRESS = "https://graph.facebook.com"
USAGE, APP_USAGE = "X-Business-Use-Case-Usage", "X-App-Usage"
PARTS = ("call_count", "total_time", "total_cputime")  # each in per cent of what is allowed
MINUTES_A_MONTH = 44_640
Row = dict[str, Any]


def read(access: Access, path: str, *, unclear: Trouble | None = None, **query: str) -> Row:
    """The object that a GET answers; `unclear` is what a silence means, where the read is the first half of a write."""
    return _whole(_call(access, "GET", _asking(path, query), unclear=unclear), unclear)


def rows(access: Access, path: str, query: Mapping[str, str]) -> tuple[list[Row], str]:
    """One page of a list, and the cursor after it, "" at its end."""
    return listed(_whole(_call(access, "GET", _asking(path, query)), None))


def write(access: Access, path: str, body: Mapping[str, Any] | http.Upload | None = None, *, method: str = "POST") -> Row:
    """What a call that changes something answers; a silence after it is UNCERTAIN."""
    return _whole(_call(access, method, path, body), Trouble.UNCERTAIN)


def listed(data: Row) -> tuple[list[Row], str]:
    """The rows of a list that was told, alone or inside of another row, and the cursor after them."""
    found = data.get("data")
    if not isinstance(found, list) or not all(isinstance(each, dict) for each in found):
        raise NetworkError(Trouble.BROKEN, _("Meta's list cannot be read."))
    paging = data.get("paging")
    cursors = paging.get("cursors") if isinstance(paging, dict) and paging.get("next") else None
    after = cursors.get("after") if isinstance(cursors, dict) else ""
    return found, after if isinstance(after, str) else ""


def path(*names: str) -> str:
    """An address below the version, whatever the names are made of."""
    return "/" + "/".join(quote(name, safe="") for name in names)


def _asking(path: str, query: Mapping[str, str]) -> str:
    return f"{path}?{urlencode(query)}" if query else path


def _call(access: Access, method: str, path: str, body: Any = None, unclear: Trouble | None = None) -> Any:
    headers = bearer(access)
    if not headers:
        raise NetworkError(Trouble.TOKEN, _("There is no access token. Give the page a new one."))
    address = f"{access.address.rstrip('/')}/{VERSION}{path}"
    return call(method, address, headers=headers, body=body, unclear=unclear, manners=MANNERS)


def _whole(data: Any, unclear: Trouble | None) -> Row:
    if not isinstance(data, dict):
        raise unreadable(_("Meta's answer cannot be read."), unclear)
    return data


def error_in(data: Any) -> Error | None:
    """What an answer says of its failure, None where it says nothing that can be read."""
    return readable(Error, data.get("error")) if isinstance(data, dict) else None


def _words(data: Any) -> str:
    error = error_in(data)
    return meaning(error)[1] if error else ""


def _trouble(data: Any) -> Trouble | None:
    error = error_in(data)
    return meaning(error)[0] if error else None


def pause(response: http.Response) -> timedelta | None:
    """How long a limit lasts, by the header that counts a business's use (in minutes), else by Retry-After.

    https://developers.facebook.com/docs/graph-api/overview/rate-limiting#headers
    """
    minutes = max((_minutes(each) for each in _used(response.headers, USAGE)), default=0)
    return timedelta(seconds=min(minutes * 60, LONGEST_PAUSE_SECONDS)) if minutes > 0 else retry_after(response)


def limits(headers: Mapping[str, str]) -> Sequence[Limit]:
    """What is left for the application and for each kind of use of a business: of calls, of time and of computing the scarcest counts.

    https://developers.facebook.com/docs/graph-api/overview/rate-limiting#headers
    """
    of_app = [("app", each) for each in _used(headers, APP_USAGE)[:1]]
    of_business = [(each.get("type"), each) for each in _used(headers, USAGE)]
    return [_limit(name, each) for name, each in (*of_app, *of_business) if isinstance(name, str)]


def _used(headers: Mapping[str, str], name: str) -> Sequence[Row]:
    try:
        told = json.loads(headers.get(name, "{}"))
    except (ValueError, RecursionError):
        return ()
    rows = [each for kinds in told.values() for each in (kinds if isinstance(kinds, list) else [told])] if isinstance(told, dict) else []
    return [each for each in rows if isinstance(each, dict)]


def _limit(name: str, used: Row) -> Limit:
    counts = [each for each in (used.get(part) for part in PARTS) if isinstance(each, int | float) and not isinstance(each, bool)]
    minutes = _minutes(used)
    resets_at = clock.now() + timedelta(minutes=minutes) if 0 < minutes < MINUTES_A_MONTH else None
    return Limit(name[:40], share(1 - max(counts, default=0) / 100), resets_at)


def _minutes(used: Row) -> int:
    """Until calls are taken again."""
    try:
        return int(used.get("estimated_time_to_regain_access") or 0)
    except (ValueError, TypeError, OverflowError):
        return 0


MANNERS = Manners(_words, _trouble, pause, limits)
