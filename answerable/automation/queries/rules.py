"""Which rules there are, and what each did."""

from collections.abc import Iterable

from django.db.models import Count, Q

from answerable.automation.models import Firing, Rule, Trial, Version
from answerable.automation.rules.terms import Spec, When, actions_of, conditions_of


def standing() -> list[Version]:
    """Every rule as it reads now, in order."""
    newest = Version.objects.filter(rule__retired_at=None).order_by("rule", "-number").distinct("rule").select_related("rule")
    return sorted(newest, key=lambda each: (each.rule.position, each.rule_id))


def at_work() -> list[Version]:
    """The rules that are switched on, in order."""
    return [each for each in standing() if each.rule.switched_on_at is not None]


def is_any_at_work() -> bool:
    """Whether any rule is switched on; asked at every change of a case."""
    return Rule.objects.filter(switched_on_at__isnull=False, retired_at=None).exists()


def rule(rule_id: int) -> Version | None:
    """One rule as it reads now; None if there is none."""
    found = Version.objects.filter(rule_id=rule_id, rule__retired_at=None).select_related("rule")
    return found.order_by("-number").first()


def versions(rule_id: int) -> list[Version]:
    """How it read, newest first."""
    return list(Version.objects.filter(rule_id=rule_id).order_by("-number")[:50])


def spec(version: Version) -> Spec:
    """What a version says, as the rules in `rules` take it."""
    kept = conditions_of(version.conditions), actions_of(version.actions)
    return Spec(When(version.when), version.amount, version.needs_all, *kept)


def counts(page_ids: Iterable[int]) -> dict[int, tuple[int, int]]:
    """By rule: how often it worked, and how often it broke, on these pages."""
    found = Firing.objects.filter(case__page_id__in=list(page_ids)).values("rule_id")
    counted = found.annotate(all=Count("id"), broken=Count("id", filter=~Q(trouble="")))
    return {rule_id: (every, broken) for rule_id, every, broken in counted.values_list("rule_id", "all", "broken")}


def firings(rule_id: int, page_ids: Iterable[int], *, limit: int = 50) -> list[Firing]:
    """What a rule did lately on these pages, newest first."""
    found = Firing.objects.filter(rule_id=rule_id, case__page_id__in=list(page_ids))
    return list(found.select_related("case__page__brand", "case__person", "version").order_by("-id")[:limit])


def fired(rule_id: int, occasions: Iterable[str]) -> set[str]:
    """On which of these occasions a rule was worked."""
    return set(Firing.objects.filter(rule_id=rule_id, occasion__in=list(occasions)).values_list("occasion", flat=True))


def trial(trial_id: int) -> Trial | None:
    """One trial."""
    return Trial.objects.filter(pk=trial_id).select_related("version__rule").first()


def last_trial(version: Version, member_id: int | None = None) -> Trial | None:
    """The newest trial of a version, by anybody or by one member."""
    found = Trial.objects.filter(version=version).select_related("version__rule").order_by("-id")
    return (found if member_id is None else found.filter(member_id=member_id)).first()
