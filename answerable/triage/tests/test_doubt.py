"""When a person should look."""

import pytest

from answerable.triage.rules.doubt import doubt, is_doubtful
from answerable.triage.rules.labels import Reason, Sentiment, Urgency
from answerable.triage.rules.reader import Assessment, Probabilities


def read(probability: float, *, needs_response: bool = True, weighed: Probabilities | None = None) -> Assessment:
    return Assessment("en", Sentiment.NEUTRAL, Reason.QUESTION, needs_response, Urgency.NORMAL, probability, probabilities=weighed)


@pytest.mark.parametrize(("probability", "needs_response", "doubtful"), [(0.3, True, True), (0.3, False, False), (0.4, True, False)])
def test_it_doubts_lists_that_found_little_where_somebody_would_answer(probability: float, needs_response: bool, doubtful: bool) -> None:
    assert is_doubtful(doubt(read(probability, needs_response=needs_response))) is doubtful


def test_it_takes_the_less_sure_of_what_was_weighed() -> None:
    weighed = {"reason": {"question": 0.9, "praise": 0.1}, "needs_response": {"yes": 0.5, "no": 0.5}}
    assert doubt(read(0.9, weighed=weighed)) == 1
    weighed["needs_response"] = {"yes": 1.0, "no": 0.0}
    assert doubt(read(0.9, weighed=weighed)) == pytest.approx(0.2)
