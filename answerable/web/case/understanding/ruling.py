"""Why a case is with its department: the row of the ownership rules that decided, in words, or the person who did."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from answerable.web.case.heading import speaks_id
from answerable.web.case.understanding.why import why_this_person
from answerable.web.conditions import in_words

if TYPE_CHECKING:
    from answerable.journal.models import Event
    from answerable.routing.models import Rule
    from answerable.web.case.sources import Sources

# How people give a case to others, and what is said of that.
GIVEN: dict[str, str | Promise] = {
    "case.assigned": gettext_lazy("Assigned by %(who)s."),
    "case.handed_off": gettext_lazy("Handed over by %(who)s."),
    "case.returned": gettext_lazy("Returned by %(who)s."),
    "case.hand_off_withdrawn": gettext_lazy("The hand-off was taken back by %(who)s."),
}


@dataclass(frozen=True)
class Ruling:
    """`sentence` says why; `row` names the row and the version of the rules, empty where a person decided.

    `person` says why it came to who has it, where the desk gave it out. `letters` are who else has to do with it by that row,
    `to_consult` those of them who were not asked yet: number and name.
    """

    department: str
    sentence: str
    row: str
    person: str = ""
    letters: list[tuple[str, str]] = field(default_factory=list)
    to_consult: list[tuple[int, str]] = field(default_factory=list)


def ruling(known: Sources) -> Ruling | None:
    """Why this department answers, and whoever of it has the case; None while nobody owns it."""
    found = _of_department(known)
    return replace(found, person=why_this_person(known)) if found else None


def _of_department(known: Sources) -> Ruling | None:
    owner = known.ownership
    if owner is None:
        return None
    moved = next((event for event in reversed(known.events) if event.kind in GIVEN), None)
    if moved is not None and moved.data.get("department") == owner.department_id:
        return Ruling(owner.department.name, _given(moved, known), "")
    if owner.rule is None:
        return Ruling(owner.department.name, "", "")
    row = _("Row %(row)d, version %(version)d") % {"row": owner.rule.position + 1, "version": owner.rule.version}
    letters, to_consult = _letters(owner.rule, known), _to_consult(owner.rule, known)
    return Ruling(owner.department.name, _conditions(owner.rule), row, letters=letters, to_consult=to_consult)


def _given(moved: Event, known: Sources) -> str:
    if moved.member_id is not None:
        return str(GIVEN[moved.kind]) % {"who": known.signed(moved.member_id, moved.department_id)}
    if speaks_id(known) is not None:
        return _("It is a PR matter, and they answer in it.")
    return _("Assigned by a rule.")


def _letters(rule: Rule, known: Sources) -> list[tuple[str, str]]:
    """Who is accountable, consulted and informed, where the row says more than who answers."""
    words = {"A": _("Accountable"), "C": _("Consulted"), "I": _("Informed")}
    told = [(said, filter(None, map(known.department, rule.departments(letter)))) for letter, said in words.items()]
    return [(said, names) for said, each in told if (names := ", ".join(each))] if rule.letters else []


def _to_consult(rule: Rule, known: Sources) -> list[tuple[int, str]]:
    """The consulted who were not asked yet."""
    asked = {each.to_department_id for each in known.consultations}
    return [(each, known.departments[each]) for each in rule.departments("C") if each not in asked and each in known.departments]


def _conditions(rule: Rule) -> str:
    told = in_words(rule.conditions)
    if told and rule.name:
        return f"{rule.name}: {'; '.join(told)}."
    return f"{'; '.join(told)}." if told else _("Nothing more special applies: this row catches everything else.")
