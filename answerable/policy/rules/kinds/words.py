"""Words and phrases, in any inflection and however they are hidden."""

from collections.abc import Iterator

from answerable.policy.rules.kinds.kind import Data, Field, Kind, Shape, Unfit, lines
from answerable.policy.rules.phrases import phrase, stands
from answerable.policy.rules.reading import Finder, Reading
from answerable.policy.rules.views import Span

FIELDS = (
    Field("phrases", Shape.LINES, is_required=True),
    Field("unless", Shape.LINES),
    Field("is_inflected", Shape.SWITCH, start=True),
)


def compiled(data: Data, languages: frozenset[str]) -> Finder:
    """Finds the phrases, but where one of those under `unless` ("cannot guarantee") takes them back."""
    is_inflected = bool(data.get("is_inflected", True))
    wanted = [phrase(each, languages, is_inflected=is_inflected) for each in lines(data, "phrases")]
    harmless = [phrase(each, languages, is_inflected=is_inflected) for each in lines(data, "unless")]
    if not any(wanted):
        raise Unfit("phrases", "empty")

    def find(reading: Reading) -> Iterator[Span]:
        found = list(stands(wanted, reading))
        spared = list(stands(harmless, reading)) if found else []
        return (each for each in found if not any(start < each[1] and each[0] < end for start, end in spared))

    return find


KIND = Kind("words", FIELDS, compiled, is_by_language=True)
