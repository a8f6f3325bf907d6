"""Reading one event into the shape in which everything enters the desk."""

from answerable.channels.contract import Attachment, Author, BadPayload, Change, FileKind, Item, Kind, Parent
from answerable.channels.contract.shape import loads, read
from answerable.connectors.sandbox.shapes import Above, Event, Picture, Told

CHANGES = {"created": Change.CREATED, "edited": Change.EDITED, "deleted": Change.DELETED}
KINDS = {"image": FileKind.PICTURE, "video": FileKind.VIDEO, "audio": FileKind.AUDIO}
PICTURES_LIMIT = 20


def parse(body: bytes) -> Item:
    """One event as an item; raises BadPayload with a sentence."""
    event = read(Event, loads(body))
    told, change = event.item, CHANGES.get(event.kind, Change.OTHER)
    if (told.kind is Kind.DIRECT) != (told.visibility == "private"):
        raise BadPayload(f"A {told.kind} cannot be {told.visibility}.")
    return Item(
        change=change,
        kind=told.kind,
        external_id=told.id,
        thread=_thread(told),
        is_public=told.visibility == "public",
        is_ours=_is_ours(told),
        author=Author(told.author.id, told.author.name, told.author.handle, told.author.followers, told.author.avatar_url),
        text=told.text,
        posted_at=told.created_at,
        changed_at={Change.CREATED: told.created_at, Change.EDITED: told.edited_at or event.at}.get(change, event.at),
        parent_external_id=told.parent_id or "",
        origin_external_id=told.origin_id or "",
        post=_parent(told.post) if told.kind is Kind.COMMENT else None,
        client_key=told.client_key or "",
        rating=told.rating,
        like_count=told.likes,
        share_count=told.shares,
        is_hidden=told.hidden,
        is_liked=told.liked_by_page,
        permalink=told.permalink,
        attachments=tuple(_attachment(one) for one in told.pictures if one.url)[:PICTURES_LIMIT],
    )


def _attachment(one: Picture) -> Attachment:
    """The network calls all of them pictures; its type says what they are."""
    kind = KINDS.get(one.media_type.partition("/")[0], FileKind.DOCUMENT)
    return Attachment(kind, one.url, one.alt, one.media_type, one.name)


def _is_ours(told: Told) -> bool:
    return told.author.page_id == told.page_id


def _thread(told: Told) -> str:
    """One customer's thread: many people write under one comment or mention, and each is a matter of its own.

    What we wrote in public does not say to whom, so it stands where the item stands that it answers.
    """
    if told.kind in {Kind.DIRECT, Kind.REVIEW}:
        return told.thread_id
    return "" if _is_ours(told) else f"{told.thread_id}:{told.author.id}"


def _parent(above: Above | None) -> Parent | None:
    return Parent(above.id, above.text, above.permalink, above.created_at) if above else None
