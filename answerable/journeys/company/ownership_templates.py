"""Who answers what, to begin with, by trade: departments and ordered rules, of which the last catches everything."""

from dataclasses import dataclass
from itertools import chain

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from answerable.staff.models import Department
from answerable.triage.rules.labels import Reason, Urgency

Discipline = Department.Discipline
Name = str | Promise


@dataclass(frozen=True, slots=True)
class Line:
    """Messages with one of these reasons and one of these urgencies are for that department; none given is all."""

    department: Name
    discipline: Discipline
    reasons: tuple[Reason, ...] = ()
    urgencies: tuple[Urgency, ...] = ()

    @property
    def conditions(self) -> dict[str, list[str]]:
        """As routing takes them."""
        given = {"reasons": [*map(str, self.reasons)], "urgencies": [*map(str, self.urgencies)]}
        return {name: values for name, values in given.items() if values}


@dataclass(frozen=True, slots=True)
class Template:
    """A trade and its lines; without lines the departments that are there stay, and the first answers everything."""

    name: Name
    lines: tuple[Line, ...] = ()

    @property
    def departments(self) -> dict[str, Discipline]:
        """Each once, in the reader's language: the one that catches everything first."""
        return {str(line.department): line.discipline for line in chain(self.lines[-1:], self.lines)}


SERVICE = Line(_("Customer service"), Discipline.SUPPORT)
PRESS = Line(_("Press office"), Discipline.OTHER, (Reason.PRESS,))
MARKETING = Line(_("Marketing"), Discipline.MARKETING, (Reason.PRAISE, Reason.SUGGESTION))
SALES = Line(_("Sales"), Discipline.OTHER, (Reason.SALES,))

TEMPLATES = {
    "retail": Template(_("Shop or retailer"), (PRESS, SALES, MARKETING, SERVICE)),
    "travel": Template(
        _("Travel and transport"),
        (Line(_("Operations control"), Discipline.OTHER, (Reason.SAFETY,)), PRESS, MARKETING, SERVICE),
    ),
    "banking": Template(
        _("Bank or insurer"),
        (
            Line(_("Security and fraud"), Discipline.OTHER, (Reason.SAFETY,)),
            PRESS,
            Line(_("Advisers"), Discipline.OTHER, (Reason.SALES,)),
            SERVICE,
        ),
    ),
    "telecom": Template(
        _("Telecommunications"),
        (
            Line(_("Faults"), Discipline.SUPPORT, (Reason.COMPLAINT, Reason.QUESTION), (Urgency.HIGH, Urgency.CRITICAL)),
            PRESS,
            SALES,
            MARKETING,
            SERVICE,
        ),
    ),
    "software": Template(
        _("Software"),
        (PRESS, SALES, Line(_("Product"), Discipline.OTHER, (Reason.SUGGESTION,)), Line(_("Technical support"), Discipline.SUPPORT)),
    ),
    "public": Template(
        _("Public sector"),
        (Line(_("Duty officer"), Discipline.OTHER, (Reason.SAFETY,)), PRESS, Line(_("Citizens' office"), Discipline.SUPPORT)),
    ),
    "alone": Template(_("One-person business")),
}
