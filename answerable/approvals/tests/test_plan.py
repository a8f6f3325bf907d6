"""Whom a text has to pass."""

from hypothesis import given
from hypothesis import strategies as st

from answerable.approvals.rules.plan import Link, Occasion, Situation, Wanted, plan

LEGAL, PRESS, SERVICE = 1, 2, 3
WANTED = st.builds(Wanted, st.integers(1, 4), st.one_of(st.none(), st.integers(1, 3)))
SOME = st.frozensets(st.integers(1, 3), max_size=2)
CHAINS = st.lists(WANTED, min_size=1, max_size=3)
LINKS = st.lists(st.builds(Link, st.just("x"), st.sampled_from(Occasion), CHAINS, SOME, department_ids=SOME))
ASKED = st.dictionaries(st.integers(1, 4), st.just("L-07"))
SITUATIONS = st.builds(Situation, st.integers(1, 3), asked=ASKED, pr_department_id=st.one_of(st.none(), st.just(4)))


@given(LINKS, SITUATIONS)
def test_it_asks_everybody_whom_a_rule_names_once_and_nobody_twice(links: list[Link], situation: Situation) -> None:
    wanted = plan(links, situation)
    assert len({each.who for each in wanted}) == len(wanted)
    assert set(situation.asked) <= {each.department_id for each in wanted}
    assert situation.pr_department_id is None or wanted


def test_it_asks_nobody_where_nothing_calls_for_it() -> None:
    assert plan([Link("PR, then Legal", Occasion.PR_MATTER, [Wanted(PRESS)])], Situation(1)) == []


def test_it_asks_the_press_office_first_then_legal() -> None:
    chain = Link("PR, then Legal", Occasion.PR_MATTER, [Wanted(PRESS), Wanted(LEGAL)])
    wanted = plan([chain], Situation(1, asked={LEGAL: "L-07"}, pr_department_id=PRESS))
    assert [each.department_id for each in wanted] == [PRESS, LEGAL]
    assert wanted[0].because == "PR, then Legal"


def test_it_asks_the_spokespersons_department_where_no_chain_speaks_of_pr() -> None:
    assert [each.department_id for each in plan([], Situation(1, pr_department_id=PRESS))] == [PRESS]


def test_it_narrows_a_chain_to_its_pages_topics_and_reasons() -> None:
    chain = Link("Deals", Occasion.EVERY, [Wanted(SERVICE)], frozenset({7}), frozenset({5}), frozenset({"sales"}))
    assert plan([chain], Situation(7, frozenset({5, 6}), frozenset({"sales"})))
    assert not plan([chain], Situation(8, frozenset({5}), frozenset({"sales"})))
    assert not plan([chain], Situation(7, frozenset(), frozenset({"sales"})))
    assert not plan([chain], Situation(7, frozenset({5}), frozenset({"praise"})))
