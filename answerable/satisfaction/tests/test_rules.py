"""Who is asked, what a bare score is, and a question's words."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as some

from answerable.satisfaction.rules.may_ask import ONCE_A_PERSON, Closed, WhyNot, why_not
from answerable.satisfaction.rules.score import score
from answerable.satisfaction.rules.token import digest, token
from answerable.satisfaction.rules.wording import PATH, has_link, masked, worded

NOW = datetime(2026, 6, 19, 12, tzinfo=UTC)
TIMES = some.none() | some.timedeltas(timedelta(0), timedelta(days=90)).map(lambda ago: NOW - ago)
CASES = some.builds(
    Closed,
    is_on=some.booleans(),
    is_open=some.booleans(),
    is_imported=some.booleans(),
    was_asked=some.booleans(),
    last_asked_at=TIMES,
    is_last_ours=some.booleans(),
    reasons=some.frozensets(some.sampled_from(["complaint", "question", "praise", "noise"])),
)


@given(CASES)
def test_it_asks_only_who_may_be_asked(case: Closed) -> None:
    if why_not(case, NOW) is None:
        assert case.is_on
        assert case.is_last_ours
        assert not any([case.is_open, case.is_imported, case.was_asked])
        assert case.last_asked_at is None or NOW - case.last_asked_at >= ONCE_A_PERSON
        assert case.reasons & {"complaint", "question"}


def test_it_says_the_first_reason_against_asking() -> None:
    fine = Closed(True, False, False, False, None, True, frozenset({"complaint"}))
    assert why_not(fine, NOW) is None
    assert why_not(Closed(False, True, True, True, NOW, False, frozenset()), NOW) is WhyNot.OFF
    assert why_not(Closed(True, False, False, False, NOW, True, frozenset({"complaint"})), NOW) is WhyNot.ASKED_LATELY
    assert why_not(Closed(True, False, False, False, None, True, frozenset({"praise"})), NOW) is WhyNot.NOT_A_MATTER


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("4", 4),
        (" 5 / 5 ", 5),
        ("3 out of 5", 3),
        ("5 von 5 Sternen", None),
        ("2 stars", 2),
        ("⭐⭐⭐", 3),
        ("★★☆☆☆", 2),
        ("٤", 4),
        ("5!", 5),
        ("6", None),
        ("0", None),
        ("1, because nobody called back", None),
        ("4 days and no answer", None),
        ("", None),
    ],
)
def test_it_knows_a_bare_score(text: str, meant: int | None) -> None:
    assert score(text) == meant


@given(some.text())
def test_it_takes_any_text_for_a_score_from_1_to_5_or_none(text: str) -> None:
    assert score(text) in {None, 1, 2, 3, 4, 5}


def test_it_puts_the_link_into_the_customer_s_language() -> None:
    texts = {"": "How was it? {{ link }}", "de": "Wie war es? {{link}}"}
    assert worded(texts, "de-AT", "L") == ("de", "Wie war es? L")
    assert worded(texts, "fr", r"\1") == ("fr", r"How was it? \1")
    assert worded({}, "fr", "L") == ("", "")
    assert not has_link("How was it?")


def test_it_makes_tokens_that_cannot_be_guessed_and_keeps_none() -> None:
    first, second = token(), token()
    assert first != second
    assert len(first) >= 32
    assert first not in digest(first)


def test_it_keeps_the_link_from_colleagues() -> None:
    _language, text = worded({"": "How was it? {{ link }} Thank you."}, "", f"https://desk.example:8443{PATH}{token()}")
    assert masked(text, "[link]") == "How was it? [link] Thank you."
    assert masked("See https://harbourrail.example/refunds", "[link]") == "See https://harbourrail.example/refunds"
