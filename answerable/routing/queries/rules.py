"""The rules in force and those before them."""

from django.db.models import Max, Q

from answerable.routing.models import Rule, Version
from answerable.routing.queries.given import Given
from answerable.routing.rules.who_answers import Row


def version_in_force() -> int:
    """The newest version of the rules; 0 before any was agreed."""
    return Rule.objects.aggregate(last=Max("version"))["last"] or 0


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


def row_of_line(line: int) -> Rule | None:
    """A row as it read last, by what stays the same of it in all versions."""
    return Rule.objects.filter(Q(first_id=line) | Q(pk=line)).order_by("-version").first()
