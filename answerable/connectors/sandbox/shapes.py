"""The shapes in which the network tells what happened; fields that the desk has no use for are passed over."""

import json
from typing import Annotated, Any, Literal, TypeVar

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from answerable.channels.contract import BadPayload, Kind
from answerable.connectors.sandbox.fields import Address, Count, Id, Key, Moment, Name, Text, Word


class Shape(BaseModel):
    """Every type must be right: a number is no text and 1 is not true."""

    model_config = ConfigDict(strict=True, extra="ignore", frozen=True)


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


Read = TypeVar("Read", bound=Shape)


def loads(body: bytes) -> Any:
    """JSON, and nothing that is only nearly JSON; raises BadPayload."""
    try:
        return json.loads(body, parse_constant=_refuse)
    except (ValueError, RecursionError) as error:
        raise BadPayload(f"This is not JSON: {error}"[:300]) from error


def read(shape: type[Read], data: Any) -> Read:
    """Data in its shape; raises BadPayload, which names the first field that does not fit."""
    try:
        return shape.model_validate(data)
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False, include_context=False)[0]
        where = ".".join(str(part) for part in first["loc"])
        raise BadPayload(f"The field {where} cannot be read: {first['msg']}."[:300] if where else "An object was expected here.") from error


def _refuse(constant: str) -> Any:
    raise ValueError(f"{constant} is no JSON number")
