"""A file becomes rules, or the next versions of those that have its codes; first it is held against what there is."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from django.db import transaction
from django.utils.translation import gettext as _

from answerable.journeys.company.ownership_files.lines import Path, at, line_of, loaded
from answerable.journeys.company.ownership_files.names import Names
from answerable.journeys.company.ownership_files.schema import fitting
from answerable.journeys.policies import access
from answerable.journeys.policies.rule_files.schema import Row, Rules
from answerable.journeys.policies.write_rule import draft_of, write
from answerable.policy import queries
from answerable.policy.errors import RuleUnfit
from answerable.policy.models import RuleVersion
from answerable.policy.operations import RuleDraft, refuse_unfit, says_the_same
from answerable.staff.models import Member

Marks = Mapping[Path, int]


class Becomes(StrEnum):
    """What a rule of a file does here."""

    NEW = "new"
    CHANGED = "changed"
    SAME = "same"


@dataclass(frozen=True, slots=True)
class Change:
    """One rule of the file: what it would be, and whether that is new."""

    draft: RuleDraft
    becomes: Becomes


def read(text: str, *, member: Member) -> list[Change]:
    """What a file would change; nothing is changed. Refuses a file with something wrong in it, with the line, and rules of departments
    for which the member does not write."""
    data, marks = loaded(text)
    rules, names = fitting(Rules, data, marks).rules, Names()
    known = {each.rule.code: each for each in queries.rules()}
    drafts, codes = [], set[str]()
    for place, row in enumerate(rules):
        if row.code in codes:
            raise at(line_of(("rules", place, "code"), marks), _("Two rules have the code %(code)s.") % {"code": row.code})
        codes.add(row.code)
        drafts.append(_change(row, ("rules", place), known.get(row.code), names, marks))
        if not access.may_write(member, drafts[-1].draft.department_id):
            why = _("Only an owner or the lead of %(department)s writes its rules.") % {"department": row.department}
            raise at(line_of(("rules", place, "department"), marks), why)
    return drafts


@transaction.atomic
def bring_in(text: str, *, member: Member, now: datetime) -> list[RuleVersion]:
    """Write what is new or changed, all of it or nothing; new rules are switched off, others go on as they are. Refuses as `read` does."""
    return [write(each.draft, member=member, now=now) for each in read(text, member=member) if each.becomes is not Becomes.SAME]


def _change(row: Row, here: Path, before: RuleVersion | None, names: Names, marks: Marks) -> Change:
    def number(kind: str, name: str, field: str) -> int:
        try:
            return names.number(kind, name)
        except KeyError as unknown:
            raise at(line_of((*here, field), marks), str(unknown.args[0])) from unknown

    draft = RuleDraft(
        name=row.name,
        sentence=row.sentence,
        kind=row.kind,
        data=_data(row, before),
        severity=row.severity,
        rule_id=before.rule_id if before else None,
        department_id=number("department", row.department, "department"),
        code=row.code,
        seen=before.number if before else 0,
        good=row.good,
        bad=row.bad,
        alternative=row.alternative,
        approver_id=number("department", row.approver, "approver") if row.approver else None,
        brand_ids=[number("brand", each, "brand") for each in row.brand],
        page_ids=[number("page", each, "page") for each in row.page],
        topic_ids=[number("topic", each, "topic") for each in row.topic],
        languages=row.language,
        reasons=row.reason,
        way=row.where,
        from_on=row.from_on,
        until_on=row.until_on,
    )
    if before is not None and before.rule.department_id != draft.department_id:
        whose = {"code": row.code, "department": before.rule.department.name}
        raise at(line_of((*here, "department"), marks), _("%(code)s is a rule of %(department)s. Choose another code.") % whose)
    try:
        refuse_unfit(draft)
    except RuleUnfit as unfit:
        field = {"kind": "kind", "name": "name", "until_on": "until"}.get(unfit.field, "looks for")
        path = (*here, field, unfit.field) if field == "looks for" else (*here, field)
        raise at(line_of(path, marks), str(unfit.sentence)) from unfit
    if before is None:
        return Change(draft, Becomes.NEW)
    return Change(draft, Becomes.SAME if says_the_same(before, draft) else Becomes.CHANGED)


def _data(row: Row, before: RuleVersion | None) -> dict[str, object]:
    """What is not in the file stands as in the version before, where that says nothing either: empty lists and switches that are off."""
    left = {name: value for name, value in draft_of(before).data.items() if not value} if before and before.kind == row.kind else {}
    return {**left, **row.looks_for}
