"""Reading one kept post into the shape in which everything enters the desk."""

import re

from pydantic import Field

from answerable.channels.contract import HELD, Attachment, Author, Change, FileKind, Item, Kind, Parent
from answerable.channels.contract.shape import Shape, loads, read, readable
from answerable.connectors.bluesky import talk_parse
from answerable.connectors.bluesky.kept import Gone, Told, ToldOwn, ToldTalk
from answerable.connectors.bluesky.names import line, permalink
from answerable.connectors.bluesky.shapes import Embed, OwnRecord, Picture, Post, Quoted, Record
from answerable.connectors.bluesky.words import words

ATTACHMENTS_LIMIT = 20
LANGUAGE = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{1,6})?")


class Embedded(Shape):
    """Pictures of ours as the repository holds them, beside a quoted post or alone."""

    images: list[Picture] = Field(default_factory=list)
    media: "Embedded | None" = None


def parse(body: bytes) -> Item:
    """One post or direct message, or that it is gone, as an item; raises BadPayload with a sentence."""
    data = loads(body)
    if isinstance(data, dict) and "deleted" in data:
        return _deletion(read(Gone, data))
    if isinstance(data, dict) and "talk" in data:
        return talk_parse.item(read(ToldTalk, data))
    return _own(read(ToldOwn, data)) if isinstance(data, dict) and "own" in data else _item(read(Told, data))


def _item(told: Told) -> Item:
    post, record = told.post, told.post.record
    posted_at = min(record.createdAt, post.indexedAt)
    begun_at = record.reply.root.uri if record.reply else post.uri
    return Item(
        change=Change.CREATED,
        kind=_kind(told),
        external_id=post.uri,
        thread=f"{begun_at}:{post.author.did}",
        is_public=True,
        is_ours=post.author.did == told.page,
        author=talk_parse.author(post.author, told.followers),
        text=words(record, told.page, post.embed),
        posted_at=posted_at,
        changed_at=posted_at,
        language=language(record),
        parent_external_id=record.reply.parent.uri if record.reply else "",
        post=_post(told),
        like_count=post.likeCount,
        share_count=post.repostCount,
        reply_count=post.replyCount,
        is_liked=bool(post.viewer.like) if post.viewer else None,
        permalink=permalink(post.uri),
        uri=post.uri,
        attachments=_attachments(post),
    )


def _kind(told: Told) -> Kind:
    """What stands under a post of ours is a comment; what was found by listening and does not name us was heard."""
    if told.root is not None and told.root.author.did == told.page:
        return Kind.COMMENT
    return Kind.HEARD if told.heard and not _names_us(told) else Kind.MENTION


def _names_us(told: Told) -> bool:
    """Whether it tags the account, answers or quotes it, so that the network tells the account of it."""
    record, quoted = told.post.record, _quoted(told.post.embed)
    is_tagged = any(feature.did == told.page for facet in record.facets for feature in facet.features)
    pointed = [quoted.uri or "" if quoted else "", *((record.reply.root.uri, record.reply.parent.uri) if record.reply else ())]
    return is_tagged or any(each.startswith(f"at://{told.page}/") for each in pointed)


def _own(told: ToldOwn) -> Item:
    """What we wrote stands where the post stands that it answers."""
    record = told.own.value
    return Item(
        change=Change.CREATED,
        kind=Kind.MENTION if record.reply else Kind.POST,
        external_id=told.own.uri,
        thread="",
        is_public=True,
        is_ours=True,
        author=Author(told.page, told.page),
        text=words(record, ""),
        posted_at=record.createdAt,
        changed_at=record.createdAt,
        language=language(record),
        parent_external_id=record.reply.parent.uri if record.reply else "",
        permalink=permalink(told.own.uri),
        attachments=_held(record),
    )


def _deletion(gone: Gone) -> Item:
    """Nobody says any more who wrote it."""
    if line(gone.deleted):
        return talk_parse.deletion(gone)
    return Item(Change.DELETED, Kind.MENTION, gone.deleted, "", True, False, Author("", ""), "", posted_at=gone.at, changed_at=gone.at)


def _post(told: Told) -> Parent | None:
    """The beginning of the thread; where there is none, what is quoted."""
    if told.root is not None:
        said = told.root.record
        return Parent(told.root.uri, said.text, permalink(told.root.uri), said.createdAt)
    quoted = None if told.post.record.reply else _quoted(told.post.embed)
    if quoted is None or quoted.uri is None or quoted.value is None:
        return None
    return Parent(quoted.uri, quoted.value.text, permalink(quoted.uri), quoted.value.createdAt)


def _quoted(embed: Embed | None) -> Quoted | None:
    if embed is None or embed.record is None:
        return None
    return embed.record if embed.record.uri else embed.record.record


def _attachments(post: Post) -> tuple[Attachment, ...]:
    """Pictures as the network shows them; of a film its first frame, for the film itself comes in pieces."""
    found: list[Attachment] = []
    for each in (post.embed, post.embed.media if post.embed else None):
        if each is not None:
            found += [Attachment(FileKind.PICTURE, picture.fullsize, picture.alt) for picture in each.images if picture.fullsize]
            found += [Attachment(FileKind.PICTURE, each.thumbnail, each.alt)] if each.thumbnail else []
    return tuple(found[:ATTACHMENTS_LIMIT])


def _held(record: OwnRecord) -> tuple[Attachment, ...]:
    found = readable(Embedded, record.embed) or Embedded()
    images = [*found.images, *(found.media.images if found.media else [])][:ATTACHMENTS_LIMIT]
    blobs = [(each.alt, each.image) for each in images if each.image is not None]
    return tuple(Attachment(FileKind.PICTURE, f"{HELD}{blob.ref.link}", alt, blob.mimeType, size=blob.size) for alt, blob in blobs)


def language(record: Record) -> str:
    """The first that its author named, if it is one."""
    return next((each for each in record.langs[:1] if LANGUAGE.fullmatch(each)), "")
