"""Whom a note speaks to."""

import pytest
from hypothesis import given
from hypothesis import strategies as some

from answerable.cases.rules.mentioning import mentioned

NAMES = ["Lena", "Lena Brandt", "Legal", "Zoë Müller"]


@pytest.mark.parametrize(
    ("text", "found", "unknown"),
    [
        ("@Lena Brandt, and @legal please", ["Lena Brandt", "Legal"], []),
        ("@lena brandtner", ["Lena"], []),
        ("@Lenas idea", [], ["Lenas"]),
        ("write to lena@harbour.example or a @ b", [], []),
        ("(@Zoë Müller) @Zoë Müller", ["Zoë Müller"], []),
        ("@nobody.here.", [], ["nobody.here"]),
    ],
)
def test_it_finds_the_longest_name_that_fits(text: str, found: list[str], unknown: list[str]) -> None:
    assert mentioned(text, NAMES) == (found, unknown)


@given(some.text())
def test_it_mentions_nobody_without_an_at(text: str) -> None:
    assert mentioned(text.replace("@", ""), NAMES) == ([], [])
