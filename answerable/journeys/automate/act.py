"""What a rule does, through the same operations as a colleague. None of them speaks to a customer, closes a case or stops a clock."""

from collections.abc import Callable, Mapping
from datetime import datetime, timedelta

from django.utils.translation import gettext as _

from answerable.access import queries as access
from answerable.automation import operations as automation
from answerable.automation.models import Version
from answerable.automation.rules.terms import Action, Do
from answerable.cases import operations as cases
from answerable.cases import queries as case_queries
from answerable.core.errors import Refusal
from answerable.journal.record import PROGRAM
from answerable.journeys.casework.assign import give
from answerable.journeys.telling.tell_each import tell_each
from answerable.labels import operations as labels
from answerable.macros import queries as macros
from answerable.routing import queries as routing
from answerable.staff.models import Member

Doing = Callable[[int, Action, Version, datetime], None]


class NotDone(Refusal):
    """What a rule was to do makes no sense in this case."""

    code = "not_done"
    status = 422


def act(case_id: int, action: Action, version: Version, now: datetime) -> None:
    """Do one action on a case that the caller holds; refuses like the operation that it calls."""
    _DO[action.do](case_id, action, version, now)


def _label(case_id: int, action: Action, version: Version, now: datetime) -> None:
    labels.put(case_id, int(action.what), actor=PROGRAM, now=now)


def _unlabel(case_id: int, action: Action, version: Version, now: datetime) -> None:
    labels.take_off(case_id, int(action.what), actor=PROGRAM, now=now)


def _own(case_id: int, action: Action, version: Version, now: datetime) -> None:
    kind, _colon, number = action.what.partition(":")
    department_id, member_id = (0, int(number)) if kind == "member" else (int(number), None)
    owner = routing.ownership(case_id)
    if owner is not None and owner.taken_at is not None:
        raise NotDone(_("Somebody works on the case; a rule takes it from nobody."))
    give(case_id, department_id=department_id, member_id=member_id, actor=PROGRAM, now=now)


def _snooze(case_id: int, action: Action, version: Version, now: datetime) -> None:
    cases.snooze(case_id, until=now + timedelta(hours=int(action.what)), actor=PROGRAM, now=now)


def _macro(case_id: int, action: Action, version: Version, now: datetime) -> None:
    wording = macros.macro(int(action.what))
    case = case_queries.case(case_id)
    if wording is None:
        raise NotDone(_("The macro is retired. Choose another one in the rule."))
    if wording.macro.brand_id not in {None, case.page.brand_id}:
        raise NotDone(_("The macro is for another brand."))
    if not case.is_open:
        raise NotDone(_("The case is closed, so there is nothing to answer."))
    automation.suggest(case_id, wording.pk, rule_id=version.rule_id, now=now)


def _notify(case_id: int, action: Action, version: Version, now: datetime) -> None:
    case, owner = case_queries.case(case_id), routing.ownership(case_id)
    kind, _colon, number = action.what.partition(":")
    seeing = access.who_sees_case(case.pk, case.page_id)
    wanted = [each for each in seeing if _is_meant(each, kind, number, owner.member_id if owner else None)]
    if not wanted:
        raise NotDone(_("Nobody of those to be told sees the case's page."))
    named = {"rule": version.rule.name, "case": case.page.brand.reference(case_id)}
    sentence = _("%(rule)s: look at %(case)s") % named
    tell_each((each.pk for each in wanted), sentence, cause=f"rule {version.rule_id} {case_id}", case=case, now=now)


def _is_meant(member: Member, kind: str, number: str, owner_id: int | None) -> bool:
    if kind == "owner":
        return member.pk == owner_id
    return str(member.pk if kind == "member" else member.department_id) == number


def _note(case_id: int, action: Action, version: Version, now: datetime) -> None:
    cases.note(case_id, action.text, actor=PROGRAM, now=now)


def _field(case_id: int, action: Action, version: Version, now: datetime) -> None:
    labels.fill(case_id, int(action.what), action.text, actor=PROGRAM, now=now)


_DO: Mapping[Do, Doing] = {
    Do.LABEL: _label,
    Do.UNLABEL: _unlabel,
    Do.OWN: _own,
    Do.SNOOZE: _snooze,
    Do.MACRO: _macro,
    Do.NOTIFY: _notify,
    Do.NOTE: _note,
    Do.FIELD: _field,
}
