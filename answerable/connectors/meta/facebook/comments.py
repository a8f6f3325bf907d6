"""A comment, told by a webhook or by a list."""

import mimetypes
from datetime import datetime

from answerable.channels.contract import Attachment, Author, BadPayload, Change, FileKind, Item, Kind, Parent, PassedOver
from answerable.connectors.meta.facebook.shapes import Feed, Writer

GONE = {"remove", "delete"}
HIDING = {"hide": True, "unhide": False}
ID_LIMIT = 120


def item(feed: Feed, at: datetime, page: str) -> Item:
    """As an item: a customer's thread is what they write under one post; what we wrote stands where its parent stands."""
    if feed.comment_id is None:
        raise BadPayload("The comment has no id.")
    change = change_of(feed)
    author = feed.author
    if change is Change.DELETED:
        return gone(feed.comment_id, Kind.COMMENT, at)
    is_ours = author is not None and author.id == page
    post_id = feed.post_id or feed.parent_id or feed.comment_id.partition("_")[0]
    who = author or Writer(id=f"comment:{feed.comment_id}"[:ID_LIMIT])
    posted_at = feed.created_time or at
    return Item(
        change,
        Kind.COMMENT,
        feed.comment_id,
        "" if is_ours else f"{post_id}:{who.id}",
        True,
        is_ours,
        Author(who.id, who.name or ""),
        feed.message or "",
        posted_at=posted_at,
        changed_at=posted_at if change is Change.CREATED else max(at, posted_at),
        parent_external_id=feed.parent_id or "",
        post=None if is_ours else post(feed, post_id),
        like_count=feed.like_count,
        reply_count=feed.comment_count,
        is_hidden=HIDING.get(feed.verb, feed.is_hidden),
        is_liked=feed.user_likes,
        permalink=f"https://www.facebook.com/{feed.comment_id}",
        attachments=attachments(feed),
    )


def change_of(feed: Feed) -> Change:
    """What a verb means; a comment or post that is hidden or shown again without its words cannot be taken over."""
    if feed.verb in GONE:
        return Change.DELETED
    if feed.verb in HIDING and feed.message is None:
        raise PassedOver(f"told as {feed.verb} without its words; the next look at the list brings it")
    if feed.verb not in {"add", "edit", "edited", "update", *HIDING}:
        raise PassedOver(f"something else that happened to it ({feed.verb[:40]})")
    return Change.CREATED if feed.verb == "add" else Change.EDITED


def gone(external_id: str, kind: Kind, at: datetime) -> Item:
    """That it is gone; by whom it was is not always told."""
    return Item(Change.DELETED, kind, external_id, "", True, False, Author("", ""), "", posted_at=at, changed_at=at)


def post(feed: Feed, post_id: str) -> Parent:
    """The post above, with its words where they are told."""
    above = feed.post
    if above is None:
        return Parent(post_id, permalink=f"https://www.facebook.com/{post_id}")
    return Parent(post_id, above.message or "", above.permalink_url or f"https://www.facebook.com/{post_id}", above.created_time)


def attachments(feed: Feed) -> tuple[Attachment, ...]:
    """Pictures and films that are told with their addresses."""
    pictures = dict.fromkeys(each for each in (feed.photo, *feed.photos) if each)
    found = [Attachment(FileKind.PICTURE, each, media_type=_type(each)) for each in pictures]
    return (*found[:20], *([Attachment(FileKind.VIDEO, feed.video, media_type=_type(feed.video))] if feed.video else []))


def _type(url: str) -> str:
    return mimetypes.guess_type(url.partition("?")[0])[0] or ""
