"""Reading one kept event into the shape in which everything enters the desk."""

from dataclasses import replace

from answerable.channels.contract import Author, BadPayload, Change, Item, Kind, NamedOnly, PassedOver
from answerable.channels.contract.shape import read
from answerable.connectors.meta import envelopes, messaging
from answerable.connectors.meta.envelopes import Told
from answerable.connectors.meta.facebook import comments, posts
from answerable.connectors.meta.facebook.envelopes import GONE
from answerable.connectors.meta.facebook.shapes import Dated, Feed, Rating, Writer
from answerable.connectors.meta.fields import Moment

PAGE_LIMIT = 120
MENTIONED = {False: "mention:post:", True: "mention:comment:"}  # how what is only named is asked for
VERDICTS = {"positive": 5, "negative": 1}


def parse(body: bytes) -> Item:
    """One event as an item; raises BadPayload, or PassedOver with why it is nothing to show."""
    told = envelopes.told(body)
    page = str(told.page)[:PAGE_LIMIT] if isinstance(told.page, str | int) else ""
    field = told.field if isinstance(told.field, str) else ""
    if field in messaging.FIELDS:
        return messaging.parse(told, page)
    if not isinstance(told.value, dict):
        raise PassedOver(f"a change of {field[:60] or 'something'}, which is nothing that anybody wrote")
    if field == "feed":
        return _fed(read(Feed, told.value), told, page)
    if field == "ratings":
        return _rated(told, page)
    if field == "mention":
        return _mentioned(read(Feed, told.value), told, page)
    raise PassedOver(f"a change of {field[:60] or 'something'}, which is nothing that anybody wrote")


def _fed(feed: Feed, told: Told, page: str) -> Item:
    if feed.item in {"like", "reaction"}:
        raise PassedOver("a reaction; how many there are is asked with the figures")
    at = _at(told)
    if feed.item == "comment":
        return comments.item(feed, at, page)
    if feed.post_id is None:
        raise PassedOver(f"something about a {feed.item[:40] or 'post'} that stands nowhere yet")
    return posts.item(feed, at, page)


def _mentioned(feed: Feed, told: Told, page: str) -> Item:
    """A mention often says where it is, not what it says."""
    external_id = feed.comment_id if feed.item == "comment" else feed.post_id
    if external_id is None:
        raise BadPayload("The mention does not say where it is.")
    if feed.verb in GONE:
        raise PassedOver("a mention that is gone; nothing says whose it was")
    if feed.message is None:
        raise NamedOnly(f"{MENTIONED[feed.item == 'comment']}{external_id}")
    item = comments.item(feed, _at(told), page) if feed.item == "comment" else posts.item(feed, _at(told), page)
    who = feed.author or Writer(id=f"mention:{external_id}"[:PAGE_LIMIT])
    thread = f"{feed.post_id or external_id}:{who.id}"
    return replace(item, kind=Kind.MENTION, is_ours=False, thread=thread, author=Author(who.id, who.name or ""), parent_external_id="")


def _rated(told: Told, page: str) -> Item:
    rating = read(Rating, told.value)
    if rating.item != "rating":
        feed = read(Feed, told.value)
        if feed.item == "comment" and feed.comment_id and feed.message is None and feed.verb not in GONE:
            raise NamedOnly(feed.comment_id)
        return _fed(feed, told, page)
    if rating.open_graph_story_id is None:
        raise BadPayload("The recommendation has no id.")
    return _rating(rating, rating.open_graph_story_id, rating.author, _at(told))


def _rating(rating: Rating, external_id: str, author: Writer | None, at: Moment) -> Item:
    """Recommended or not counts as the best and the worst of five stars, which is what older ones say."""
    change = Change.DELETED if rating.verb in GONE else Change.CREATED if rating.verb == "add" else Change.EDITED
    who = author or Writer(id=f"rating:{external_id}"[:PAGE_LIMIT])
    return Item(
        change,
        Kind.REVIEW,
        external_id,
        "" if change is Change.DELETED else f"{external_id}:{who.id}",
        True,
        False,
        Author(who.id, who.name or ""),
        rating.review_text or "",
        posted_at=rating.created_time or at,
        changed_at=at if change is not Change.CREATED else rating.created_time or at,
        rating=rating.rating or VERDICTS.get((rating.recommendation_type or "").lower()),
        permalink=f"https://www.facebook.com/{external_id}",
    )


def _at(told: Told) -> Moment:
    return read(Dated, {"at": told.at}).at
