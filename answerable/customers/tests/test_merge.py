"""Two persons become one and two again, in any order, with what comes in between."""

from datetime import UTC, datetime
from itertools import count

import pytest
from django.db import models
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from answerable.customers import operations as customers
from answerable.customers import queries
from answerable.customers.errors import NotMerged, SamePerson
from answerable.customers.models import Identifier, Identity, Merger, Person, Touchpoint
from answerable.customers.operations import Identified, StandingDraft, Told, Who
from answerable.customers.rules.counting import Said
from answerable.journal.record import PROGRAM, Actor

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 6, 22, 12, tzinfo=UTC)
ANA = Actor(1, 1)
NAMES = ("Ana", "Bea", "Cem", "Dina")
KEPT: tuple[type[models.Model], ...] = (Identity, Identifier, Touchpoint, Person)


def cast() -> list[int]:
    """Four people, each with an account, an address and a call."""
    for each in ("gold", "press"):
        customers.add_standing(StandingDraft(each), actor=PROGRAM, now=NOW)
    ids = []
    for number, name in enumerate(NAMES):
        person = Person.objects.create(name=name, first_seen_at=NOW)
        Identity.objects.create(person=person, network="sandbox", external_id=name, name=name)
        customers.identify(person.pk, Identified("email", f"{name.lower()}@example.org"), actor=PROGRAM, now=NOW)
        customers.give(person.pk, Said("" if number % 2 else ("gold", "press")[number // 2], number * 100, "EUR"), actor=PROGRAM, now=NOW)
        ids.append(person.pk)
    for name in NAMES:
        ring(name, "first")
    return ids


def ring(name: str, call: str) -> None:
    who = Who((Identified("email", f"{name.lower()}@example.org"),))
    customers.keep_touchpoints([(Told("exchange", f"{name} {call}", "phone", "in", NOW), who)], now=NOW)


def state() -> list[list[dict[str, object]]]:
    return [list(model._default_manager.order_by("pk").values()) for model in KEPT]


def test_it_merges_everything_and_what_counts() -> None:
    ana, bea, cem, _dina = cast()
    customers.merge(bea, into=ana, actor=ANA, now=NOW)
    customers.merge(ana, into=cem, actor=ANA, now=NOW)
    assert {each.name for each in queries.identities(cem)} == {"Ana", "Bea", "Cem"}
    head = queries.person(cem)
    assert (head.standing, head.value_minor) == ("press", 300)
    assert queries.circle(bea) == [cem, ana, bea]
    assert queries.find("bea@example.org") == queries.find("Bea") == [cem]
    with pytest.raises(SamePerson):
        customers.merge(bea, into=cem, actor=ANA, now=NOW)


def test_it_refuses_to_part_twice() -> None:
    ana, bea, *_others = cast()
    merger = customers.merge(bea, into=ana, actor=ANA, now=NOW)
    customers.part(merger, actor=ANA, now=NOW)
    with pytest.raises(NotMerged):
        customers.part(merger, actor=ANA, now=NOW)


def test_what_comes_in_between_goes_where_it_belongs() -> None:
    ana, bea, *_others = cast()
    merger = customers.merge(bea, into=ana, actor=ANA, now=NOW)
    ring("Bea", "second")
    ring("Ana", "second")
    assert Touchpoint.objects.filter(person_id=ana).count() == 4
    customers.part(merger, actor=ANA, now=NOW)
    assert {each.external_id for each in Touchpoint.objects.filter(person_id=bea)} == {"Bea first", "Bea second"}
    assert {each.external_id for each in Touchpoint.objects.filter(person_id=ana)} == {"Ana first", "Ana second"}


STEP = st.one_of(
    st.tuples(st.just("merge"), st.integers(0, 3), st.integers(0, 3)),
    st.tuples(st.just("part"), st.integers(0, 3), st.just(0)),
    st.tuples(st.just("ring"), st.integers(0, 3), st.just(0)),
)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps=st.lists(STEP, max_size=12))
def test_everything_stands_with_who_its_owner_is_now_and_undone_all_is_as_it_was(steps: list[tuple[str, int, int]]) -> None:
    from django.db import transaction

    with transaction.atomic():
        people, calls = cast(), count()
        before = state()
        rung: set[str] = set()
        for what, one, other in steps:
            if what == "merge" and queries.stands_for(people[one]) == people[one] != queries.stands_for(people[other]):
                customers.merge(people[one], into=queries.stands_for(people[other]), actor=ANA, now=NOW)
            if what == "part" and (merger := Merger.objects.filter(person_id=people[one], undone_at=None).first()):
                customers.part(merger, actor=ANA, now=NOW)
            if what == "ring":
                rung.add(call := f"later {next(calls)}")
                ring(NAMES[one], call)
            for model in KEPT[:3]:
                for row in model._default_manager.values("person_id", "home_id"):
                    assert row["person_id"] == queries.stands_for(row["home_id"] or row["person_id"])
        for merger in Merger.objects.filter(undone_at=None).order_by("id"):
            customers.part(merger, actor=ANA, now=NOW)
        for each in Touchpoint.objects.exclude(external_id__endswith="first"):
            assert each.home_id is None
            assert Person.objects.get(pk=each.person_id).name == each.external_id.split()[0]
            each.delete()
        assert state() == before
        transaction.set_rollback(True)
