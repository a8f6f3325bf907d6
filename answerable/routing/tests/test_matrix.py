"""Cells and the first line."""

import pytest

from answerable.routing.rules.matrix import Line, as_kept, as_read, pressed, resolved, with_letter, with_press


def test_a_cell_goes_round() -> None:
    said, seen = "", []
    for _ in range(6):
        said = pressed(said)
        seen.append(said)
    assert seen == ["R", "A", "RA", "C", "I", ""]


@pytest.mark.parametrize(
    ("said", "letter", "then"),
    [("", "R", "R"), ("R", "A", "RA"), ("RA", "R", "A"), ("RA", "C", "C"), ("C", "C", ""), ("I", "R", "R"), ("RA", "", "")],
)
def test_a_letter_is_put_in_and_taken_out(said: str, letter: str, then: str) -> None:
    assert pressed(said, letter) == then


@pytest.mark.parametrize(
    ("letters", "then"),
    [({}, {4: "RA"}), ({5: "A", 6: "C"}, {5: "A", 6: "C", 4: "R"}), ({4: "A"}, {4: "RA"}), ({5: "RA"}, {5: "RA"})],
)
def test_the_first_line_answers_where_a_row_gives_nobody_else(letters: dict[int, str], then: dict[int, str]) -> None:
    assert dict(resolved(Line("a", letters=letters, is_first_line=True), 4).letters) == then


def test_a_row_of_its_own_is_left_alone() -> None:
    assert dict(resolved(Line("a", letters={5: "A"}), 4).letters) == {5: "A"}


def test_it_comes_back_as_it_was_kept() -> None:
    line = with_letter(Line("a", "Praise", "Good", {"reasons": ["praise"]}, {4: "R"}, ask_within_hours=4), 5, "A")
    assert as_read(as_kept(line)) == line


def test_whoever_was_the_first_line_stays_accountable_where_somebody_else_answers() -> None:
    line = Line("a", letters={6: "C"}, is_first_line=True)
    then = with_press(line, 6, "R", 4)
    assert (dict(then.letters), then.is_first_line) == ({6: "R", 4: "A"}, False)
    assert dict(with_press(line, 4, "A", 4).letters) == {6: "C", 4: "R"}
    assert with_press(line, 5, "I", 4).is_first_line
