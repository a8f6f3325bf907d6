"""Saying something: a record in our own repository, under a name that is the same at every try (…/docs/advanced-guides/posts#replies)."""

from datetime import UTC, datetime
from typing import Any

from django.utils.translation import gettext as _

from answerable.channels.contract import Access, BadPayload, Draft, NetworkError, Receipt, Trouble
from answerable.channels.contract.shape import read
from answerable.channels.contract.trouble import unreadable
from answerable.connectors.bluesky import api, envelopes, posts
from answerable.connectors.bluesky.abilities import refuse_too_long
from answerable.connectors.bluesky.facets import facets
from answerable.connectors.bluesky.media import embed
from answerable.connectors.bluesky.names import POST, Name, is_did, mark, permalink, tid
from answerable.connectors.bluesky.shapes import Own, Post
from answerable.core import clock


def send(access: Access, draft: Draft) -> Receipt:
    """Answer a post. The name is made of the draft's key, and a second record of a name is refused: what is there was said before."""
    refuse_too_long(draft)
    answered = posts.post(access, draft.reply_to, unclear=Trouble.UNCERTAIN)
    if answered.viewer and answered.viewer.replyDisabled:
        raise NetworkError(Trouble.REFUSED, _("Its author lets others not reply to this post."))
    at = Name(access.page_external_id, POST, tid(draft.first_tried_at, mark(draft.key)))
    record = _record(access, draft, answered)
    try:
        made = put(access, at, record)
    except NetworkError as error:
        if error.trouble is not Trouble.REFUSED:
            raise
        return _said_before(access, at, draft, error)
    return receipt(access, {"uri": made.get("uri"), "cid": made.get("cid"), "value": record}, Trouble.UNCERTAIN)


def put(access: Access, at: Name, record: dict[str, Any]) -> dict[str, Any]:
    """Make a record that does not exist yet; refused where it does."""
    body = {"repo": at.did, "collection": at.collection, "rkey": at.key, "record": record, "swapRecord": None}
    return api.write(access, "com.atproto.repo.putRecord", body)


def receipt(access: Access, told: dict[str, Any], trouble: Trouble) -> Receipt:
    """A record of ours as the repository holds it."""
    try:
        own = read(Own, told)
    except BadPayload as error:
        words = _("The server shows a post that cannot be read.") + f" {error}"
        raise unreadable(words, trouble) from error
    kept = envelopes.own(access.page_external_id, own.uri, own.cid, told["value"])
    return Receipt(own.uri, own.value.createdAt, permalink(own.uri), kept)


def is_said(own: Own, draft: Draft) -> bool:
    """Whether a record of ours is what a draft says."""
    return own.value.text == draft.text and own.value.reply is not None and own.value.reply.parent.uri == draft.reply_to


def moment(at: datetime) -> str:
    """A time as the network writes it."""
    return at.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def account(access: Access, handle: str) -> str:
    """Whom a handle names; nobody where the server knows none."""
    try:
        did = api.read(access, "com.atproto.identity.resolveHandle", [("handle", handle)], unclear=Trouble.UNCERTAIN).get("did")
    except NetworkError as error:
        if error.trouble not in {Trouble.GONE, Trouble.REFUSED}:
            raise
        did = None
    return did if isinstance(did, str) and is_did(did) else ""


def _record(access: Access, draft: Draft, answered: Post) -> dict[str, Any]:
    parent = {"uri": answered.uri, "cid": answered.cid}
    root = answered.record.reply.root if answered.record.reply else answered
    named = facets(draft.text, lambda handle: account(access, handle))
    return {
        "$type": POST,
        "text": draft.text,
        "createdAt": moment(clock.now()),
        "reply": {"root": {"uri": root.uri, "cid": root.cid}, "parent": parent},
        **({"facets": named} if named else {}),
        **embed(access, draft.enclosures),
    }


def _said_before(access: Access, at: Name, draft: Draft, error: NetworkError) -> Receipt:
    """What stands under the name already, if it says the same; the refusal where there is nothing, or something else."""
    try:
        there = posts.record(access, at)
    except NetworkError as unclear:
        raise NetworkError(Trouble.UNCERTAIN, unclear.words, retry=True, retry_after=unclear.retry_after) from error
    if there is None:
        raise error
    told = receipt(access, there, Trouble.UNCERTAIN)
    if not is_said(read(Own, there), draft):
        raise error
    return told
