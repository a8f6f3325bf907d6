"""The shapes in which Messenger and Instagram tell the events of a conversation.

https://developers.facebook.com/docs/messenger-platform/reference/webhook-events
"""

from typing import Annotated, Any

from pydantic import BeforeValidator, Field

from answerable.channels.contract.fields import Key
from answerable.channels.contract.shape import Shape
from answerable.connectors.meta.fields import Address, Flag, Id, Listed, MessageId, Moment, Name, Text, at_most

UNNAMED = 100  # characters of what stands for somebody who has no id


class Person(Shape):
    """Who wrote or who is written to; a webhook gives no name."""

    id: Id
    name: Name | None = None
    username: Name | None = None


def _known(value: Any) -> Any:
    """Somebody by id; some are told by a reference or by nothing that names them."""
    if not isinstance(value, dict) or value.get("id") not in (None, ""):
        return value
    named = value.get("user_ref")
    return {"id": f"ref:{named}"[:UNNAMED]} if isinstance(named, str | int) and named else None


Somebody = Annotated[Person | None, BeforeValidator(_known)]


class Story(Shape):
    """A story of the page's own that a message is about."""

    id: Id
    url: Address = ""


class Answered(Shape):
    """What a message answers."""

    mid: MessageId | None = None
    story: Story | None = None


class Advertised(Shape):
    """What an advertisement showed."""

    ad_title: Text | None = None
    post_id: Id | None = None


class Product(Shape):
    """An article of the page's shop."""

    id: Id | None = None


class Referral(Shape):
    """From where somebody came to the conversation."""

    ad_id: Id | None = None
    product: Product | None = None
    ads_context_data: Advertised | None = None


class Message(Shape):
    """A message, or that one is gone."""

    mid: MessageId
    text: Text | None = None
    is_echo: Flag = False
    is_deleted: Flag = False
    is_unsupported: Flag = False
    attachments: Annotated[Listed, at_most(100)] = Field(default_factory=list)
    reply_to: Answered | None = None
    metadata: Any = None
    referral: Any = None


class Edited(Shape):
    """A message that reads otherwise now."""

    mid: MessageId
    text: Text | None = None
    num_edit: Any = 0


class Postback(Shape):
    """A button that somebody pressed."""

    mid: MessageId | None = None
    title: Text | None = None
    payload: Text | None = None


class Event(Shape):
    """One event of a conversation."""

    sender: Somebody = None
    recipient: Somebody = None
    timestamp: Moment | None = None
    message: Message | None = None
    message_edit: Edited | None = None
    postback: Postback | None = None
    messaging_feedback: Any = None
    names: Flag = False  # our own word: it is told again only for who wrote it


class Mark(Shape):
    """What we put beside our own message, and the network tells again with it."""

    key: Key = ""
    origin: MessageId | None = None


class Dated(Shape):
    """When something happened that does not say it itself: the time of its delivery."""

    at: Moment
