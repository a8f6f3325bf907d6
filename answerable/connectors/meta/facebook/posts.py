"""A post on the page: our own, which people write under, or a visitor's, which is a message to us."""

import mimetypes
from dataclasses import replace
from datetime import datetime

from answerable.channels.contract import Author, Change, Item, Kind
from answerable.connectors.meta.facebook.comments import HIDING, attachments, change_of, gone
from answerable.connectors.meta.facebook.shapes import Feed


def item(feed: Feed, at: datetime, page: str) -> Item:
    """As an item. What has no author was published by the page itself."""
    assert feed.post_id is not None
    change = change_of(feed)
    is_ours = feed.author is None or feed.author.id == page
    if change is Change.DELETED:
        return replace(gone(feed.post_id, Kind.POST, at), is_ours=is_ours)
    who = feed.author
    posted_at = feed.created_time or at
    return Item(
        change,
        Kind.POST,
        feed.post_id,
        "" if who is None or is_ours else f"{feed.post_id}:{who.id}",
        True,
        is_ours,
        Author(who.id, who.name or "") if who else Author("", ""),
        feed.message or feed.story or "",
        posted_at=posted_at,
        changed_at=posted_at if change is Change.CREATED else max(at, posted_at),
        like_count=feed.like_count,
        share_count=feed.share_count,
        reply_count=feed.comment_count,
        is_hidden=HIDING.get(feed.verb, feed.is_hidden),
        is_liked=feed.user_likes,
        permalink=feed.permalink_url or f"https://www.facebook.com/{feed.post_id}",
        attachments=attachments(_with_link(feed)),
    )


def _with_link(feed: Feed) -> Feed:
    """The address of a photo's post is the photo itself, where it ends as a picture does."""
    told = mimetypes.guess_type(feed.link.partition("?")[0])[0] or ""
    return feed.model_copy(update={"photo": feed.link}) if feed.item == "photo" and told.startswith("image/") else feed
