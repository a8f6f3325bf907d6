"""What a language model of the company's choice says of a text: one question a rule, answered yes or no before the text is judged."""

from collections.abc import Iterator

from answerable.policy.rules.kinds.kind import Data, Field, Kind, Shape, Unfit
from answerable.policy.rules.reading import Finder, Reading
from answerable.policy.rules.views import Span

NAME = "model"
LONGEST = 300  # characters: many questions go in one call
FIELDS = (Field("question", Shape.LINE, is_required=True),)


def compiled(data: Data, languages: frozenset[str]) -> Finder:
    """Finds the whole text where the model said that the question is true of it."""
    question = question_of(data)
    if not question:
        raise Unfit("question", "empty")
    if len(question) > LONGEST:
        raise Unfit("question", "too_long")

    def find(reading: Reading) -> Iterator[Span]:
        if reading.opinions.get(question):
            yield from reading.whole

    return find


def question_of(data: Data) -> str:
    """What the model is asked."""
    return " ".join(str(data.get("question") or "").split())


KIND = Kind(NAME, FIELDS, compiled)
