"""The first person makes a company that can answer at once."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from answerable.access import scope
from answerable.journeys.company.first_run import AlreadySetUp, Beginning, first_run, guessed_prefix
from answerable.routing import queries as rules
from answerable.routing.rules.who_answers import Situation, who_answers
from answerable.sla import queries as sla
from answerable.sla.rules.which_target import Key
from answerable.staff import queries as staff
from answerable.staff.errors import PasswordWeak

NOW = datetime(2026, 6, 19, 12, tzinfo=UTC)
BEGINNING = Beginning("Harbour Rail", "HR", "Europe/London", "Robin Hale", "robin@harbourrail.example", "quay side 48213")


@pytest.mark.django_db
def test_it_leaves_nothing_for_a_second_person() -> None:
    owner, brand = first_run(BEGINNING, now=NOW)
    anything = Situation(1, "comment", True, "press", "en", "critical")
    assert who_answers(rules.rows_in_force(), anything).department_id == owner.department_id
    assert owner.check_password(BEGINNING.password)
    assert owner.is_owner
    assert staff.is_alone()
    assert Key() in sla.targets()
    assert brand.prefix == "HR"
    assert scope.of(owner).page_ids == []


@pytest.mark.django_db
def test_it_happens_once() -> None:
    first_run(BEGINNING, now=NOW)
    with pytest.raises(AlreadySetUp):
        first_run(replace(BEGINNING, email="other@harbourrail.example"), now=NOW)


@pytest.mark.django_db
def test_a_weak_password_leaves_nothing_behind() -> None:
    with pytest.raises(PasswordWeak):
        first_run(replace(BEGINNING, password="password12"), now=NOW)
    assert staff.is_empty()
    assert staff.departments() == []


@pytest.mark.parametrize(
    ("name", "prefix"),
    [
        ("Harbour Rail", "HR"),
        ("Bakery", "BAK"),
        ("The Old Ship and Anchor Inn", "TOSA"),
        ("Ö", "XX"),
        ("東京", "XX"),
        ("4 Q", "QX"),
        ("", "XX"),
    ],
)
def test_it_guesses_how_case_numbers_begin(name: str, prefix: str) -> None:
    assert guessed_prefix(name) == prefix
