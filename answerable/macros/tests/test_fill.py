"""Filling variables: what is unknown or empty stays in sight."""

import pytest
from hypothesis import given
from hypothesis import strategies as some

from answerable.macros.rules.fill import VARIABLES, blanks, fill, unknown, wording

pytestmark = pytest.mark.capability("C10")


def test_it_fills_what_has_a_value_and_shows_the_rest() -> None:
    text = "Dear {{customer.first_name}}, {{ case.reference }}, {{ order.number }}, {{ page.name }}"
    filled = fill(text, {"customer.first_name": "Amara", "case.reference": "HR-7", "page.name": "  "})
    assert filled == "Dear Amara, HR-7, {{ order.number }}, {{ page.name }}"
    assert blanks(filled) == ["{{ order.number }}", "{{ page.name }}"]
    assert unknown(text) == ["order.number"]


@given(some.dictionaries(some.sampled_from(VARIABLES), some.text()), some.text())
def test_it_never_fills_what_a_customer_calls_themselves(values: dict[str, str], name: str) -> None:
    known = {**values, "customer.name": f"{{{{ agent.name }}}}{name}"}
    assert fill("{{ customer.name }}", known) == known["customer.name"].strip()


@pytest.mark.parametrize(
    ("texts", "language", "told"),
    [
        ({"": "Hello", "de": "Hallo"}, "de-AT", ("de", "Hallo")),
        ({"": "Hello", "de": "Hallo"}, "fr", ("", "Hello")),
        ({"de": "Hallo"}, "", ("de", "Hallo")),
        ({}, "en", ("", "")),
    ],
)
def test_it_speaks_the_customer_s_language_where_it_can(texts: dict[str, str], language: str, told: tuple[str, str]) -> None:
    assert wording(texts, language) == told
