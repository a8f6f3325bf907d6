"""Which message is looked at next, for any readings."""

from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from answerable.triage.rules.review import Candidate, distance, next_of

LABELS = ("complaint", "question", "noise")
shares = st.lists(st.floats(0.01, 1), min_size=3, max_size=3).map(
    lambda each: {label: share / sum(each) for label, share in zip(LABELS, each, strict=True)}
)
candidates = st.builds(
    Candidate,
    message_id=st.integers(1, 10**6),
    doubt=st.floats(0.01, 1),
    age=st.timedeltas(timedelta(0), timedelta(days=30)),
    language=st.sampled_from(("en", "de")),
    weighed=shares.map(lambda reason: {"reason": reason, "needs_response": {}}),
)


@given(candidates, candidates)
def test_it_measures_how_far_two_readings_lie_apart(one: Candidate, other: Candidate) -> None:
    assert distance(one, one) == 0
    assert 0 <= distance(one, other) <= 1
    assert abs(distance(one, other) - distance(other, one)) < 1e-9


@given(st.lists(candidates, min_size=1), st.lists(candidates))
def test_it_always_finds_one_where_there_is_one(some: list[Candidate], known: list[Candidate]) -> None:
    assert next_of(some, known) in some
    assert next_of([], known) is None


@given(candidates)
def test_it_takes_the_more_doubtful_and_the_newer_of_two_alike(one: Candidate) -> None:
    surer = one._replace(doubt=one.doubt / 2, message_id=one.message_id + 1)
    older = one._replace(age=one.age + timedelta(days=1), message_id=one.message_id + 1)
    assert next_of([surer, one, older], []) == one
