"""Whatever is merged, split, taken back, written, closed in whatever order: no thread without a home, no open case without an owner."""

from collections.abc import Callable
from contextlib import suppress
from datetime import timedelta

import pytest
from django.db import connection, transaction
from django.db.models import Count, F
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from answerable.cases import queries
from answerable.cases.models import Case, Leg, Message
from answerable.channels.models import Page
from answerable.core.errors import Refusal
from answerable.inbox.models import Row
from answerable.inbox.operations import rebuild
from answerable.journeys.casework.close import close, reopen
from answerable.journeys.casework.divide import divide, unite
from answerable.journeys.casework.merge import merge, part
from answerable.journeys.tests.test_merge import now
from answerable.reports.models import MessageFact
from answerable.routing.models import Ownership
from answerable.sla.models import Clock
from answerable.triage.models import Reading
from tests.arrivals import arrive, case_of
from tests.cast import Company

pytestmark = pytest.mark.django_db
NAMES = ("Amara Nwosu", "Ben Oduya", "Chen Li")
NUMBER = st.integers(0, 5)
STEPS = st.one_of(
    st.tuples(st.just("merge"), NUMBER, NUMBER),
    st.tuples(st.just("divide"), NUMBER, st.integers(0, 1)),
    *(st.tuples(st.just(name), NUMBER, st.just(0)) for name in ("part", "unite", "write", "answer", "close", "reopen")),
)


def do(step: tuple[str, int, int], company: Company, page: Page) -> None:
    """One thing that somebody does; what cannot be done is refused and changes nothing."""
    name, number, other = step
    cases, messages = list(Case.objects.order_by("id")), list(Message.objects.order_by("id"))
    case, message = cases[number % len(cases)].pk, messages[number % len(messages)]
    member = company.jonas
    match name:
        case "merge":
            merge(case, into=cases[other % len(cases)].pk, member=member, now=now())
        case "divide":
            divide(message.case_id, message_id=message.pk, is_whole_leg=bool(other), member=member, now=now())
        case "write":
            arrive(page, "Where is my refund? My train was cancelled.", name=NAMES[number % 3], ago=timedelta(0))
        case "answer":
            arrive(page, "It is on its way.", page_says=True, parent_id=message.external_id, ago=timedelta(0))
        case _:
            acts: dict[str, Callable[..., object]] = {"part": part, "unite": unite, "close": close, "reopen": reopen}
            acts[name](case, member=member, now=now())


def look() -> None:
    """What always holds."""
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        cursor.execute("SET CONSTRAINTS ALL DEFERRED")
    open_ids = set(Case.objects.filter(is_open=True).values_list("id", flat=True))
    assert open_ids <= set(Ownership.objects.values_list("case_id", flat=True))
    assert not Leg.objects.filter(is_open=True).values("page_id", "thread").annotate(count=Count("id")).filter(count__gt=1).exists()
    assert not Leg.objects.filter(is_open=True, case__is_open=False).exists()
    assert not Message.objects.exclude(case_id=F("leg__case_id")).exists()
    assert not Reading.objects.exclude(case_id=F("message__case_id")).exists()
    assert not MessageFact.objects.exclude(case_id=F("message__case_id")).exists()
    assert not Clock.objects.filter(stopped_at=None, case__is_open=False).exists()
    holding = set(Message.objects.values_list("case_id", flat=True))
    assert open_ids <= holding
    assert set(Row.objects.values_list("case_id", flat=True)) == holding
    assert {queries.leads_to(case_id) for case_id in Case.objects.values_list("id", flat=True)} == holding
    waiting = set(MessageFact.objects.filter(outcome="open").values_list("case_id", flat=True))
    response = Clock.objects.filter(stopped_at=None).exclude(kind=Clock.Kind.RESOLUTION)
    assert set(response.values_list("case_id", flat=True)) <= waiting & open_ids


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps=st.lists(STEPS, min_size=3, max_size=9))
def test_it_holds_whatever_comes(company: Company, page: Page, steps: list[tuple[str, int, int]]) -> None:
    with transaction.atomic():
        for name in NAMES[:2]:
            case_of(page, name=name)
        for step in steps:
            with suppress(Refusal), transaction.atomic():
                do(step, company, page)
            look()
        before = list(Row.objects.order_by("case_id").values())
        rebuild()
        assert list(Row.objects.order_by("case_id").values()) == before
        transaction.set_rollback(True)
