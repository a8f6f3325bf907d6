"""What of a message is embedded."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from answerable.meaning.rules.readable import readable


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("@HarbourRail my parcel https://example.org/x is late", "my parcel is late"),
        ("@help@social.example   where is it", "where is it"),
        ("ok 👍", ""),
        ("12345 67890", ""),
        ("返金して", "返金して"),
        ("ありがと", "ありがと"),
        ("النقود لم تصل", "النقود لم تصل"),
        ("पार्सल टूटा हुआ आया", ""),
        ("পার্সেল ভাঙা এসেছে, please", ""),
        ("mail me: a@b.example", "mail me: a@b.example"),
    ],
)
def test_it_leaves_out_what_says_nothing_and_what_cannot_be_read(text: str, rest: str) -> None:
    assert readable(text) == rest


@given(st.text())
def test_it_reads_any_text(text: str) -> None:
    assert len(readable(text)) <= len(text)
