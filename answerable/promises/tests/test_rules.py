"""What quotes a promise, what contradicts one, and when complaints about one are many."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from answerable.promises.rules.alarm import Alarming, is_alarming, is_calm, usual
from answerable.promises.rules.contradiction import Said, Why, contradicts
from answerable.promises.rules.quoting import NEAR, By, quotes

JUNE, AUGUST, SEPTEMBER = date(2026, 6, 1), date(2026, 8, 31), date(2026, 9, 1)
PASS = Said(1, "20 % off every summer pass.", "Not on the night train.", frozenset({7}), frozenset({"SUMMER20"}), JUNE, AUGUST)


WIDE = "\uff33\uff35\uff2d\uff2d\uff25\uff32\uff12\uff10"


@pytest.mark.parametrize(
    "text",
    ["does SUMMER20 work?", "summer20!", WIDE, "sum\u00admer20", "(Summer20)", "#SUMMER20"],
)
def test_it_finds_a_code_however_it_is_written(text: str) -> None:
    assert quotes(text, codes=["SUMMER20"], phrases=[]) is By.CODE


@pytest.mark.parametrize("text", ["SUMMER200", "MIDSUMMER20", "summer 20", ""])
def test_it_finds_no_code_within_another_word(text: str) -> None:
    assert quotes(text, codes=["SUMMER20", ""], phrases=[""]) is None


def test_it_finds_words_before_meaning_and_codes_before_both() -> None:
    assert quotes("Is the  Summer\nPass any good?", codes=["X1"], phrases=["summer pass"], similarity=0.9) is By.WORDS
    assert quotes("Is X1 the summer pass?", codes=["x1"], phrases=["summer pass"], similarity=0.9) is By.CODE
    assert quotes("Anything cheap in July?", codes=["X1"], phrases=["summer pass"], similarity=NEAR) is By.MEANING
    assert quotes("Anything cheap in July?", codes=["X1"], phrases=["summer pass"], similarity=NEAR - 0.01) is None


@given(text=st.text(), code=st.text(min_size=1), similarity=st.floats(-1, 1))
def test_it_says_something_of_any_text(text: str, code: str, similarity: float) -> None:
    found = quotes(text, codes=[code], phrases=[code], similarity=similarity)
    assert found is not By.WORDS  # what stands as a phrase stands as a code too
    assert (found is By.MEANING) <= (similarity >= NEAR)


def test_it_points_out_the_same_code_with_other_terms_or_days() -> None:
    far = replace(PASS, page_ids=frozenset({8}))
    assert contradicts(replace(far, sentence="25 % off every summer pass."), PASS, similarity=0) is Why.CODE_TERMS
    assert contradicts(replace(far, terms="Also on the night train."), PASS, similarity=0) is Why.CODE_TERMS
    assert contradicts(replace(far, until_on=SEPTEMBER), PASS, similarity=0) is Why.CODE_DATES
    assert contradicts(replace(far, codes=frozenset({"summer20"})), PASS, similarity=1) is None
    assert contradicts(replace(far, brand_id=2, until_on=None), PASS, similarity=1) is None


@pytest.mark.parametrize(
    ("other", "why"),
    [
        ("25 % off every summer pass.", Why.NUMBERS),
        ("Half off every summer pass.", Why.NUMBERS),
        ("There is not 20 % off every summer pass.", Why.NEGATION),
        ("Kein Sommerpass kostet 20 % weniger.", Why.NEGATION),
        ("Every summer pass is cheaper by 20 %.", None),
    ],
)
def test_it_points_out_other_numbers_and_a_no_where_both_say_the_same(other: str, why: Why | None) -> None:
    mine = replace(PASS, sentence=other, codes=frozenset())
    assert contradicts(mine, PASS, similarity=0.8) is why
    assert contradicts(mine, PASS, similarity=0.2) is None
    assert contradicts(replace(mine, page_ids=frozenset({8})), PASS, similarity=0.8) is None
    assert contradicts(replace(mine, page_ids=frozenset()), PASS, similarity=0.8) is why
    assert contradicts(replace(mine, from_on=SEPTEMBER, until_on=None), PASS, similarity=0.8) is None
    assert contradicts(replace(mine, from_on=AUGUST, until_on=None), PASS, similarity=0.8) is why


def test_it_warns_of_many_complaints_and_not_of_the_usual_ones() -> None:
    at = Alarming(count=5, hours=24, factor=3)
    assert usual(28, days=28, hours=24) == 1
    assert [is_alarming(count, 1, at) for count in (4, 5)] == [False, True]
    assert [is_alarming(count, 4, at) for count in (5, 11, 12)] == [False, False, True]


@given(count=st.integers(0, 500), usually=st.floats(0, 100), least=st.integers(2, 50), factor=st.floats(1, 20))
def test_it_is_never_alarming_and_calm_at_once(count: int, usually: float, least: int, factor: float) -> None:
    at = Alarming(least, 24, factor)
    assert not (is_alarming(count, usually, at) and is_calm(count, usually, at))
    assert is_calm(0, usually, at)
