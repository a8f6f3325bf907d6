"""Whose turn it is: nobody gets more than they have room for, nothing goes to two, and nothing waits that somebody there could have."""

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from answerable.routing.rules.distribute import Free, Given, Waiting, Why, base, distribute

pytestmark = pytest.mark.capability("C11")
PAGE = frozenset({1})
LANGUAGES = st.sampled_from(["en", "fr", "de", ""])
ALL_LANGUAGES = frozenset({"en", "fr", "de"})
PEOPLE = st.lists(
    st.builds(
        Free,
        st.integers(1, 9),
        st.frozensets(st.integers(1, 2)),
        st.none() | st.integers(0, 4),
        st.frozensets(LANGUAGES),
        st.frozensets(st.sampled_from(["refunds", "trains"])),
    ),
    max_size=6,
    unique_by=lambda each: each.member_id,
)
WAITING = st.lists(
    st.builds(
        Waiting,
        st.integers(1, 99),
        st.integers(1, 2),
        LANGUAGES,
        st.frozensets(st.sampled_from(["refunds", "trains"])),
        st.booleans(),
        st.frozensets(st.integers(1, 9), max_size=2),
    ),
    max_size=20,
    unique_by=lambda each: each.case_id,
)


def person(member_id: int, *languages: str, room: int | None = None, about: str = "") -> Free:
    return Free(member_id, PAGE, room, frozenset(languages), frozenset({about} - {""}))


def whom(waiting: list[Waiting], people: list[Free], *, by_skill: bool = False) -> list[int]:
    claimed = frozenset(language for each in people for language in each.languages)
    return [each.member_id for each in distribute(waiting, people, by_skill=by_skill, claimed=claimed)]


def test_it_goes_round_and_skips_who_is_full() -> None:
    cases = [Waiting(number, 1) for number in range(6)]
    assert whom(cases, [person(1), person(2, room=1), person(3)]) == [1, 2, 3, 1, 3, 1]


def test_who_speaks_it_gets_it_and_without_them_it_waits_until_it_is_late() -> None:
    french, late, danish = Waiting(1, 1, "fr"), Waiting(2, 1, "fr", is_late=True), Waiting(3, 1, "da")
    jonas, maya = person(1, "en"), person(2, "fr", room=1)
    claimed = frozenset({"en", "fr"})
    given = distribute([french, late, danish], [jonas, maya], by_skill=True, claimed=claimed)
    assert given == [Given(1, 2, Why.LANGUAGE, "fr"), Given(2, 1, Why.TURN), Given(3, 1, Why.TURN)]
    assert distribute([french], [jonas], by_skill=True, claimed=claimed) == []


def test_who_knows_the_subject_comes_before_whose_turn_it_is() -> None:
    refund = Waiting(1, 1, subjects=frozenset({"refunds"}))
    people = [person(1), person(2, about="refunds")]
    assert distribute([refund], people, by_skill=True, claimed=frozenset()) == [Given(1, 2, Why.SUBJECT)]
    assert whom([refund], people) == [1]


def test_it_does_not_come_back_to_who_put_it_back() -> None:
    case = Waiting(1, 1, not_to=frozenset({1}))
    assert (whom([case], [person(1), person(2)]), whom([case], [person(1)])) == ([2], [])


@pytest.mark.parametrize(("language", "spoken"), [("de-CH", "de"), ("zh-Hant-TW", "zh"), ("EN", "en"), ("", "")])
def test_a_region_makes_no_other_language(language: str, spoken: str) -> None:
    assert base(language) == spoken


@given(WAITING, PEOPLE, st.booleans())
def test_nothing_goes_to_two_nobody_gets_too_much_and_nothing_waits_that_fits(
    waiting: list[Waiting], people: list[Free], by_skill: bool
) -> None:
    given = distribute(waiting, people, by_skill=by_skill, claimed=ALL_LANGUAGES)
    counted, by_id = Counter(each.member_id for each in given), {each.member_id: each for each in people}
    cases = {each.case_id: each for each in waiting}
    assert len({each.case_id for each in given}) == len(given)
    for member_id, count in counted.items():
        assert by_id[member_id].room is None or count <= (by_id[member_id].room or 0)
    for each in given:
        case, who = cases[each.case_id], by_id[each.member_id]
        assert case.page_id in who.page_ids
        assert who.member_id not in case.not_to
        assert not by_skill or case.is_late or case.language in who.languages or not case.language
    left = cases.keys() - {each.case_id for each in given}
    for who in people:
        if who.room is None or counted[who.member_id] < who.room:
            assert not any(_could_have(cases[case_id], who, by_skill=by_skill) for case_id in left)


def _could_have(case: Waiting, who: Free, *, by_skill: bool) -> bool:
    may = case.page_id in who.page_ids and who.member_id not in case.not_to
    return may and (not by_skill or case.is_late or case.language in who.languages or not case.language)


@given(st.integers(1, 6), st.integers(0, 30))
def test_turns_are_fair(people: int, cases: int) -> None:
    counted = Counter(whom([Waiting(number, 1) for number in range(cases)], [person(number) for number in range(people)]))
    assert max(counted.values(), default=0) - min((counted[number] for number in range(people)), default=0) <= 1
