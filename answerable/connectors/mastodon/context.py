"""What a status does not say of where it stands: the beginning of its conversation, and what a private one answers."""

from typing import Any

from answerable.channels.contract import Access, BadPayload, Envelope, NetworkError, Trouble
from answerable.channels.contract.shape import read
from answerable.connectors.mastodon import api
from answerable.connectors.mastodon.envelopes import envelope
from answerable.connectors.mastodon.shapes import Root, Status

KEPT = ("id", "account", "content", "spoiler_text", "created_at", "url")


def place(access: Access, status: dict[str, Any], *, is_heard: bool = False) -> Envelope:
    """A status in its envelope with what its context says; asks only where it matters, for every call counts against a limit."""
    page = access.page_external_id
    try:
        known = read(Status, status)
        is_ours = known.account.full == page
    except BadPayload:
        return envelope(page, status)
    if known.in_reply_to_id is None or (is_ours and known.is_public):
        return envelope(page, status, is_heard=is_heard)
    above = _above(access, known.id)
    if known.is_public:
        return envelope(page, status, root=_root(above), is_heard=is_heard)
    return envelope(page, status, origin=known.in_reply_to_id if above and is_public(above[-1]) else None)


def is_public(status: dict[str, Any]) -> bool:
    """Whether anybody may read it."""
    return status.get("visibility") in {"public", "unlisted"}


def _above(access: Access, external_id: str) -> list[dict[str, Any]]:
    """What stands above a status, the beginning first; a server leaves out what is gone or not for us."""
    try:
        above = api.read(access, api.status_path(external_id, "/context")).get("ancestors")
    except NetworkError as error:
        if error.trouble is not Trouble.GONE:
            raise
        return []
    return [api.original(each) for each in above if isinstance(each, dict)] if isinstance(above, list) else []


def _root(above: list[dict[str, Any]]) -> dict[str, Any] | None:
    """The beginning with what the desk shows of it; what cannot be read is left out, so that the answer to it still can."""
    if not above:
        return None
    try:
        read(Root, above[0])
    except BadPayload:
        return None
    account = {name: above[0]["account"].get(name) for name in ("id", "acct", "url")}
    return {name: above[0].get(name, "") for name in KEPT} | {"account": account}
