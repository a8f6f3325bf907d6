"""Sentences that mean nearly what was written down as examples, in other words or another language."""

from collections.abc import Iterator

from answerable.policy.rules.kinds.kind import Data, Field, Kind, Shape, Unfit, lines
from answerable.policy.rules.reading import Finder, Reading, Vectors
from answerable.policy.rules.views import Span

CLOSE = 0.7  # cosine of meanings; see docs/guidelines.md for what it finds and what it takes wrongly
FIELDS = (
    Field("examples", Shape.LINES, is_required=True),
    Field("harmless", Shape.LINES),
    Field("closeness", Shape.NUMBER, start=CLOSE),
)


def compiled(data: Data, languages: frozenset[str]) -> Finder:
    """Finds sentences that are close to an example, and closer than to any that was written down as harmless."""
    examples, harmless = lines(data, "examples"), lines(data, "harmless")
    closeness = float(data.get("closeness") or CLOSE)
    if not examples:
        raise Unfit("examples", "empty")
    if not 0.3 <= closeness <= 1:
        raise Unfit("closeness", "out_of_range")

    known: dict[str, Vectors] = {}

    def find(reading: Reading) -> Iterator[Span]:
        if reading.embed is None or not reading.seen_sentences:
            return
        if not known:
            known["all"] = reading.embed([*examples, *harmless])
        likeness = reading.meanings @ known["all"].T
        close = likeness[:, : len(examples)].max(axis=1)
        spared = likeness[:, len(examples) :].max(axis=1, initial=-1)
        for place, span in enumerate(reading.seen_sentences):
            if close[place] >= closeness and close[place] > spared[place]:
                yield reading.seen.span(*span)

    return find


KIND = Kind("meaning", FIELDS, compiled)
