"""Text that means harm: long, hidden, turned round, disguised. Work is counted in lines of Python run, never in time."""

import sys
from itertools import pairwise
from types import FrameType
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from answerable.triage.rules.entities.find import named
from answerable.triage.rules.entities.own import Term, own
from answerable.triage.rules.labels import Reason
from answerable.triage.rules.lexical import lexical_reader
from answerable.triage.rules.reader import Input
from answerable.triage.rules.recognised import recognised
from answerable.triage.rules.tokens import READ_CHARACTERS

OURS = own((Term("number", "Evil", "", (), "(a+)+(a|aa)+[0-9]"), Term("place", "Moor End", "Moor End", ("Moor End",))))
PIECES = [
    "a", "1", "@", "#", "?!", " ", "\n", "\u200b", "\u202e", "\ufeff", "\U000e0041", "😡", "👩\u200d👩\u200d👧", "e\u0301\u0301\u0301",
    "http://", "www.", "1 ", "0", "+", "-", "call ", "order 1", "a@", "a.", "Moor ", "\u0661", "ﷺ", "DE89", "4111 ", "€1,",
]  # fmt: skip


def lines_run(text: str) -> int:
    """How many lines of Python one reading takes."""
    count = 0

    def step(_frame: FrameType, event: str, _said: Any) -> Any:
        nonlocal count
        count += event == "line"
        return step

    sys.settrace(step)
    try:
        named(text, lexical_reader().read([Input(text)])[0].language, OURS)
    finally:
        sys.settrace(None)
    return count


@pytest.mark.parametrize("piece", PIECES)
def test_work_grows_with_the_length_only_and_stops(piece: str) -> None:
    short, long = (piece * (length // len(piece)) for length in (500, 2000))
    lines_run(short), lines_run(long)  # what is loaded once is loaded
    assert lines_run(long) < 4.5 * lines_run(short) + 500
    assert lines_run(piece * 100_000) < 9 * lines_run(long) + 500


PLAIN = "My parcel never arrived"
texts = st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=6)), max_size=80).map("".join)


@settings(max_examples=300, deadline=None)
@given(texts)
@example("\ud800")
def test_it_reads_whatever_comes_and_places_what_it_finds(text: str) -> None:
    message = Input(text)
    read = recognised(lexical_reader().read([message])[0], message, OURS)
    places = [(each.start, each.end) for each in read.entities]
    assert places == sorted(places)
    assert all(0 <= start < end <= len(text) for start, end in places)
    assert all(before[1] <= after[0] for before, after in pairwise(places))


def shifted(capital: int, small: int) -> str:
    """The sentence in letters of another block of Unicode."""
    first = {True: (capital, "A"), False: (small, "a")}
    letters = [first[each.isupper()] if each.isalpha() else (ord(each), each) for each in PLAIN]
    return "".join(chr(start + ord(each) - ord(of)) for each, (start, of) in zip(PLAIN, letters, strict=True))


@pytest.mark.parametrize(
    "text",
    [
        "My par\u200bcel ne\u200bver ar\u00adrived",
        "\u202eMy parcel never arrived\u202c",
        shifted(0xFF21, 0xFF41),  # full width
        shifted(0x1D5D4, 0x1D5EE),  # mathematical bold
        "My parcel nev\u0435r arriv\u0435d",
        "My parcel n\u03b5v\u0435r \u0430rrived",
        "😡" * 500 + " My parcel never arrived",
        "\u200b" * 6000 + "My parcel never arrived",
    ],
)
def test_it_sees_through_disguise(text: str) -> None:
    assert lexical_reader().read([Input(text, "comment")])[0].reason is Reason.COMPLAINT


def test_it_leaves_cyrillic_and_greek_words_as_they_are() -> None:
    said = lexical_reader().read([Input("Когда придёт мой заказ"), Input("Πού είναι η παραγγελία μου")])
    assert [each.language for each in said] == ["ru", "el"]


def test_nothing_behind_what_is_read_counts() -> None:
    text = "a" * READ_CHARACTERS + " ORD-12345 tomorrow +44 20 7946 0018"
    assert named(text, "en", OURS).entities == ()
