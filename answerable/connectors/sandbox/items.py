"""What can be done with an item besides answering it."""

from urllib.parse import quote

from answerable.channels.contract import Access, BadPayload, Envelope, Figures, Moderation, NetworkError, Trouble
from answerable.channels.contract.fields import Count
from answerable.channels.contract.shape import Shape, read
from answerable.connectors.sandbox import api
from answerable.connectors.sandbox.envelopes import snapshot

CALLS = {
    Moderation.LIKE: ("POST", "/like"),
    Moderation.UNLIKE: ("DELETE", "/like"),
    Moderation.HIDE: ("POST", "/hide"),
    Moderation.UNHIDE: ("DELETE", "/hide"),
    Moderation.DELETE: ("DELETE", ""),
}
OF_AUTHORS = {Moderation.BLOCK: "POST", Moderation.UNBLOCK: "DELETE"}


class Metrics(Shape):
    """Counts as they are now."""

    likes: Count
    shares: Count
    views: Count
    replies: Count


def moderate(access: Access, external_id: str, action: Moderation) -> None:
    """Like, hide, delete or block; twice is the same as once, so what is gone already counts as deleted."""
    if action in OF_AUTHORS:
        api.write(access, OF_AUTHORS[action], f"/accounts/{quote(external_id, safe='')}/block")
        return
    method, rest = CALLS[action]
    try:
        api.write(access, method, api.item_path(external_id, rest))
    except NetworkError as error:
        if action is not Moderation.DELETE or error.trouble is not Trouble.GONE:
            raise


def edit(access: Access, external_id: str, text: str) -> None:
    """Change what we said."""
    api.write(access, "PATCH", api.item_path(external_id), text=text)


def read_back(access: Access, external_id: str) -> Envelope | None:
    """The item as it is now, or None."""
    try:
        return snapshot(api.read(access, api.item_path(external_id)))
    except NetworkError as error:
        if error.trouble is Trouble.GONE:
            return None
        raise


def measure(access: Access, external_id: str) -> Figures:
    """How far the item went."""
    try:
        counts = read(Metrics, api.read(access, api.item_path(external_id, "/metrics")))
    except BadPayload as error:
        raise NetworkError(Trouble.BROKEN, f"The network's figures cannot be read. {error}") from error
    return Figures(counts.likes, counts.shares, counts.views, counts.replies)
