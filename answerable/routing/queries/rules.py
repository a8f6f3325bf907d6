"""The rules in force and those before them."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from django.db.models import BigIntegerField, Count, F, Max
from django.db.models.functions import Coalesce

from answerable.routing.models import Ownership, Rule
from answerable.routing.rules.who_answers import Row
from answerable.topics import queries as topics


def version_in_force() -> int:
    """The newest version of the rules; 0 before any was agreed."""
    return Rule.objects.aggregate(last=Max("version"))["last"] or 0


def rule(rule_id: int) -> Rule | None:
    """One rule of any version."""
    return Rule.objects.select_related("department").filter(pk=rule_id).first()


def rules(version: int) -> list[Rule]:
    """The rows of a version in order."""
    return list(Rule.objects.filter(version=version).select_related("department").order_by("position"))


def rows(version: int) -> list[Row]:
    """The same as `rules.who_answers` reads them."""
    return [_row(rule) for rule in rules(version)]


def rows_in_force() -> list[Row]:
    """The rules in force as `rules.who_answers` reads them."""
    return rows(version_in_force())


def decided(*, since: datetime) -> dict[int, int]:
    """How many of the cases that were opened since then each rule decided, by `Rule.line`, whatever became of them later."""
    lately = Ownership.objects.filter(case__opened_at__gte=since, rule__isnull=False)
    line = Coalesce(F("rule__first_id"), F("rule_id"), output_field=BigIntegerField())
    return dict(lately.annotate(line=line).values("line").annotate(count=Count("pk")).values_list("line", "count"))


def given(conditions: Mapping[str, Sequence[Any]]) -> dict[str, frozenset[Any]]:
    """Conditions as `Row` takes them: a topic is asked for with all that stand below it."""
    found = {name: frozenset(values) for name, values in conditions.items()}
    return found | {"topic_ids": frozenset(topics.within(found["topic_ids"]))} if found.get("topic_ids") else found


def _row(rule: Rule) -> Row:
    return Row(rule.pk, rule.department_id, rule.member_id, **given(rule.conditions))
