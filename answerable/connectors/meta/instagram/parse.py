"""Reading one kept event into the shape in which everything enters the desk."""

from answerable.channels.contract import Author, Change, Item, Kind, NamedOnly, Parent, PassedOver
from answerable.channels.contract.shape import Shape, read
from answerable.connectors.meta import envelopes, messaging
from answerable.connectors.meta.envelopes import Told
from answerable.connectors.meta.fields import Moment
from answerable.connectors.meta.instagram.envelopes import COMMENTS
from answerable.connectors.meta.instagram.shapes import Comment, Mention, Writer

ID_LIMIT = 120


class Dated(Shape):
    """When the delivery says that something happened."""

    at: Moment


def parse(body: bytes) -> Item:
    """One event as an item; raises BadPayload, or PassedOver with why it is nothing to show."""
    told = envelopes.told(body)
    page = str(told.page)[:ID_LIMIT] if isinstance(told.page, str | int) else ""
    field = told.field if isinstance(told.field, str) else ""
    if field in messaging.FIELDS:
        return messaging.parse(told, page)
    if field in COMMENTS:
        return _comment(read(Comment, told.value), _at(told), page)
    if field == "mentions":
        return _mention(read(Mention, told.value), told)
    raise PassedOver(f"a change of {field[:60] or 'something'}, which is nothing that anybody wrote")


def _comment(comment: Comment, at: Moment, page: str) -> Item:
    """A customer's thread is what they write under one post; what we wrote stands where its parent stands."""
    if comment.change == "remove":
        return Item(Change.DELETED, Kind.COMMENT, comment.id, "", True, False, Author("", ""), "", posted_at=at, changed_at=at)
    writer = comment.writer or Writer()
    is_ours = bool(page) and (writer.id == page or writer.self_ig_scoped_id is not None)
    name = writer.username or comment.username or ""
    author_id = writer.id or (f"@{name}" if _is_plain(name) else f"comment:{comment.id}")
    above, posted_at = comment.media, comment.timestamp or at
    return Item(
        Change.EDITED if comment.change else Change.CREATED,
        Kind.COMMENT,
        comment.id,
        "" if is_ours else f"{above.id if above else comment.id}:{author_id}",
        True,
        is_ours,
        Author(author_id[:ID_LIMIT], name, name),
        comment.text or "",
        posted_at=posted_at,
        changed_at=max(at, posted_at) if comment.change else posted_at,
        parent_external_id=comment.parent_id or "",
        post=Parent(above.id, above.caption or above.ad_title or "", above.permalink, above.timestamp) if above and not is_ours else None,
        like_count=comment.like_count,
        is_hidden=comment.hidden,
        attachments=(),
    )


def _mention(mention: Mention, told: Told) -> Item:
    """A webhook says where a mention is; who wrote it is told by name alone."""
    where = mention.comment_id or mention.media_id
    if mention.text is None:
        raise NamedOnly(f"mention:{mention.media_id}:{mention.comment_id or ''}")
    name = mention.username or ""
    author_id = f"@{name}" if _is_plain(name) else f"mention:{where}"
    at = mention.timestamp or _at(told)
    return Item(
        Change.CREATED,
        Kind.MENTION,
        f"mention:{mention.media_id}:{mention.comment_id or ''}",
        f"{mention.media_id}:{author_id}",
        True,
        False,
        Author(author_id[:ID_LIMIT], name, name),
        mention.text,
        posted_at=at,
        changed_at=at,
        permalink=mention.permalink,
    )


def _is_plain(name: str) -> bool:
    return bool(name) and name.isascii() and name.isprintable() and len(name) <= 60 and " " not in name


def _at(told: Told) -> Moment:
    return read(Dated, {"at": told.at}).at
