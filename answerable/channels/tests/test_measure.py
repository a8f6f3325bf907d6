"""How long a network takes a text to be."""

import pytest
from hypothesis import given
from hypothesis import strategies as some

from answerable.channels.contract import Measure, Unit

FAMILY = "👩\u200d👩\u200d👧"


@pytest.mark.parametrize(
    ("measure", "text", "length"),
    [
        (Measure(), FAMILY, 5),
        (Measure(Unit.GRAPHEME), f"{FAMILY} né", 4),
        (Measure(Unit.UTF16), FAMILY, 8),
        (Measure(url_weight=23), "See https://harbour.example/a/very/long/way?to=say#it now", 31),
        (Measure(is_domain_free=True), "@ada@social.example hello", 10),
        (Measure(), "@ada@social.example", 19),
    ],
)
def test_it_counts_as_the_network_does(measure: Measure, text: str, length: int) -> None:
    assert measure.length(text) == length


@given(some.text())
def test_it_never_counts_more_graphemes_than_code_points(text: str) -> None:
    assert Measure(Unit.GRAPHEME).length(text) <= Measure().length(text) <= Measure(Unit.UTF16).length(text) if text.isprintable() else True
