"""What customers' messages mean is worked out behind the stream: nobody waits for it, and what arrives goes before it."""

from datetime import timedelta

from answerable.core import clock
from answerable.core.settings import get_settings
from answerable.ingest import queries as ingest
from answerable.meaning import operations as meaning

LASTS = timedelta(seconds=4)  # the next tick of the schedule goes on
GOES_BACK = timedelta(seconds=1)  # history of a million messages takes a night or two and a fifth of a processor
AT_ONCE = 32  # a tenth of a second, for which a reply under way in the same process may have to wait


def keep_meanings() -> int:
    """Work out what messages mean, for some seconds, while little else waits; says of how many.

    A batch is one statement: killed in between, it is worked out once more.
    """
    count, began = 0, clock.now()
    while is_wanted() and (now := clock.now()) < began + LASTS and not ingest.is_behind():
        kept = meaning.embed_missing(AT_ONCE, goes_back=now < began + GOES_BACK, now=now)
        if not kept:
            break
        count += kept
    return count


def is_wanted() -> bool:
    """Whether this installation works with meanings at all."""
    return get_settings().meaning
