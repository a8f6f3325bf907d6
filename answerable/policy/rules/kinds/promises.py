"""Promises of money or of dates."""

from collections.abc import Iterator

from answerable.policy.rules.kinds.kind import Data, Field, Kind, Shape, Unfit
from answerable.policy.rules.promising import About, promised
from answerable.policy.rules.reading import Finder, Reading
from answerable.policy.rules.views import Span

FIELDS = (Field("about", Shape.CHOICES, tuple(About), is_required=True, start=[About.MONEY]),)


def compiled(data: Data, languages: frozenset[str]) -> Finder:
    """Finds promises of what is chosen."""
    wanted = set(data.get("about") or ())
    if not wanted & set(About):
        raise Unfit("about", "empty")

    def find(reading: Reading) -> Iterator[Span]:
        return (span for about, span in reading.once(promised) if about in wanted)

    return find


KIND = Kind("promises", FIELDS, compiled)
