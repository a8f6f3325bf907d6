"""The shapes in which the network tells what happened; fields that the desk has no use for are passed over."""

from typing import Annotated, Literal

from pydantic import Field

from answerable.channels.contract import Kind
from answerable.channels.contract.fields import Address, Count, Id, Key, Moment, Name, Text, Word
from answerable.channels.contract.shape import Shape


class Head(Shape):
    """What of an item names it."""

    id: Id
    edited_at: Moment | None


class EventHead(Shape):
    """What of an event names it; a snapshot of ours has no id of its own."""

    id: Id | None = None
    kind: Word
    item: Head


class Writer(Shape):
    """Who wrote."""

    id: Id
    handle: Name
    name: Name
    followers: Count
    avatar_url: Address = ""
    page_id: Id | None


class Above(Shape):
    """The post above a comment."""

    id: Id
    text: Text
    created_at: Moment
    permalink: Address


class Picture(Shape):
    """A picture that somebody attached."""

    url: Address
    alt: Name
    media_type: Name
    name: Name = ""


class Told(Head):
    """An item whole."""

    kind: Annotated[Kind, Field(strict=False)]
    visibility: Literal["public", "private"]
    page_id: Id
    author: Writer
    text: Text
    created_at: Moment
    parent_id: Id | None
    thread_id: Id
    origin_id: Id | None
    post: Above | None
    deleted: bool
    hidden: bool
    liked_by_page: bool | None = None
    likes: Count
    shares: Count
    pictures: Annotated[list[Picture], Field(max_length=100)]
    rating: Annotated[int, Field(ge=1, le=5)] | None
    permalink: Address
    client_key: Key | None


class Event(EventHead):
    """One thing that happened."""

    at: Moment
    item: Told
