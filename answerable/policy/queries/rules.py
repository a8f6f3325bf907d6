"""Rules about texts, how each read, and all of them ready to be looked for."""

from collections.abc import Iterable
from datetime import date
from threading import Lock
from uuid import UUID

from django.db.models import Exists, OuterRef, QuerySet

from answerable.policy.models import Rule, Rulebook, RuleVersion
from answerable.policy.rules.rule_set import Guard, RuleSet
from answerable.policy.rules.scope import Scope

_ready: tuple[UUID | None, RuleSet] | None = None
_making = Lock()


def rules() -> list[RuleVersion]:
    """Every rule as it reads now, by department and code; `rule.switched_on_at` says whether it binds."""
    found = _newest().select_related("approver")
    return sorted(found, key=lambda each: (each.rule.department.position, each.rule.department_id, each.rule.code))


def rule(rule_id: int) -> RuleVersion | None:
    """One of them as it reads now."""
    return _newest().select_related("approver").filter(rule_id=rule_id).first()


def rule_by_code(code: str) -> RuleVersion | None:
    """One of them as it reads now, by what staff call it."""
    return _newest().filter(rule__code=code).first()


def rule_versions(rule_id: int) -> list[RuleVersion]:
    """How a rule read, newest first."""
    return list(RuleVersion.objects.filter(rule_id=rule_id).select_related("rule__department", "approver").order_by("-number"))


def rule_version(version_id: int) -> RuleVersion | None:
    """One version."""
    return RuleVersion.objects.filter(pk=version_id).select_related("rule__department", "approver").first()


def rules_version() -> int:
    """The number that was counted up with every change of any rule; 0 before there were any."""
    return Rulebook.objects.values_list("version", flat=True).first() or 0


def in_force() -> RuleSet:
    """Every rule that is switched on, made ready once a process and change; asks one question where nothing changed."""
    global _ready
    version, stamp = Rulebook.objects.values_list("version", "stamp").first() or (0, None)
    ready = _ready
    if ready is None or ready[0] != stamp:
        with _making:
            ready = _ready = (stamp, RuleSet(version, [guard(each) for each in _newest().filter(rule__switched_on_at__isnull=False)]))
    return ready[1]


def rules_mark(day: date) -> str:
    """Which rules bind on a day (`RuleSet.mark`)."""
    return in_force().mark(day)


def guard(version: RuleVersion) -> Guard:
    """A version as the check needs it."""
    return Guard(
        version_id=version.pk,
        rule_id=version.rule_id,
        number=version.number,
        code=version.rule.code,
        name=version.name,
        sentence=version.sentence,
        alternative=version.alternative,
        severity=version.severity,
        department_id=version.rule.department_id,
        approver_id=version.approver_id,
        kind=version.kind,
        data=version.data,
        scope=scope_of(version),
    )


def scope_of(version: RuleVersion) -> Scope:
    """Where a version binds."""
    return Scope(
        brand_ids=frozenset(version.brand_ids),
        page_ids=frozenset(version.page_ids),
        topic_ids=frozenset(version.topic_ids),
        languages=frozenset(version.languages),
        reasons=frozenset(version.reasons),
        way=version.way,
        from_on=version.from_on,
        until_on=version.until_on,
    )


def used_codes() -> Iterable[str]:
    """Every code that a rule has."""
    return Rule.objects.values_list("code", flat=True)


def _newest() -> "QuerySet[RuleVersion]":
    newer = RuleVersion.objects.filter(rule=OuterRef("rule"), number__gt=OuterRef("number"))
    return RuleVersion.objects.filter(~Exists(newer)).select_related("rule__department").order_by("rule__code")
