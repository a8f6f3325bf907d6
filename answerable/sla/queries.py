"""Which clocks run, and what decides about them."""

from collections.abc import Collection, Iterable, Mapping

from answerable.cases.models import Case
from answerable.customers import queries as customers
from answerable.sla.models import Calendar, Clock, DepartmentHours, Target
from answerable.sla.rules.hours import Hours
from answerable.sla.rules.which_target import Key
from answerable.topics import queries as topics
from answerable.topics.models import Topic

Targets = Mapping[Key, Target]
Known = tuple[tuple[int, ...], str]


def running(case_ids: Iterable[int]) -> list[Clock]:
    """The clocks of these cases that have not stopped, paused ones among them."""
    return list(Clock.objects.filter(case_id__in=list(case_ids), stopped_at__isnull=True).order_by("id"))


def running_of(clock_ids: Iterable[int]) -> set[int]:
    """Which of these clocks run: they have neither stopped nor wait."""
    return set(Clock.objects.filter(pk__in=set(clock_ids), stopped_at=None, due_at__isnull=False).values_list("pk", flat=True))


def shown(case_ids: Iterable[int]) -> dict[int, Clock]:
    """By case, the one clock that the list shows: the response that is due; where none is, the resolution, running or waiting."""
    clocks = running(case_ids)
    return {clock.case_id: clock for clock in sorted(clocks, key=lambda each: each.is_response)}


def history(case_id: int) -> list[Clock]:
    """Every clock that counts for a case, oldest first, with its target."""
    return list(Clock.objects.filter(case_id=case_id, instead=None).select_related("target").order_by("started_at", "id"))


def responses(case_ids: Iterable[int]) -> dict[int, list[Clock]]:
    """By case, its clocks that measured answers or do, newest first; those that were lifted left out."""
    found = Clock.objects.filter(case_id__in=set(case_ids), instead=None).exclude(kind=Clock.Kind.RESOLUTION)
    by_case: dict[int, list[Clock]] = {}
    for clock in found.exclude(stopped_at__isnull=False, is_met=None).order_by("-started_at", "-id"):
        by_case.setdefault(clock.case_id, []).append(clock)
    return by_case


def last_stopped(case_ids: Iterable[int]) -> dict[tuple[int, str], Clock]:
    """By case and kind, the clock that stopped last."""
    stopped = Clock.objects.filter(case_id__in=list(case_ids), stopped_at__isnull=False, instead=None).order_by("case_id", "kind", "-id")
    latest = stopped.distinct("case_id", "kind").select_related("case").prefetch_related("target__calendar")
    return {(clock.case_id, clock.kind): clock for clock in latest}


def targets() -> dict[Key, Target]:
    """Every target in force by what it asks of a case, with its calendar, as `rules.which_target` wants them."""
    return {target.key: target for target in Target.objects.filter(retired_at=None).select_related("calendar")}


def target(target_id: int) -> Target | None:
    """One target in force."""
    return Target.objects.filter(pk=target_id, retired_at=None).select_related("calendar", "page", "topic").first()


def asks_for_more(known: Targets) -> bool:
    """Whether any of these targets looks at what becomes known later: what a case is about, what its customer is."""
    return any(key.topic_id or key.standing for key in known)


def known(case_ids: Collection[int], known: Targets) -> dict[int, Known]:
    """What targets look at beside page and urgency, by case: its topic with those above it, and the standing of its customer.

    Asked only where a target wants to know, once for all.
    """
    about = topics.placed(case_ids) if any(key.topic_id for key in known) else {}
    lines = {pk: _upwards(topic) for pk, topic in topics.topics_by_id(about.values()).items()}
    standings = _standings(case_ids) if any(key.standing for key in known) else {}
    return {case_id: (lines.get(about.get(case_id, 0), ()), standings.get(case_id, "")) for case_id in case_ids}


def _standings(case_ids: Iterable[int]) -> dict[int, str]:
    """What the customers of these cases are to the company, by case."""
    people = dict(Case.objects.filter(pk__in=list(case_ids)).values_list("pk", "person_id"))
    standings = customers.standings_of(people.values())
    return {case_id: standings[person_id] for case_id, person_id in people.items() if person_id in standings}


def lineage(topic_id: int | None) -> tuple[int, ...]:
    """A topic with those above it, the nearest first."""
    return next((_upwards(each) for each in topics.topics_by_id([topic_id] if topic_id else []).values()), ())


def _upwards(topic: Topic | None) -> tuple[int, ...]:
    return (topic.pk, *_upwards(topic.parent)) if topic else ()


def calendar() -> Calendar | None:
    """The business hours that every page begins with."""
    return Calendar.objects.order_by("id").first()


def calendars() -> list[Calendar]:
    """Every set of business hours, the company's first."""
    return list(Calendar.objects.order_by("id"))


def departments_by_calendar() -> dict[int, list[int]]:
    """The departments that chose business hours, by these."""
    found: dict[int, list[int]] = {}
    for each in DepartmentHours.objects.order_by("department_id"):
        found.setdefault(each.calendar_id, []).append(each.department_id)
    return found


def calendar_of(department_id: int) -> int | None:
    """Which business hours a department chose; None: it keeps the company's."""
    return DepartmentHours.objects.filter(department_id=department_id).values_list("calendar_id", flat=True).first()


def hours_of(department_ids: Iterable[int]) -> dict[int, Hours]:
    """By department, when its people are on shift; nothing of any where the company has no business hours yet."""
    chosen = {each.department_id: each.calendar for each in DepartmentHours.objects.select_related("calendar")}
    company = calendar()
    found = {department_id: chosen.get(department_id, company) for department_id in department_ids}
    return {department_id: each.opening for department_id, each in found.items() if each is not None}
