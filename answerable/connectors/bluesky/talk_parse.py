"""Reading one kept direct message into the shape in which everything enters the desk."""

from answerable.channels.contract import Author, Change, Item, Kind, Parent
from answerable.channels.contract.fields import TEXT_LIMIT
from answerable.connectors.bluesky.kept import Gone, ToldTalk
from answerable.connectors.bluesky.names import Line, permalink
from answerable.connectors.bluesky.shapes import Account, Embed, Quoted
from answerable.connectors.bluesky.words import spelled


def item(told: ToldTalk) -> Item:
    """A message in the conversation with one customer. Where a post of theirs goes with it, the conversation began from that."""
    said, is_ours = told.talk.message, told.talk.message.sender.did == told.page
    post = _shared(said.embed)
    is_origin = bool(post and post.author and post.author.did == told.talk.other)
    origin = post.uri or "" if post and is_origin else ""
    is_aside = post is not None and not is_origin
    answered = str(Line(told.talk.convo, said.replyTo.id)) if said.replyTo else ""
    return Item(
        change=Change.CREATED,
        kind=Kind.DIRECT,
        external_id=str(told.talk.name),
        thread=f"chat:{told.talk.convo}",
        is_public=False,
        is_ours=is_ours,
        author=Author(told.page, told.page) if is_ours else author(told.author or Account(did=said.sender.did), told.followers),
        text=_text(told, permalink(post.uri or "") if post and is_aside else ""),
        posted_at=said.sentAt,
        changed_at=said.sentAt,
        parent_external_id=answered or (origin if is_ours else ""),
        origin_external_id=origin,
        post=_parent(post) if post and is_aside else None,
        permalink=f"https://bsky.app/messages/{told.talk.convo}",
    )


def deletion(gone: Gone) -> Item:
    """That it is put away."""
    return Item(Change.DELETED, Kind.DIRECT, gone.deleted, "", False, False, Author("", ""), "", posted_at=gone.at, changed_at=gone.at)


def author(account: Account, followers: int) -> Author:
    """Who wrote, by the name that they show."""
    shown = " ".join((account.displayName or "").split()) or account.handle or account.did
    return Author(account.did, shown[:200], account.handle[:200], followers, account.avatar or "")


def _parent(post: Quoted) -> Parent | None:
    if post.uri is None or post.value is None:
        return None
    return Parent(post.uri, post.value.text, permalink(post.uri), post.value.createdAt)


def _text(told: ToldTalk, link: str) -> str:
    """The words, and the address of a post that goes with them."""
    said = told.talk.message
    spoken = spelled(said.text, said.facets)
    return "\n\n".join(part for part in (spoken, link if link not in spoken else "") if part)[:TEXT_LIMIT]


def _shared(embed: Embed | None) -> Quoted | None:
    return embed.record if embed and embed.record and embed.record.uri else None
