"""Reading one item into the shape in which everything enters the desk."""

from typing import Any

from answerable.channels.contract import Attachment, Author, BadPayload, Change, FileKind, Item, Kind, Parent
from answerable.channels.contract.shape import loads, read
from answerable.connectors.webhook.depth import is_deep
from answerable.connectors.webhook.shapes import Above, Told

CHANGES = {"created": Change.CREATED, "edited": Change.EDITED, "changed": Change.OTHER, "deleted": Change.DELETED}


def parse(body: bytes) -> Item:
    """One item, as it was kept."""
    return item(loads(body))


def item(data: Any) -> Item:
    """The same, as it stands in a delivery; raises BadPayload with a sentence that its sender can act on."""
    if is_deep(data):
        raise BadPayload("It is nested too deep. Send nothing but the fields that are described.")
    told = read(Told, data)
    is_public = _is_public(told)
    if told.event != "created" and told.changed_at is None:
        raise BadPayload(f"What was {told.event} needs “changed_at”: when that was.")
    return Item(
        change=CHANGES[told.event],
        kind=Kind(told.kind),
        external_id=told.id,
        thread=thread_of(told, is_public=is_public),
        is_public=is_public,
        is_ours=told.from_us,
        author=Author(told.author.id, told.author.name, told.author.handle, told.author.followers, told.author.avatar_url),
        text="" if told.event == "deleted" else told.text,
        posted_at=told.at,
        changed_at=told.changed_at or told.at,
        language=told.language,
        parent_external_id=told.reply_to or "",
        origin_external_id=told.began_from or "",
        post=_parent(told.post),
        client_key=told.key,
        rating=told.rating,
        like_count=told.likes,
        share_count=told.shares,
        reply_count=told.replies,
        is_hidden=told.is_hidden,
        is_liked=told.is_liked,
        is_automatic=told.is_automatic,
        permalink=told.url,
        attachments=tuple(
            Attachment(FileKind(each.kind), each.url, each.alt, each.media_type, each.name, each.size) for each in told.files if each.url
        ),
    )


def thread_of(told: Told, *, is_public: bool) -> str:
    """One customer's thread. What we wrote in public does not say to whom, so it stands where the item stands that it answers."""
    if not is_public:
        return told.thread or ("" if told.from_us else told.author.id)
    if told.from_us:
        return ""
    return f"{told.thread or (told.post.id if told.post else told.id)}:{told.author.id}"


def _is_public(told: Told) -> bool:
    if told.is_private is None:
        return told.kind != "direct"
    if told.kind == "direct" and not told.is_private:
        raise BadPayload("What is direct cannot be public: leave “is_private” out, or call it a comment or a mention.")
    return not told.is_private


def _parent(above: Above | None) -> Parent | None:
    return Parent(above.id, above.text, above.url, above.at) if above else None
