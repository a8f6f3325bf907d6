"""The shapes in which Instagram tells of comments and mentions: https://developers.facebook.com/docs/instagram-platform/webhooks."""

from pydantic import AliasChoices, Field

from answerable.channels.contract.shape import Shape
from answerable.connectors.meta.fields import Address, Count, Flag, Id, Moment, Name, Text


class Writer(Shape):
    """Who wrote; a list calls the id of an own comment's writer `user`."""

    id: Id | None = None
    username: Name | None = None
    self_ig_scoped_id: Id | None = None  # stands only beside the account's own comments


class Medium(Shape):
    """The post under which a comment stands."""

    id: Id
    caption: Text | None = None
    ad_title: Text | None = None
    permalink: Address = ""
    timestamp: Moment | None = None


class Comment(Shape):
    """A comment, as webhooks and lists tell it. `change` is our own word: a webhook tells only of new ones."""

    id: Id = Field(validation_alias=AliasChoices("id", "comment_id"))
    text: Text | None = None
    writer: Writer | None = Field(None, alias="from")
    username: Name | None = None
    media: Medium | None = None
    parent_id: Id | None = None
    timestamp: Moment | None = None
    hidden: Flag = False
    like_count: Count = 0
    change: Name = ""


class Mention(Shape):
    """That the account is named in a comment or in a caption; with its words where it was asked for."""

    media_id: Id
    comment_id: Id | None = None
    id: Id | None = None
    text: Text | None = None
    username: Name | None = None
    timestamp: Moment | None = None
    permalink: Address = ""
