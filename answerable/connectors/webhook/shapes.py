"""The shapes in which a program tells what happened. What it calls otherwise is refused: a misspelt field would be lost in silence."""

from typing import Annotated, Literal

from pydantic import ConfigDict, Field

from answerable.channels.contract.fields import Address, Count, Id, Key, Moment, Name, Text
from answerable.channels.contract.shape import Shape

ITEMS_LIMIT = 100  # in one delivery
FILES_LIMIT = 20


class Spoken(Shape):
    """Every type must be right, and every field must be known."""

    model_config = ConfigDict(extra="forbid")


class Writer(Spoken):
    """Who wrote: `id` is the same in everything that they write."""

    id: Id
    name: Name = ""
    handle: Name = ""
    followers: Count = 0
    avatar_url: Address = ""


class Above(Spoken):
    """The post, product or article under which a comment stands."""

    id: Id
    text: Text = ""
    url: Address = ""
    at: Moment | None = None


class File(Spoken):
    """A file that came with it, at an address of the web where the desk fetches it."""

    url: Address
    kind: Literal["picture", "video", "audio", "document"] = "document"
    alt: Name = ""
    media_type: Name = ""
    name: Name = ""
    size: Count | None = None


class Told(Spoken):
    """One thing that was written, as it is now, and what happened to it last.

    `event`: created; edited, with `changed_at` and the new text; changed, where only what is counted or hidden did; deleted, with
    `changed_at`. `thread` names a conversation; left out, a comment's is its post, anything else in public stands by itself, and what
    one customer writes in private is one conversation.
    """

    id: Id
    event: Literal["created", "edited", "changed", "deleted"] = "created"
    kind: Literal["comment", "mention", "review", "direct"]
    author: Writer
    text: Text
    at: Moment = Field(description="When it was written, with its offset from UTC.")
    changed_at: Moment | None = Field(None, description="When it was edited, changed or deleted; needed for these.")
    thread: Id | None = None
    reply_to: Id | None = Field(None, description="The item that it answers.")
    began_from: Id | None = Field(None, description="The public item from which a private conversation began.")
    post: Above | None = None
    from_us: bool = Field(False, description="Whether the company wrote it.")
    key: Key = Field("", description="Of what the desk sent: the key that it gave.")
    is_private: bool | None = Field(None, description="Left out, direct is private and anything else is public.")
    language: Annotated[str, Field(max_length=10, pattern="^[A-Za-z-]*$")] = ""
    rating: Annotated[int, Field(ge=1, le=5)] | None = None
    likes: Count = 0
    shares: Count = 0
    replies: Count = 0
    is_hidden: bool = False
    is_liked: bool | None = Field(None, description="Whether the company likes it.")
    is_automatic: bool = Field(False, description="Whether a program wrote it, so that nobody waits for an answer.")
    url: Address = ""
    files: Annotated[list[File], Field(max_length=FILES_LIMIT)] = Field(default_factory=list)


class Delivery(Spoken):
    """What a program posts: up to a hundred items."""

    items: Annotated[list[Told], Field(min_length=1, max_length=ITEMS_LIMIT)]
