"""The shapes in which Facebook tells what happened on a page; fields that the desk has no use for are passed over."""

from typing import Annotated, Any

from pydantic import AliasChoices, BeforeValidator, Field

from answerable.channels.contract.fields import unless_null
from answerable.channels.contract.shape import Shape
from answerable.connectors.meta.fields import Address, Count, Flag, Id, Moment, Name, Text, at_most

Word = Name


class Writer(Shape):
    """Who wrote: in newer deliveries one object, in older ones two fields beside the rest."""

    id: Id
    name: Name | None = None


class Above(Shape):
    """The post under which a comment stands, as far as it is told."""

    id: Id | None = None
    message: Text | None = None
    permalink_url: Address = ""
    created_time: Moment | None = None


class Feed(Shape):
    """Something that happened in a page's feed. What of a page the desk reads in its lists has this form, too."""

    item: Word = ""
    verb: Word = ""
    comment_id: Id | None = None
    post_id: Id | None = None
    parent_id: Id | None = None
    writer: Writer | None = Field(None, alias="from")
    sender_id: Id | None = None
    sender_name: Name | None = None
    message: Text | None = None
    story: Text | None = None
    created_time: Moment | None = None
    photo: Address = ""
    photos: Annotated[list[Address], unless_null([]), at_most(200)] = Field(default_factory=list)
    video: Address = ""
    link: Address = ""
    permalink_url: Address = ""
    post: Above | None = None
    is_hidden: Flag = False
    like_count: Count = 0
    comment_count: Count = 0
    share_count: Count = 0
    user_likes: bool | None = None
    reaction_type: Any = None

    @property
    def author(self) -> Writer | None:
        """Who wrote, in whichever form it is told."""
        return self.writer or (Writer(id=self.sender_id, name=self.sender_name) if self.sender_id else None)


def _stars(value: Any) -> int | None:
    """From one to five; recommendations have none, or nought."""
    stars = int(value) if isinstance(value, str) and value.isascii() and value.isdigit() and len(value) == 1 else value
    return stars if isinstance(stars, int) and not isinstance(stars, bool) and 1 <= stars <= 5 else None


class Rating(Shape):
    """A recommendation, or something under one."""

    item: Word = ""
    verb: Word = ""
    open_graph_story_id: Id | None = Field(None, validation_alias=AliasChoices("open_graph_story_id", "review_id", "post_id"))
    reviewer_id: Id | None = None
    reviewer_name: Name | None = None
    writer: Writer | None = Field(None, validation_alias=AliasChoices("from", "reviewer"))
    rating: Annotated[int | None, BeforeValidator(_stars)] = None
    recommendation_type: Word | None = None
    review_text: Text | None = None
    created_time: Moment | None = None

    @property
    def author(self) -> Writer | None:
        """Who wrote, in whichever form it is told."""
        return self.writer or (Writer(id=self.reviewer_id, name=self.reviewer_name) if self.reviewer_id else None)


class Dated(Shape):
    """When the delivery says that something happened."""

    at: Moment
