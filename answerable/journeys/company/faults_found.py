"""What is wrong with a matrix, in words."""

from collections.abc import Callable, Mapping

from django.utils.text import get_text_list
from django.utils.translation import gettext as _

from answerable.channels.contract import Kind as ItemKind
from answerable.routing import queries
from answerable.routing.rules.faults import Fault, Kind, Staffed, faults
from answerable.routing.rules.sheet import Sheet
from answerable.staff import queries as staff
from answerable.triage.rules.labels import Reason, Urgency

KNOWN: Mapping[str, frozenset[object]] = {
    "reasons": frozenset(map(str, Reason)),
    "urgencies": frozenset(map(str, Urgency)),
    "kinds": frozenset(map(str, ItemKind)) - {str(ItemKind.POST)},
}


def found_faults(sheet: Sheet) -> list[Fault]:
    """Everything that is wrong with it."""
    lines, given = sheet.resolved, queries.Given()
    return faults(lines, [given.line(each) for each in lines], KNOWN, _staffed())


def barring(sheet: Sheet) -> str:
    """Why it cannot be published, in sentences with the numbers of the rows; empty where it can."""
    wrong, told = [each for each in found_faults(sheet) if each.bars], sentences()
    said = [_("Row %(number)d: %(what)s") % {"number": each.place + 1, "what": told(each)} for each in wrong[:3]]
    return " ".join([*said, _("Put that right, then publish.")]) if said else ""


def sentences() -> Callable[[Fault], str]:
    """What says a fault in a sentence; names are looked up once."""
    names = {each.pk: each.name for each in staff.departments(with_retired=True)}
    people = {each.pk: each.name for each in staff.members(active_only=False)}

    def told(fault: Fault) -> str:
        if fault.kind is Kind.UNREACHABLE:
            return _caught(fault)
        known = people if fault.kind is Kind.LEFT else names
        return _WORDS[fault.kind]() % {"whom": get_text_list([name for key, name in known.items() if key in fault.others], _("and"))}

    return told


_WORDS: dict[Kind, Callable[[], str]] = {
    Kind.CONFLICT: lambda: _("Conflict: %(whom)s both answer."),
    Kind.GAP: lambda: _("Gap: nobody answers this."),
    Kind.NOT_ACCOUNTABLE: lambda: _("Gap: nobody is accountable."),
    Kind.TWICE_ACCOUNTABLE: lambda: _("Conflict: %(whom)s are both accountable."),
    Kind.GONE: lambda: _("%(whom)s is no department any more."),
    Kind.EMPTY: lambda: _("Nobody works in %(whom)s."),
    Kind.LEFT: lambda: _("%(whom)s left the company, so the whole department answers."),
}


def _caught(fault: Fault) -> str:
    if not fault.others:
        return _("No message can be like this.")
    numbers = get_text_list([str(each + 1) for each in fault.others[:4]], _("and"))
    if len(fault.others) == 1:
        return _("Never asked: row %(numbers)s catches everything that this would.") % {"numbers": numbers}
    return _("Never asked: rows %(numbers)s together catch everything that this would.") % {"numbers": numbers}


def _staffed() -> Staffed:
    members = staff.members()
    people = [each.department_id for each in members]
    return Staffed({each.pk: people.count(each.pk) for each in staff.departments()}, frozenset(each.pk for each in members))
