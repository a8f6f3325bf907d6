"""One post, told by several pages: by what it is known as the same."""

from uuid import NAMESPACE_URL, UUID, uuid5

from answerable.channels.contract import Item


def uid(item: Item) -> UUID | None:
    """The same wherever this post is heard; its author stands in it, so that nobody can give theirs the name of another's."""
    return uuid5(NAMESPACE_URL, f"{item.author.external_id} {item.uri}") if item.uri and item.author.external_id else None
