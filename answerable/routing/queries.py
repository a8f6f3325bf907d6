"""Reading who owns what, and the rules in force."""

from collections.abc import Iterable

from django.db.models import Max

from answerable.routing.models import Ownership, Rule
from answerable.routing.rules.who_answers import Row


def version_in_force() -> int:
    """The newest version of the rules; 0 before any was agreed."""
    return Rule.objects.aggregate(last=Max("version"))["last"] or 0


def rules(version: int) -> list[Rule]:
    """The rows of a version in order."""
    return list(Rule.objects.filter(version=version).select_related("department").order_by("position"))


def rows_in_force() -> list[Row]:
    """The rules in force as `rules.who_answers` reads them."""
    return [_row(rule) for rule in rules(version_in_force())]


def ownership(case_id: int) -> Ownership | None:
    """Who owns a case, with the rule that decided."""
    return Ownership.objects.select_related("department", "rule__department").filter(case_id=case_id).first()


def owned(case_ids: Iterable[int]) -> set[int]:
    """Which of these cases have an owner."""
    return set(Ownership.objects.filter(case_id__in=list(case_ids)).values_list("case_id", flat=True))


def open_cases_of(member_id: int) -> list[int]:
    """The open cases that a member has."""
    return list(Ownership.objects.filter(member_id=member_id, case__is_open=True).order_by("case_id").values_list("case_id", flat=True))


def _row(rule: Rule) -> Row:
    given = {name: frozenset(values) for name, values in rule.conditions.items()}
    return Row(rule.pk, rule.department_id, rule.member_id, **given)
