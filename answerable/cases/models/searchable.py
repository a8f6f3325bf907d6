"""What a message is found by: its words, and where it stands."""

from django.contrib.postgres.search import CombinedSearchVector, SearchVector, SearchVectorField
from django.db.models import F, Func, TextField, Value
from django.db.models.expressions import Combinable
from django.db.models.functions import Cast, Concat

# How many messages, by their ids, share one mark. One index then answers "these words, among the newest 8,192 messages, on
# these pages" without looking at any message; words cannot hold a blank, so nobody can write or ask for a mark.
NEAR, FAR = 8_192, 131_072


def _mark(name: str, value: Combinable) -> Concat:
    return Concat(Value(f"{name} "), Cast(value, TextField()), output_field=TextField())


def searchable() -> CombinedSearchVector:
    """The words of a message with marks for its page and its place among all messages."""
    marks = Func(
        _mark("page", F("page")),
        _mark("near", F("id") / NEAR),
        _mark("far", F("id") / FAR),
        template="array_to_tsvector(ARRAY[%(expressions)s])",
        output_field=SearchVectorField(),
    )
    return CombinedSearchVector(SearchVector("text", config="simple"), "||", marks, config=None)
