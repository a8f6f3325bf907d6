"""One cell of the matrix: which letters a department has in a row, and which it had."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

if TYPE_CHECKING:
    from collections.abc import Sequence

    from answerable.routing.rules.matrix import Line
    from answerable.routing.rules.sheet import Difference
    from answerable.staff.models import Department

NAMES: dict[str, str | Promise] = {
    "R": gettext_lazy("answers"),
    "A": gettext_lazy("accountable"),
    "C": gettext_lazy("consulted"),
    "I": gettext_lazy("informed"),
}


@dataclass(frozen=True)
class Cell:
    """`letters` as they are, `before` where they are changed; `wrong` are those that more than one department has."""

    department: Department
    letters: str
    before: str | None
    wrong: str
    is_first_line: bool

    @property
    def words(self) -> str:
        """For those who do not see the letters."""
        said = ", ".join(str(NAMES[each]) for each in self.letters if each in NAMES) or _("nothing")
        return _("%(department)s: %(what)s") % {"department": self.department.name, "what": said}

    @property
    def struck(self) -> str:
        """The letters that are gone."""
        return "".join(each for each in self.before or "" if each not in self.letters)


def cells_of(line: Line, departments: Sequence[Department], told: Difference | None, first_line_id: int | None) -> list[Cell]:
    """The cells of a row, in the order of the departments."""
    wrong = "".join(letter for letter in "RA" if len(line.having(letter)) > 1)
    return [
        Cell(
            department=each,
            letters=line.letters.get(each.pk, ""),
            before=told.cells.get(each.pk) if told else None,
            wrong="".join(letter for letter in line.letters.get(each.pk, "") if letter in wrong),
            is_first_line=line.is_first_line and each.pk == first_line_id,
        )
        for each in departments
    ]
