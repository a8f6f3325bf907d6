"""What a language model said of a text before."""

from collections.abc import Iterable

from answerable.policy.models import Opinion
from answerable.policy.rules.opinions import digest


def opinions(text: str, questions: Iterable[str]) -> dict[str, bool]:
    """By question, those that were answered."""
    asked = {digest(question, text): question for question in questions}
    found = Opinion.objects.filter(pk__in=asked).values_list("digest", "is_met") if asked else ()
    return {asked[key]: is_met for key, is_met in found}
