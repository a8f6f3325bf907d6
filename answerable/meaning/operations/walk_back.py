from answerable.meaning.models import Walk
from answerable.meaning.queries.unread import Unread, newest_id, unread

# A stretch of ids is looked through at a time, and the newest one always: a batch that was received beside others comes to sight
# with lower ids than theirs. What comes even later is met by the next walk, which begins a stretch further down than the last.
STRETCH = 4_096


def walk_back(embedder: str, limit: int, *, goes_back: bool = True) -> list[Unread]:
    """The newest messages without a vector by this embedder, up to `limit`; remembers how far back there is none left.

    Once the first message is reached, later calls look at the newest stretch alone and walk on through what has come since.
    """
    newest = newest_id()
    if found := unread(embedder, newest - STRETCH, newest, limit):
        return found
    if not goes_back:
        return []
    walk = _walk(embedder, newest)
    while walk.below > walk.bottom:
        if found := unread(embedder, walk.below - STRETCH, walk.below, limit):
            return found
        walk.below -= STRETCH
        Walk.objects.filter(pk=embedder, top=walk.top).update(below=walk.below)
    return []


def _walk(embedder: str, newest: int) -> Walk:
    """The walk under way, or a new one where the last came to its end and a stretch has come since."""
    walk, _ = Walk.objects.get_or_create(pk=embedder, defaults={"top": newest, "below": newest})
    if walk.below <= walk.bottom and newest - walk.top >= STRETCH:
        walk.bottom, walk.top, walk.below = max(walk.top - STRETCH, 0), newest, newest
        walk.save()
    return walk
