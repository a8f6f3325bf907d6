"""What can be done with a post, or with whom wrote it, besides answering. A direct message can only be read and answered."""

from typing import Any

from django.utils.translation import gettext as _

from answerable.channels.contract import Access, Envelope, Figures, Moderation, NetworkError, Trouble
from answerable.connectors.bluesky import api, envelopes, posts, talk_sending
from answerable.connectors.bluesky.names import BLOCK, LIKE, Name, is_did, line, name
from answerable.connectors.bluesky.page import session
from answerable.connectors.bluesky.sending import moment
from answerable.core import clock


def moderate(access: Access, external_id: str, action: Moderation) -> None:
    """Like, take back or block; nothing can be hidden. Twice is the same as once."""
    _refuse_private(external_id)
    if action is Moderation.LIKE or action is Moderation.UNLIKE:
        _like(access, external_id, is_meant=action is Moderation.LIKE)
    elif action is Moderation.BLOCK or action is Moderation.UNBLOCK:
        _block(access, external_id, is_meant=action is Moderation.BLOCK)
    elif action is Moderation.DELETE:
        _delete(access, external_id)
    else:
        raise NetworkError(Trouble.REFUSED, _("On Bluesky nothing is hidden from here. Block its author, or report it to the network."))


def edit(access: Access, external_id: str, text: str) -> None:
    """Nobody edits on Bluesky."""
    _refuse_private(external_id)
    posts.post(access, external_id, unclear=Trouble.UNCERTAIN)
    raise NetworkError(Trouble.REFUSED, _("On Bluesky nothing can be changed. Take it back and write once more."))


def read_back(access: Access, external_id: str) -> Envelope | None:
    """The post as it is now, or None; ours as the repository holds it."""
    spoken = line(external_id)
    if spoken is not None:
        return talk_sending.read_back(access, spoken)
    at = name(external_id)
    if at is None:
        return None
    if at.did == access.page_external_id:
        session(access)
        held = posts.record(access, at)
        return envelopes.own(access.page_external_id, external_id, str(held.get("cid")), held.get("value")) if held else None
    found = posts.shown(access, [external_id])
    return posts.placed(access, found.values())[0] if found else None


def measure(access: Access, external_id: str) -> Figures:
    """How far the post went; nobody counts views."""
    _refuse_private(external_id)
    post = posts.post(access, external_id)
    return Figures(post.likeCount, post.repostCount, reply_count=post.replyCount, extra={"quotes": post.quoteCount})


def _refuse_private(external_id: str) -> None:
    if line(external_id):
        raise NetworkError(Trouble.REFUSED, _("What stands in private on Bluesky stays with its reader as it is."))


def _like(access: Access, external_id: str, *, is_meant: bool) -> None:
    post = posts.post(access, external_id, unclear=Trouble.UNCERTAIN)
    mine = post.viewer.like if post.viewer else None
    if is_meant and not mine:
        _make(access, LIKE, {"subject": {"uri": post.uri, "cid": post.cid}})
    elif mine and not is_meant:
        _take_away(access, mine)


def _block(access: Access, did: str, *, is_meant: bool) -> None:
    if not is_did(did):
        raise NetworkError(Trouble.GONE, _("There is no such account on Bluesky."))
    viewer = api.read(access, "app.bsky.actor.getProfile", [("actor", did)], unclear=Trouble.UNCERTAIN).get("viewer")
    mine = viewer.get("blocking") if isinstance(viewer, dict) else None
    if is_meant and not mine:
        _make(access, BLOCK, {"subject": did})
    elif isinstance(mine, str) and not is_meant:
        _take_away(access, mine)


def _delete(access: Access, external_id: str) -> None:
    """Ours is taken away; what is another's and gone is gone."""
    at = name(external_id)
    if at is not None and at.did == access.page_external_id:
        _take_away(access, external_id)
    elif at is not None and posts.shown(access, [external_id], unclear=Trouble.UNCERTAIN):
        raise NetworkError(Trouble.REFUSED, _("Only who wrote it can delete it. Block who did."))


def _make(access: Access, collection: str, what: dict[str, Any]) -> None:
    record = {"$type": collection, **what, "createdAt": moment(clock.now())}
    api.write(access, "com.atproto.repo.createRecord", {"repo": access.page_external_id, "collection": collection, "record": record})


def _take_away(access: Access, uri: str) -> None:
    at = name(uri)
    if at is not None and at.did == access.page_external_id:
        _remove(access, at)


def _remove(access: Access, at: Name) -> None:
    """What is not there any more may be taken away once more."""
    api.write(access, "com.atproto.repo.deleteRecord", {"repo": at.did, "collection": at.collection, "rkey": at.key})
