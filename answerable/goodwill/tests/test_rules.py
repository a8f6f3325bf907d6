"""Up to where somebody decides, and what precedents suggest."""

from hypothesis import given
from hypothesis import strategies as some

from answerable.goodwill.rules.ceilings import Giver, Key, Problem, covers, fitting, limit, weight
from answerable.goodwill.rules.precedents import Basis, Past, Precedents, precedents, suggestion

AGENT = Giver("agent", 1)
REFUND = Problem((7, 3), "complaint")
ids = some.integers(1, 4)
keys = some.builds(
    Key, topic_id=some.none() | ids, reason=some.sampled_from(["", "complaint"]), department_id=some.none() | ids, role=some.just("")
)
pasts = some.lists(some.builds(Past, ids, some.none() | ids, some.sampled_from(["complaint", "question"]), some.integers(1, 10_000)))


def test_it_takes_the_ceiling_that_says_most() -> None:
    ceilings = {Key(): 1000, Key(role="agent"): 2000, Key(department_id=1): 2500, Key(reason="complaint"): 3000, Key(topic_id=3): 4000}
    assert limit(ceilings, AGENT, REFUND) == 4000
    assert limit(ceilings, AGENT, Problem((), "complaint")) == 3000
    assert limit(ceilings, AGENT, Problem((), "question")) == 2500
    assert limit(ceilings, Giver("agent", 2), Problem()) == 2000
    assert limit(ceilings, Giver("lead", 2), Problem()) == 1000
    assert limit(ceilings | {Key(topic_id=7): 50}, AGENT, REFUND) == 50


def test_it_lets_nothing_be_given_where_nobody_said_how_much_and_owners_decide() -> None:
    assert limit({}, AGENT, REFUND) == 0
    assert limit({Key(): 5}, Giver("owner", 1), REFUND) is None
    assert not covers(0, 1)
    assert covers(None, 10**12)


@given(some.dictionaries(keys, some.integers(0, 100)))
def test_it_meets_ceilings_in_the_order_in_which_they_are_shown(ceilings: dict[Key, int]) -> None:
    met = [key for key in fitting(AGENT, Problem((1,), "complaint")) if key in ceilings]
    assert met == sorted(met, key=weight)


def test_it_counts_a_case_once_with_all_that_it_was_given() -> None:
    found = precedents([Past(1, 7, "complaint", 500), Past(1, 7, "complaint", 700), Past(2, 7, "", 900)], REFUND, ())
    assert (found.basis, found.given) == (Basis.TOPIC, ((900, 2), (1200, 1)))


def test_it_adds_to_a_topic_what_reads_alike_and_has_none() -> None:
    past = [Past(1, 7, "", 500), Past(2, None, "", 900), Past(3, 9, "", 4000), Past(4, None, "complaint", 100)]
    assert precedents(past, REFUND, {2, 3}).given == ((500, 1), (900, 2))


def test_it_goes_by_the_reason_only_where_nothing_surer_is_known() -> None:
    past = [Past(number, None, "complaint", 100 * number) for number in range(1, 6)]
    assert precedents(past, REFUND, ()).basis is Basis.REASON
    assert precedents(past, REFUND, {1, 2, 3}).basis is Basis.TOPIC
    assert precedents(past, Problem((), "question"), {1, 2, 3}).basis is Basis.ALIKE
    assert precedents([], REFUND, ()).given == ()


def test_it_suggests_what_others_were_given_within_the_limit() -> None:
    found = Precedents(Basis.TOPIC, ((1500, 1), (2500, 2), (2500, 3), (4000, 4)))
    assert suggestion(found, None) == 2500
    assert suggestion(found, 2000) == 2000
    assert suggestion(found, 0) is None
    assert suggestion(Precedents(Basis.TOPIC, ((1500, 1), (2500, 2))), None) is None


@given(pasts, some.none() | some.integers(0, 10_000), some.integers(1, 10**9))
def test_it_suggests_nothing_that_was_never_given_unless_capped_and_one_odd_case_does_not_move_it_far(
    past: list[Past], most: int | None, odd: int
) -> None:
    found = precedents(past, Problem((1,), "complaint"), ())
    suggested = suggestion(found, most)
    if suggested is None:
        return
    assert covers(most, suggested)
    assert suggested in found.amounts or suggested == most
    with_odd = Precedents(found.basis, tuple(sorted([*found.given, (odd, 99)])))
    assert min(found.amounts) <= (suggestion(with_odd, None) or 0) <= max(found.amounts) or len(found.given) < 2
