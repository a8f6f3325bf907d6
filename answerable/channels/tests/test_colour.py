"""A colour that text can be read on."""

import pytest
from hypothesis import given
from hypothesis import strategies as some

from answerable.channels.rules.colour import DARK, ENOUGH, LIGHT, best, contrast, is_colour, nearest, text_on

colours = some.tuples(*[some.integers(0, 255)] * 3).map(lambda parts: "#" + "".join(f"{each:02x}" for each in parts))


@pytest.mark.parametrize(
    ("one", "other", "ratio"), [("#000000", "#ffffff", 21.0), ("#777777", "#ffffff", 4.48), ("#006583", "#f9fcfe", 6.4)]
)
def test_it_reckons_as_the_guideline_does(one: str, other: str, ratio: float) -> None:
    assert contrast(one, other) == contrast(other, one) == pytest.approx(ratio, abs=0.05)


@given(colours)
def test_it_finds_a_near_colour_on_which_text_can_be_read(colour: str) -> None:
    found = nearest(colour)
    assert is_colour(found)
    assert best(found) >= ENOUGH
    assert text_on(found) in {LIGHT, DARK}
    if best(colour) >= ENOUGH:
        assert found == colour


@pytest.mark.parametrize("text", ["", "#fff", "006583", "#00658g", "#006583\n", "red", "#\u0660\u0660\u0660\u0660\u0660\u0660"])
def test_it_knows_what_is_no_colour(text: str) -> None:
    assert not is_colour(text)
