"""Reading one kept status into the shape in which everything enters the desk."""

import mimetypes

from answerable.channels.contract import Attachment, Author, Change, FileKind, Item, Kind, Parent
from answerable.channels.contract.shape import loads, read
from answerable.connectors.mastodon.shapes import Account, Gone, Media, Root, Status, Told
from answerable.connectors.mastodon.words import name_of, post_words, words

ATTACHMENTS_LIMIT = 20
LONGEST_LANGUAGE = 10
KINDS = {"image": FileKind.PICTURE, "gifv": FileKind.VIDEO, "video": FileKind.VIDEO, "audio": FileKind.AUDIO}


def parse(body: bytes) -> Item:
    """One status, or that it is gone, as an item; raises BadPayload with a sentence."""
    data = loads(body)
    if isinstance(data, dict) and "deleted" in data:
        return _deletion(read(Gone, data))
    return _item(read(Told, data))


def _item(told: Told) -> Item:
    status, is_ours = told.status, told.status.account.full == told.page
    return Item(
        change=Change.EDITED if status.edited_at else Change.CREATED,
        kind=_kind(told, is_ours),
        external_id=status.id,
        thread=_thread(told, is_ours),
        is_public=status.is_public,
        is_ours=is_ours,
        author=_author(status.account),
        text=words(status, told.page),
        posted_at=status.created_at,
        changed_at=status.edited_at or status.created_at,
        language=(status.language or "")[:LONGEST_LANGUAGE],
        parent_external_id=status.in_reply_to_id or "",
        origin_external_id=told.origin or "",
        post=_post(told.root) if told.root and status.is_public and not is_ours else None,
        like_count=status.favourites_count,
        share_count=status.reblogs_count,
        reply_count=status.replies_count,
        is_liked=status.favourited,
        permalink=status.url or "",
        uri=status.uri or status.url or "",
        attachments=tuple(_attachment(each) for each in status.media_attachments if each.url)[:ATTACHMENTS_LIMIT],
    )


def _author(account: Account) -> Author:
    return Author(account.full, name_of(account), account.full, account.followers_count, account.avatar_static or account.avatar or "")


def _deletion(gone: Gone) -> Item:
    """Nobody says any more who wrote it."""
    return Item(Change.DELETED, Kind.MENTION, gone.deleted, "", True, False, Author("", ""), "", posted_at=gone.at, changed_at=gone.at)


def _kind(told: Told, is_ours: bool) -> Kind:
    """What answers a post of ours is a comment; what we begin, and to nobody, is a post; what is not for everybody is direct.

    What was found by listening and does not name the account was heard.
    """
    status = told.status
    if is_ours and not status.in_reply_to_id and (status.is_public or not status.mentions):
        return Kind.POST
    if not status.is_public:
        return Kind.DIRECT
    if told.root and not is_ours and told.root.account.full == told.page:
        return Kind.COMMENT
    is_named = is_ours or any(each.full == told.page for each in status.mentions)
    return Kind.HEARD if told.heard and not is_named else Kind.MENTION


def _thread(told: Told, is_ours: bool) -> str:
    """One customer's thread: in private all with this person, in public what this person writes in one conversation.

    What we wrote in public, or in private to nobody by name, stands where the status stands that it answers.
    """
    status = told.status
    if not status.is_public:
        other = _other(status) if is_ours else status.account.full
        return f"direct:{other}" if other else ""
    root = told.root.id if told.root else status.in_reply_to_id or status.id
    return "" if is_ours else f"{root}:{status.account.full}"


def _other(status: Status) -> str:
    """Whom we wrote to in private: who is answered, else who is named first."""
    return status.meant.full if status.meant else ""


def _post(root: Root) -> Parent:
    return Parent(root.id, post_words(root), root.url or "", root.created_at)


def _attachment(media: Media) -> Attachment:
    """Servers name the sort of a file; its address ends as its type does."""
    url = media.url or ""
    return Attachment(
        KINDS.get(media.type, FileKind.DOCUMENT), url, media.description or "", mimetypes.guess_type(url.partition("?")[0])[0] or ""
    )
