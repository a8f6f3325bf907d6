"""The shapes in which WhatsApp tells of messages: https://developers.facebook.com/docs/whatsapp/cloud-api/webhooks/components."""

from typing import Any

from pydantic import Field

from answerable.channels.contract.shape import Shape
from answerable.connectors.meta.fields import Address, Id, Listed, MessageId, Moment, Name, Text


class Profile(Shape):
    """What somebody calls themselves."""

    name: Name | None = None
    username: Name | None = None


class Contact(Shape):
    """Who a delivery is about. Newer ones may name a user and no number."""

    profile: Profile = Profile()
    wa_id: Id | None = None
    user_id: Id | None = None


class Words(Shape):
    """A text."""

    body: Text = ""


class Medium(Shape):
    """A file; it is fetched by its id."""

    id: Id | None = None
    caption: Text | None = None
    filename: Name | None = None
    mime_type: Name = ""
    url: Address = ""


class Place(Shape):
    """Where somebody is, or what they point to."""

    latitude: float
    longitude: float
    name: Text | None = None
    address: Text | None = None


class Advertised(Shape):
    """The advertisement or post from which somebody wrote."""

    source_id: Id | None = None
    source_url: Address = ""
    headline: Text | None = None
    body: Text | None = None


class Article(Shape):
    """An article of the company's catalogue."""

    product_retailer_id: Id


class Above(Shape):
    """What a message answers, or the article that it asks about."""

    id: MessageId | None = None
    referred_product: Any = None


class Message(Shape):
    """A message, or what happened to one. What is in it stands under the name of its type."""

    id: MessageId
    type: Name = ""
    timestamp: Moment
    sender: Id | None = Field(None, alias="from")
    from_user_id: Id | None = None
    to: Id | None = None
    to_user_id: Id | None = None
    group_id: Name | None = None
    context: Any = None
    referral: Any = None
    errors: Listed = Field(default_factory=list)


class Failure(Shape):
    """Why something did not arrive."""

    code: Any = None
    title: Text | None = None
    message: Text | None = None
    error_data: Any = None


class Status(Shape):
    """What became of a message of ours."""

    id: MessageId
    status: Name = ""
    recipient_id: Any = None
    errors: Listed = Field(default_factory=list)
