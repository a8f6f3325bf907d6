"""Posts as the server shows them, with what they do not say of where they stand and who wrote them."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from answerable.channels.contract import Access, BadPayload, Envelope, NetworkError, Trouble
from answerable.channels.contract.fields import Count
from answerable.channels.contract.shape import Shape, read, readable
from answerable.channels.contract.trouble import unreadable
from answerable.connectors.bluesky import api, envelopes
from answerable.connectors.bluesky.names import Name, name
from answerable.connectors.bluesky.shapes import Did, Post, Root

A_CALL = 25  # https://docs.bsky.app/docs/api/app-bsky-feed-get-posts and …/app-bsky-actor-get-profiles take so many at once
SINGLE_CALLS = 10


class Followed(Shape):
    """How many follow somebody."""

    did: Did
    followersCount: Count = 0  # noqa: N815


def shown(access: Access, uris: Sequence[str], *, unclear: Trouble | None = None) -> dict[str, dict[str, Any]]:
    """Those of these posts that the server shows us, by name."""
    found: list[dict[str, Any]] = []
    for first in range(0, len(uris), A_CALL):
        query = [("uris", each) for each in uris[first : first + A_CALL]]
        found += api.rows(access, "app.bsky.feed.getPosts", query, "posts", unclear=unclear)[0]
    return {each["uri"]: each for each in found if each.get("uri") in uris}


def post(access: Access, external_id: str, *, unclear: Trouble | None = None) -> Post:
    """One post; raises GONE where there is none that we may see."""
    found = shown(access, [external_id], unclear=unclear) if name(external_id) else {}
    if external_id not in found:
        raise NetworkError(Trouble.GONE, "This post does not exist any more.")
    try:
        return read(Post, found[external_id])
    except BadPayload as error:
        raise unreadable(str(error), unclear) from error


def placed(access: Access, posts: Iterable[Mapping[str, Any]], *, is_heard: bool = False) -> list[Envelope]:
    """Posts in their envelopes, with the beginning of their thread and how many follow their author."""
    known = list(posts)
    begun = shown(access, list(dict.fromkeys(uri for each in known if (uri := _root(each)))))
    followers = _followers(access, {author for each in known if (author := _author(each))})
    page = access.page_external_id
    return [
        envelopes.shown(page, each, followers=followers.get(_author(each), 0), root=_cut(begun.get(_root(each))), is_heard=is_heard)
        for each in known
    ]


def is_gone(access: Access, at: Name) -> bool:
    """Whether a record is surely not there any more. What the server does not show may only be blocked, or its author away for a while."""
    return record(access, at) is None


def record(access: Access, at: Name) -> dict[str, Any] | None:
    """A record as its repository holds it."""
    where = [("repo", at.did), ("collection", at.collection), ("rkey", at.key)]
    try:
        return api.read(access, "com.atproto.repo.getRecord", where)
    except NetworkError as error:
        if error.trouble is not Trouble.GONE:
            raise
        return None


def profiles(access: Access, dids: set[str]) -> list[dict[str, Any]]:
    """These people as the server shows them; who is away is left out."""
    found, asked = list[dict[str, Any]](), sorted(dids)
    for first in range(0, len(asked), A_CALL):
        query = [("actors", each) for each in asked[first : first + A_CALL]]
        found += api.rows(access, "app.bsky.actor.getProfiles", query, "profiles")[0]
    return found


def _followers(access: Access, authors: set[str]) -> dict[str, int]:
    return {known.did: known.followersCount for each in profiles(access, authors) if (known := readable(Followed, each))}


def _author(shown: Mapping[str, Any]) -> str:
    author = shown.get("author")
    did = author.get("did") if isinstance(author, dict) else None
    return did if isinstance(did, str) else ""


def _root(shown: Mapping[str, Any]) -> str:
    """The name of the post with which a thread began, where that is another one."""
    found: Any = shown
    for each in ("record", "reply", "root", "uri"):
        found = found.get(each) if isinstance(found, dict) else None
    return found if isinstance(found, str) and name(found) else ""


def _cut(root: Mapping[str, Any] | None) -> dict[str, Any] | None:
    """The beginning with what the desk shows of it; what cannot be read is left out, so that the answer to it still can."""
    if root is None or readable(Root, root) is None:
        return None
    said = {field: root["record"].get(field) for field in ("text", "createdAt")}
    return {"uri": root["uri"], "cid": root["cid"], "author": {"did": _author(root)}, "record": said}
