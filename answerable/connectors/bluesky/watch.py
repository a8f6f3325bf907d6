"""Looking at known posts again, a few at a time: nobody tells of deletions who is only asked."""

from datetime import timedelta

from answerable.channels.contract import Access, NetworkError, Polled, Trouble
from answerable.channels.contract.shape import readable
from answerable.connectors.bluesky.envelopes import deletion
from answerable.connectors.bluesky.names import name
from answerable.connectors.bluesky.position import Position
from answerable.connectors.bluesky.posts import A_CALL, SINGLE_CALLS, is_gone, shown
from answerable.connectors.bluesky.shapes import Post
from answerable.core import clock

CALLS = 2
WATCHED_FOR = timedelta(days=7)


def look_again(access: Access, known: Position) -> Polled:
    """Those that were unseen longest: lost ones as deletions. Old ones are looked at no more."""
    names = known.watched[: A_CALL * CALLS]
    there = shown(access, names)
    lost = [each for each in names if each not in there][:SINGLE_CALLS]
    gone = {each for each in lost if _is_gone(access, each)}
    old = {uri for uri, each in there.items() if _is_old(each)}
    envelopes = [deletion(access.page_external_id, each, clock.now()) for each in names if each in gone]
    moved = known.watching(each for each in names if each in there or each in lost).forgetting(gone | old)
    return Polled(envelopes, moved.cursor, has_more=False)


def _is_gone(access: Access, uri: str) -> bool:
    at = name(uri)
    try:
        return at is None or is_gone(access, at)
    except NetworkError as error:
        if error.trouble is Trouble.REFUSED:  # its author is away for a while, or barred by their server
            return False
        raise


def _is_old(post: object) -> bool:
    """What was written too long ago, or cannot be read, to be looked at for ever."""
    known = readable(Post, post)
    return known is None or known.indexedAt < clock.now() - WATCHED_FOR
