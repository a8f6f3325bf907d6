"""One call of the network's API."""

from typing import Any
from urllib.parse import quote, urlencode

from answerable.channels.contract import Access, NetworkError, Trouble
from answerable.channels.contract.calls import Manners, bearer, call


def read(access: Access, path: str, **query: str) -> dict[str, Any]:
    """What a GET answers."""
    data = _call(access, "GET", f"{path}?{urlencode(query)}" if query else path)
    if data is None:
        raise NetworkError(Trouble.BROKEN, "The network answered with something that is no object.")
    return data


def write(access: Access, method: str, path: str, **body: Any) -> dict[str, Any]:
    """What a call that changes something answers; a silence after it is UNCERTAIN."""
    data = _call(access, method, path, body)
    if data is None:
        raise NetworkError(Trouble.UNCERTAIN, "The network answered with something that is no object.", retry=True)
    return data


def item_path(external_id: str, rest: str = "") -> str:
    """The address of an item, whatever its id is made of."""
    return f"/items/{quote(external_id, safe='')}{rest}"


def _call(access: Access, method: str, path: str, body: dict[str, Any] | None = None) -> dict[str, Any] | None:
    data = call(method, f"{access.address.rstrip('/')}/api/v1{path}", headers=bearer(access), body=body, manners=MANNERS)
    return data if isinstance(data, dict) else None


def _words(data: Any) -> Any:
    error = data.get("error") if isinstance(data, dict) else None
    return error.get("message") if isinstance(error, dict) else None


MANNERS = Manners(_words)
