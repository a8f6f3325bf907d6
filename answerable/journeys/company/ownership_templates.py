"""Who answers what, to begin with, by trade: files like any other, brought in by the same import."""

from collections.abc import Iterator
from datetime import datetime
from functools import cache
from pathlib import Path

from django.utils.functional import Promise
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from answerable.journal.record import Actor
from answerable.journeys.company.ownership_files.bring_in import as_sheet, read, welcome
from answerable.journeys.company.ownership_files.schema import FIRST_LINE, Matrix
from answerable.routing.rules.sheet import Sheet

FOLDER = Path(__file__).parent / "data" / "ownership"
TEMPLATES: dict[str, str | Promise] = {
    "retail": _("Shop or retailer"),
    "travel": _("Travel and transport"),
    "banking": _("Bank or insurer"),
    "telecom": _("Telecommunications"),
    "software": _("Software"),
    "public": _("Public sector"),
    "alone": _("One-person business"),
}


@cache
def text(template: str) -> str:
    """The file of a trade."""
    return (FOLDER / f"{template}.yaml").read_text(encoding="utf-8")


def template(name: str) -> Matrix:
    """What the file of a trade says."""
    return read(text(name))[0]


def sheet_of(name: str, before: Sheet, *, actor: Actor, now: datetime) -> Sheet:
    """The rows of a trade in the reader's language, with the departments that it needs; those with such a name are used."""
    matrix, marks = read(text(name))
    welcome(matrix.departments, actor=actor, now=now, translate=gettext)
    return as_sheet(matrix, marks, before, gettext)


def drawn(matrix: Matrix) -> Iterator[tuple[str, str]]:
    """Each row as a situation and who answers it, "" where that is the first line and the file names none."""
    for row in matrix.rows:
        who = matrix.first_line if row.responsible == FIRST_LINE else row.responsible
        yield gettext(row.situation), gettext(who) if who else ""


# What the files say, for translators.
NAMES = (
    _("Customer service"),
    _("Press office"),
    _("Marketing"),
    _("Sales"),
    _("Legal"),
    _("Operations control"),
    _("Security and fraud"),
    _("Advisers"),
    _("Faults"),
    _("Product"),
    _("Technical support"),
    _("Duty officer"),
    _("Citizens' office"),
    _("Complaints"),
    _("Questions and sales"),
    _("Praise and reviews"),
    _("Reputation and safety"),
    _("Everything else"),
    _("Everything"),
    _("Unsafe product or fraud"),
    _("Press or journalist"),
    _("Complaint that many can see"),
    _("Complaint in public"),
    _("Complaint"),
    _("Wants to buy"),
    _("Praise"),
    _("Suggestion"),
    _("Danger or accident"),
    _("Danger or fraud"),
    _("Danger"),
    _("Stuck on the way"),
    _("Fraud or a lost card"),
    _("Wants advice or a product"),
    _("Outage or emergency"),
    _("Security hole or abuse"),
    _("Review"),
)
