"""Personal details are found before everybody reads them."""

import pytest
from hypothesis import given
from hypothesis import strategies as some

from answerable.policy.rules.personal import What, personal, without


@pytest.mark.parametrize(
    ("text", "what", "words"),
    [
        ("Write to amara.n@posteo.example, please", What.EMAIL, "amara.n@posteo.example"),
        ("It went to GB82 WEST 1234 5698 7654 32 today", What.IBAN, "GB82 WEST 1234 5698 7654 32"),
        ("Your card 4111 1111 1111 1111 was charged", What.CARD, "4111 1111 1111 1111"),
        ("We rang +44 20 7946 0018 twice", What.PHONE, "+44 20 7946 0018"),
        ("We rang 030 901820 twice", What.PHONE, "030 901820"),
    ],
)
def test_it_finds_what_is_always_personal(text: str, what: What, words: str) -> None:
    (found,) = personal(text)
    assert (found.what, found.text, text[found.start : found.end]) == (what, words, words)


def test_it_finds_codes_that_were_given_only_in_private() -> None:
    private, public = ["My booking is hr7k2q, order 2026-4711"], ["Train 12345 was late"]
    found = personal("The voucher for HR7K2Q is in your inbox, order 2026-4711, train 12345.", private=private, public=public)
    assert [each.text for each in found] == ["HR7K2Q", "2026-4711"]
    assert personal("The voucher for HR7K2Q", private=private, public=["My booking is HR7K2Q"]) == []


@pytest.mark.parametrize(
    "text", ["Your train changed platform at 07:38 on 12 June.", "From 1 July 2026 we do better.", "€25, 9 cases in 30 days", ""]
)
def test_it_leaves_times_dates_and_money_alone(text: str) -> None:
    assert personal(text, private=["I waited 50 minutes"]) == []


def test_it_lets_us_name_our_own_hot_line() -> None:
    text = "Ring us: +44 20 7946 0018"
    assert len(personal(text)) == 1
    assert personal(text, ours=["Our hot line is +442079460018."]) == []


@given(some.text(), some.lists(some.text(), max_size=3))
def test_it_finds_nothing_after_all_was_taken_out(text: str, private: list[str]) -> None:
    while found := personal(text, private=private):
        shorter = without(text, found[0].text)
        assert len(shorter) < len(text)
        text = shorter


def test_it_takes_words_out_with_their_gap() -> None:
    assert without("The voucher for HR7K2Q is here", "HR7K2Q") == "The voucher for is here"
    assert without("hr7k2q, thank you", "HR7K2Q") == ", thank you"
