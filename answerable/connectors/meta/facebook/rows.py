"""What Facebook's lists and receipts show, brought into the form of its webhooks, so that everything is read in one way."""

from typing import Any

from pydantic import Field

from answerable.channels.contract.shape import Shape, read
from answerable.connectors.meta.facebook.shapes import Writer
from answerable.connectors.meta.fields import Address, Count, Flag, Text
from answerable.connectors.meta.message_rows import Named, Row

COMMENT = "id,message,from,created_time,parent{id},permalink_url,attachment,is_hidden,like_count,comment_count,user_likes"
POST = "id,message,story,from,created_time,permalink_url,full_picture,is_hidden,shares"


class CommentRow(Row):
    """A comment as a list shows it."""

    message: Text = ""
    writer: Writer | None = Field(None, alias="from")
    parent: Named | None = None
    attachment: Any = None
    is_hidden: Flag = False
    like_count: Count = 0
    comment_count: Count = 0
    user_likes: bool | None = None


class Shares(Shape):
    """How often a post was shared."""

    count: Count = 0


class PostRow(Row):
    """A post as a list shows it."""

    message: Text | None = None
    story: Text | None = None
    writer: Writer | None = Field(None, alias="from")
    permalink_url: Address = ""
    full_picture: Address = ""
    is_hidden: Flag = False
    shares: Shares = Shares()


def comment(row: dict[str, Any], post_id: str, verb: str, post: dict[str, Any] | None = None) -> dict[str, Any]:
    """A comment as a webhook tells it; raises BadPayload."""
    shown = read(CommentRow, row)
    picture, film = _media(shown.attachment)
    return {
        "item": "comment",
        "verb": verb,
        "comment_id": shown.id,
        "post_id": post_id,
        "parent_id": shown.parent.id if shown.parent else post_id,
        "from": row.get("from"),
        "message": shown.message,
        "created_time": row["created_time"],
        "photo": picture,
        "video": film,
        "post": post,
        "is_hidden": shown.is_hidden,
        "like_count": shown.like_count,
        "comment_count": shown.comment_count,
        "user_likes": shown.user_likes,
    }


def post(row: dict[str, Any], verb: str) -> dict[str, Any]:
    """A post as a webhook tells it; raises BadPayload."""
    shown = read(PostRow, row)
    return {
        "item": "status",
        "verb": verb,
        "post_id": shown.id,
        "from": row.get("from"),
        "message": shown.message,
        "story": shown.story,
        "created_time": row["created_time"],
        "photo": shown.full_picture,
        "permalink_url": shown.permalink_url,
        "is_hidden": shown.is_hidden,
        "share_count": shown.shares.count,
    }


def _media(attachment: Any) -> tuple[str, str]:
    """The addresses of a comment's picture and of its film."""
    media = attachment.get("media") if isinstance(attachment, dict) else None
    image = media.get("image") if isinstance(media, dict) else None
    film = media.get("source") if isinstance(media, dict) else None
    picture = image.get("src") if isinstance(image, dict) else None
    if isinstance(film, str):
        return "", film
    return (picture if isinstance(picture, str) and attachment.get("type") != "share" else ""), ""
