"""What a person is known by, written in one way."""

import pytest

from answerable.customers.rules.identifying import Unfit, written_in_one_way


@pytest.mark.parametrize(
    ("kind", "written", "region", "value"),
    [
        ("number", "  hr 48-213 ", "", "HR 48-213"),
        ("email", " Ana.Meyer@Example.ORG", "", "ana.meyer@example.org"),
        ("phone", "+49 (30) 123456", "", "+4930123456"),
        ("phone", "0049 30 123456", "", "+4930123456"),
        ("phone", "030 123456", "DE", "+4930123456"),
    ],
)
def test_it_writes_the_same_in_one_way(kind: str, written: str, region: str, value: str) -> None:
    assert written_in_one_way(kind, written, region) == value
    assert written_in_one_way(kind, value) == value


@pytest.mark.parametrize(
    ("kind", "written"), [("number", " "), ("email", "ana"), ("email", "a@b"), ("phone", "030 123456"), ("phone", "x")]
)
def test_it_refuses_what_is_none(kind: str, written: str) -> None:
    with pytest.raises(Unfit):
        written_in_one_way(kind, written)
