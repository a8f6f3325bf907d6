"""The rules in force and those before them."""

from datetime import datetime

from django.db.models import BigIntegerField, Count, F, Max
from django.db.models.functions import Coalesce

from answerable.routing.models import Ownership, Rule, Version
from answerable.routing.queries.given import Given
from answerable.routing.rules.who_answers import Row


def version_in_force() -> int:
    """The newest version of the rules; 0 before any was agreed."""
    return Rule.objects.aggregate(last=Max("version"))["last"] or 0


def rule(rule_id: int) -> Rule | None:
    """One rule of any version."""
    return Rule.objects.select_related("department").filter(pk=rule_id).first()


def version(number: int) -> Version | None:
    """What is known of a version: when, by whom, why."""
    return Version.objects.select_related("first_line").filter(pk=number).first()


def versions() -> list[Version]:
    """Every version, the newest first."""
    return list(Version.objects.order_by("-number")[:100])


def rules(version: int) -> list[Rule]:
    """The rows of a version in order."""
    return list(Rule.objects.filter(version=version).select_related("department").order_by("position"))


def rows(version: int) -> list[Row]:
    """The same as `rules.who_answers` reads them."""
    return list(map(Given().rule, rules(version)))


def rows_in_force() -> list[Row]:
    """The rules in force as `rules.who_answers` reads them."""
    return rows(version_in_force())


def decided(*, since: datetime) -> dict[int, int]:
    """How many of the cases that were opened since then each rule decided, by `Rule.line`, whatever became of them later."""
    lately = Ownership.objects.filter(case__opened_at__gte=since, rule__isnull=False)
    line = Coalesce(F("rule__first_id"), F("rule_id"), output_field=BigIntegerField())
    return dict(lately.annotate(line=line).values("line").annotate(count=Count("pk")).values_list("line", "count"))
