"""The shapes of a server's entities, https://docs.joinmastodon.org/entities/Status/; what not every server tells may be missing."""

from typing import Annotated
from urllib.parse import urlsplit

from pydantic import Field, StringConstraints

from answerable.channels.contract import BadPayload, fields
from answerable.channels.contract.fields import Address, Id, Moment, Word, unless_empty, unless_null
from answerable.channels.contract.shape import Shape

LONGEST_NAME = 150  # with an id of 140 it fits the name of a thread
PUBLIC = {"public", "unlisted"}

# What one server leaves out, another tells as null or as an empty text.
Count = Annotated[fields.Count, unless_null(0)]
Name = Annotated[fields.Name, unless_null("")]
Text = Annotated[fields.Text, unless_null("")]
Later = Annotated[Moment | None, unless_empty()]
Other = Annotated[Id | None, unless_empty()]
Acct = Annotated[str, StringConstraints(max_length=LONGEST_NAME, pattern=r"^[!-?A-~]+(@[!-?A-~]+)?$")]


class Emoji(Shape):
    """A picture that a server puts in the place of `:shortcode:`."""

    shortcode: Name


class Named(Shape):
    """Somebody with an account, here or on another server."""

    id: Id
    acct: Acct
    url: Address | None = None

    @property
    def username(self) -> str:
        """The name without its server."""
        return self.acct.partition("@")[0]

    @property
    def full(self) -> str:
        """`name@server`, by which every server knows the person; ids are each server's own."""
        if "@" in self.acct:
            return self.acct.lower()
        try:
            host = urlsplit(self.url or "").netloc
        except ValueError:
            host = ""
        if not host or len(self.acct) + len(host) >= LONGEST_NAME:
            raise BadPayload("The account does not say on which server it is.")
        return f"{self.acct}@{host}".lower()

    def goes_by(self, full: str) -> bool:
        """Whether every server knows this person by that name."""
        try:
            return self.full == full
        except BadPayload:
            return False


class Account(Named):
    """Who wrote."""

    display_name: Name = ""
    followers_count: Count = 0
    avatar: Address | None = None
    avatar_static: Address | None = None
    emojis: Annotated[list[Emoji], unless_null([])] = Field(default_factory=list)


class Media(Shape):
    """Something attached; `url` is missing while the server still works on it."""

    id: Id
    type: Word
    url: Address | None = None
    description: Name | None = None


class Option(Shape):
    """One answer of a poll."""

    title: Text


class Poll(Shape):
    """A question with answers to choose from."""

    options: list[Option] = Field(max_length=100)


class Head(Shape):
    """What of a status names it and its version."""

    id: Id
    content: Text
    spoiler_text: Text = ""
    edited_at: Later = None


class Status(Head):
    """A status whole. Visibilities that are none of Mastodon's are taken for private."""

    account: Account
    visibility: Word
    created_at: Moment
    uri: Text | None = None
    url: Address | None = None
    in_reply_to_id: Other = None
    in_reply_to_account_id: Other = None
    language: Name | None = None
    mentions: Annotated[list[Named], Field(max_length=1000), unless_null([])] = Field(default_factory=list)
    media_attachments: Annotated[list[Media], Field(max_length=100), unless_null([])] = Field(default_factory=list)
    poll: Poll | None = None
    favourites_count: Count = 0
    reblogs_count: Count = 0
    replies_count: Count = 0
    favourited: bool | None = None

    @property
    def is_public(self) -> bool:
        """Whether anybody may read it."""
        return self.visibility in PUBLIC

    @property
    def meant(self) -> Named | None:
        """Of whom it names, who wrote what it answers; else who is named first: not every server numbers those it names as elsewhere."""
        return min(self.mentions, key=lambda each: each.id != self.in_reply_to_account_id, default=None)


class Root(Shape):
    """The status with which a conversation began."""

    id: Id
    account: Named
    content: Text
    spoiler_text: Text = ""
    created_at: Moment
    url: Address | None = None


class Told(Shape):
    """A status as the desk keeps it: beside it the account that was asked, and what the status does not say of where it stands.

    `heard`: it was found by listening.
    """

    page: Name
    status: Status
    root: Root | None = None
    origin: Id | None = None
    heard: bool = False


class Gone(Shape):
    """That a status is no longer there."""

    page: Name
    deleted: Id
    at: Moment
