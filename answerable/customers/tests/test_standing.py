"""What the company says of its customers, and what counts."""

from datetime import UTC, datetime

import pytest

from answerable.customers import operations as customers
from answerable.customers import queries
from answerable.customers.errors import NoSuchStanding, StandingTaken
from answerable.customers.models import Person
from answerable.customers.operations import StandingDraft
from answerable.customers.rules.counting import Said, what_counts
from answerable.journal.record import PROGRAM

NOW = datetime(2026, 6, 22, 12, tzinfo=UTC)


@pytest.mark.parametrize(
    ("own", "others", "counts"),
    [
        (Said(), [], Said()),
        (Said("gold", 500, "EUR"), [Said("press", 200, "EUR")], Said("gold", 700, "EUR")),
        (Said(), [Said("press"), Said("gold", 200, "EUR")], Said("press", 200, "EUR")),
        (Said("", 500, "EUR"), [Said("", 200, "USD")], Said("", 500, "EUR")),
        (Said("", 0, "EUR"), [], Said("", 0, "EUR")),
    ],
)
def test_it_counts_what_was_said_of_any(own: Said, others: list[Said], counts: Said) -> None:
    assert what_counts(own, others) == counts


@pytest.mark.django_db
def test_it_gives_a_standing_that_there_is_and_no_other() -> None:
    customers.add_standing(StandingDraft("At risk", "careful"), actor=PROGRAM, now=NOW)
    person = Person.objects.create(name="Amara", first_seen_at=NOW)
    given = customers.give(person.pk, Said("at-risk", 120_050, "EUR"), actor=PROGRAM, now=NOW)
    assert (given.standing, given.value_minor, given.value_currency) == ("at-risk", 120_050, "EUR")
    assert queries.standings_of([person.pk]) == {person.pk: "at-risk"}
    with pytest.raises(NoSuchStanding):
        customers.give(person.pk, Said("platinum"), actor=PROGRAM, now=NOW)


@pytest.mark.django_db
def test_a_retired_standing_stays_with_who_has_it_and_comes_back() -> None:
    gold = customers.add_standing(StandingDraft("Gold"), actor=PROGRAM, now=NOW)
    person = Person.objects.create(name="Amara", first_seen_at=NOW)
    customers.give(person.pk, Said("gold"), actor=PROGRAM, now=NOW)
    customers.retire_standing(gold.pk, actor=PROGRAM, now=NOW)
    assert (queries.standings(), queries.standing_counts()) == ([], {"gold": 1})
    with pytest.raises(StandingTaken):
        customers.add_standing(StandingDraft("Gold"), actor=PROGRAM, now=NOW)
    customers.revive_standing(gold.pk, actor=PROGRAM, now=NOW)
    assert [each.name for each in queries.standings()] == ["Gold"]
