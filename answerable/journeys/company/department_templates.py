"""Departments to begin with, by trade, in the reader's language; who answers what among them is in `ownership_templates`."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from answerable.staff.models import Department

SUPPORT, MARKETING, OTHER = Department.Discipline.SUPPORT, Department.Discipline.MARKETING, Department.Discipline.OTHER
Named = list[tuple[str | Promise, Department.Discipline]]

SERVICE, PRESS, LEGAL = (_("Customer service"), SUPPORT), (_("Press office"), OTHER), (_("Legal"), OTHER)
SOCIAL, SALES = (_("Marketing"), MARKETING), (_("Sales"), OTHER)

DEPARTMENTS: dict[str, tuple[str | Promise, Named]] = {
    "retail": (_("Shop or retailer"), [SERVICE, SOCIAL, SALES, (_("Online shop"), OTHER), PRESS, LEGAL]),
    "travel": (_("Travel and transport"), [SERVICE, (_("Operations control"), OTHER), SOCIAL, PRESS, LEGAL]),
    "banking": (_("Bank or insurer"), [SERVICE, (_("Advisers"), OTHER), (_("Security and fraud"), OTHER), SOCIAL, PRESS, LEGAL]),
    "telecom": (_("Telecommunications"), [SERVICE, (_("Faults"), SUPPORT), SALES, SOCIAL, PRESS, LEGAL]),
    "software": (_("Software"), [(_("Technical support"), SUPPORT), (_("Product"), OTHER), SALES, SOCIAL, PRESS]),
    "public": (_("Public sector"), [(_("Citizens' office"), SUPPORT), (_("Duty officer"), OTHER), PRESS, LEGAL]),
    "alone": (_("One-person business"), []),
}


def missing(template: str, known: set[str]) -> list[tuple[str, Department.Discipline]]:
    """The departments of a trade that have no like in name yet."""
    return [(str(name), discipline) for name, discipline in DEPARTMENTS[template][1] if str(name).casefold() not in known]
