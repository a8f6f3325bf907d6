"""A name under a message is not read as a part of it, and what is a part of it is read."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from answerable.triage.rules.signature import unsigned


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Where is my refund, Emily Walsh", "Where is my refund"),
        ("My train never came. Thanks, Mohammed Al-Farsi", "My train never came. Thanks"),
        ("Ich warte seit Mai auf mein Geld\nJürgen Pohl", "Ich warte seit Mai auf mein Geld"),
        ("Please answer me - J. O'Neill", "Please answer me"),
        ("Still waiting for an answer, 田中 健太", "Still waiting for an answer"),
    ],
)
def test_it_leaves_out_a_name(text: str, said: str) -> None:
    assert unsigned(text) == said


@pytest.mark.parametrize(
    "text",
    [
        "THIS IS A JOKE, REFUND ME NOW",
        "Nice work, Harbour Rail",  # too short for a signature
        "I am so angry. Refund!",
        "can you look at it, please",
        "When will you open in New York?",
        "My number is below, HR 785",
        "القطار لم يأت منذ ساعة، شكرا لكم",
        "電車が来ません\nありがとう",
        "",
    ],
)
def test_it_leaves_what_is_said(text: str) -> None:
    assert unsigned(text) == text


@given(st.text())
def test_it_only_ever_leaves_out_an_end(text: str) -> None:
    assert text.startswith(unsigned(text))
    assert unsigned(unsigned(text)) in unsigned(text)
