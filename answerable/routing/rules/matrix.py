"""A row of the responsibility matrix as it is written: a situation, and the letters of departments."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field, fields
from typing import Any

LETTERS = ("", "R", "A", "RA", "C", "I")
NOBODY = 0


@dataclass(frozen=True, slots=True)
class Line:
    """One row. `key` stays while it is written; `first_id` is the rule in force that it goes on from.

    `letters` are by department; a row of the first line gives nobody an R of its own.
    """

    key: str
    name: str = ""
    section: str = ""
    conditions: Mapping[str, Sequence[Any]] = field(default_factory=dict)
    letters: Mapping[int, str] = field(default_factory=dict)
    is_first_line: bool = False
    member_id: int | None = None
    ask_within_hours: int | None = None
    first_id: int | None = None

    def having(self, letter: str) -> list[int]:
        """The departments with this letter."""
        return [department_id for department_id, said in self.letters.items() if letter in said]

    @property
    def responsible(self) -> int:
        """The department that it gives messages to: the first with an R, `NOBODY` without."""
        return next(iter(self.having("R")), NOBODY)


def resolved(line: Line, first_line_id: int | None) -> Line:
    """The row with the letters that the first line has in it: R, and A where nobody else is accountable."""
    if not line.is_first_line or first_line_id is None or line.having("R"):
        return line
    mine = "R" if set(line.having("A")) - {first_line_id} else "RA"
    return replaced(line, letters={**line.letters, first_line_id: mine})


def pressed(said: str, letter: str | None = None) -> str:
    """What a cell says after a press: the next of the cycle, or with this letter put in or taken out ("" empties it)."""
    if letter is None:
        return LETTERS[(LETTERS.index(said) + 1) % len(LETTERS)] if said in LETTERS else ""
    if letter in {"C", "I", ""}:
        return "" if said == letter else letter
    kept = {each for each in said if each in "RA"} ^ {letter}
    return "".join(each for each in "RA" if each in kept)


def with_letter(line: Line, department_id: int, said: str) -> Line:
    """The row with another letter in one of its cells."""
    letters = {key: each for key, each in line.letters.items() if key != department_id}
    if said:
        letters[department_id] = said
    return replaced(line, letters=letters)


def with_press(line: Line, department_id: int, letter: str | None, first_line_id: int | None) -> Line:
    """The row after one of its cells was pressed: who answers is its own as soon as that is said in it.

    Whoever was the first line stays accountable where somebody else answers from then on.
    """
    shown = resolved(line, first_line_id)
    said = pressed(shown.letters.get(department_id, ""), letter)
    if not line.is_first_line or ("R" not in said and department_id != first_line_id):
        return with_letter(line, department_id, said)
    own = replaced(line, is_first_line=False)
    if first_line_id is not None and "A" in shown.letters.get(first_line_id, ""):
        own = with_letter(own, first_line_id, "A")
    return with_letter(own, department_id, said)


def replaced(line: Line, **changes: Any) -> Line:
    """The row with something else in it."""
    return Line(**{**{each.name: getattr(line, each.name) for each in fields(line)}, **changes})


def as_kept(line: Line) -> dict[str, Any]:
    """The row as JSON keeps it."""
    return asdict(line) | {"letters": {str(key): said for key, said in line.letters.items()}}


def as_read(kept: Mapping[str, Any]) -> Line:
    """The row out of what JSON kept."""
    return Line(**{**kept, "letters": {int(key): said for key, said in kept["letters"].items()}})
