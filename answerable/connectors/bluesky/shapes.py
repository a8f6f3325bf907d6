"""The shapes of what a server tells: https://docs.bsky.app/docs/api, app.bsky.feed.defs#postView and app.bsky.feed.post."""

from typing import Annotated, Any

from pydantic import Field, StringConstraints

from answerable.channels.contract.fields import Address, Count, Moment, Name, Text
from answerable.channels.contract.shape import Shape
from answerable.connectors.bluesky import names

Did = Annotated[str, StringConstraints(max_length=100, pattern=rf"^{names.DID}$")]
Uri = Annotated[str, StringConstraints(max_length=190, pattern=rf"^{names.RECORD}$")]
Cid = Annotated[str, StringConstraints(max_length=120, pattern=r"^[A-Za-z0-9]+$")]
Handle = Annotated[str, StringConstraints(max_length=253, pattern=r"^[A-Za-z0-9.-]*$")]


class Head(Shape):
    """What names a post."""

    uri: Uri
    cid: Cid


class Account(Shape):
    """Who wrote."""

    did: Did
    handle: Handle = ""
    displayName: Name | None = None  # noqa: N815  # as the network writes it
    avatar: Address | None = None


class Reply(Shape):
    """Where a post stands: the beginning of its thread, and what it answers."""

    root: Head
    parent: Head


class Feature(Shape):
    """What a stretch of text is: a mention (did), a link (uri), a tag."""

    did: Name = ""
    uri: Text = ""


class Slice(Shape):
    """A stretch of text, counted in bytes of UTF-8."""

    byteStart: Count  # noqa: N815
    byteEnd: Count  # noqa: N815


class Facet(Shape):
    """A stretch of text and what it is."""

    index: Slice
    features: list[Feature] = Field(default_factory=list, max_length=50)


class Label(Shape):
    """A warning that somebody gave their own post."""

    val: Name = ""


class Labels(Shape):
    """All of them."""

    values: list[Label] = Field(default_factory=list, max_length=20)


class BlobRef(Shape):
    """The name of a file by its content."""

    link: Cid = Field(alias="$link")


class Blob(Shape):
    """A file in a repository."""

    ref: BlobRef
    mimeType: Name = ""  # noqa: N815
    size: Count | None = None


class Picture(Shape):
    """A picture as a record names it (`image`), or as the server shows it (`fullsize`)."""

    alt: Name = ""
    image: Blob | None = None
    fullsize: Address = ""


class Link(Shape):
    """A page of the web shown under a post."""

    uri: Text = ""


class Said(Shape):
    """What a record says that matters to others."""

    text: Text = ""
    createdAt: Moment  # noqa: N815


class Quoted(Shape):
    """A post inside of another, as the server shows it; `record` is one deeper where files stand beside it."""

    uri: Uri | None = None
    author: Account | None = None
    value: Said | None = None
    record: "Quoted | None" = None


class Embed(Shape):
    """What stands under the words of a post: pictures, a film, a link, another post."""

    images: list[Picture] = Field(default_factory=list, max_length=20)
    thumbnail: Address = ""
    alt: Name = ""
    external: Link | None = None
    media: "Embed | None" = None
    record: Quoted | None = None


class Record(Said):
    """A post as its author wrote it."""

    reply: Reply | None = None
    facets: list[Facet] = Field(default_factory=list, max_length=1000)
    langs: list[Name] = Field(default_factory=list, max_length=50)
    labels: Labels | None = None


class OwnRecord(Record):
    """The same, of ours, with what is attached as the repository holds it."""

    embed: Any = None


class Viewer(Shape):
    """What there is between us and a post."""

    like: Uri | None = None
    replyDisabled: bool = False  # noqa: N815


class Post(Head):
    """A post as the server shows it; `indexedAt` is when the network saw it, whatever its author's clock says."""

    author: Account
    record: Record
    embed: Embed | None = None
    replyCount: Count = 0  # noqa: N815
    repostCount: Count = 0  # noqa: N815
    likeCount: Count = 0  # noqa: N815
    quoteCount: Count = 0  # noqa: N815
    indexedAt: Moment  # noqa: N815
    viewer: Viewer | None = None


class Root(Head):
    """The post with which a thread began."""

    author: Account
    record: Said


class Own(Head):
    """A post of ours as its repository holds it."""

    value: OwnRecord
