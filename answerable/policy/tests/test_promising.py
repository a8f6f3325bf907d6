"""Sentences that promise money or a date, and some that look alike and do not."""

import pytest

from answerable.policy.rules.promising import promised
from answerable.policy.rules.reading import Reading

pytestmark = pytest.mark.capability("C18")


@pytest.mark.parametrize(
    "sentence",
    [
        "We guarantee a full refund of 40 euros.",
        "We promise you £40.",
        "I guarantee you your money back.",
        "Wir garantieren Ihnen eine volle Rückerstattung.",
        "Wir versprechen dir 40 Euro.",
        "Nous vous promettons 40 euros.",
        "Le garantizamos un reembolso completo.",
        "Vi promettiamo 40 euro.",
    ],
)
def test_it_knows_who_promises_money_in_so_many_words(sentence: str) -> None:
    assert "money" in {about for about, _span in promised(Reading(sentence))}


@pytest.mark.parametrize(
    "sentence",
    [
        "We cannot guarantee a refund.",
        "We promise to look at your refund.",
        "Do we guarantee a full refund?",
        "Wir versprechen, dass wir nachsehen.",
        "Your promise card is in the post.",
    ],
)
def test_it_lets_pass_what_promises_no_money(sentence: str) -> None:
    assert "money" not in {about for about, _span in promised(Reading(sentence))}
