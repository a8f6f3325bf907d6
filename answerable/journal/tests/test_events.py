"""Events are appended; nobody who runs the program can change or remove one."""

from datetime import UTC, datetime

import pytest
from django.db import ProgrammingError, connection, transaction

from answerable.journal import queries
from answerable.journal.models import Event
from answerable.journal.record import PROGRAM, Actor, Fact, ProgramActed, record

NOW = datetime(2026, 6, 22, 12, tzinfo=UTC)


@pytest.mark.django_db
@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE journal_event SET kind = 'x'",
        "DELETE FROM journal_event",
        "ALTER TABLE journal_event ADD COLUMN x int",
        "DROP TABLE journal_event",
        "CREATE TRIGGER x BEFORE INSERT ON journal_event EXECUTE FUNCTION suppress_redundant_updates_trigger()",
    ],
)
def test_it_lets_the_program_append_and_nothing_else(statement: str) -> None:
    record([Fact("case.closed", 1, case_id=1)], actor=PROGRAM, now=NOW)
    with pytest.raises(ProgrammingError, match=r"denied|owner"), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(statement)
    assert Event.objects.get().kind == "case.closed"


@pytest.mark.django_db
@pytest.mark.capability("C06")
def test_it_keeps_who_with_their_department_of_then() -> None:
    record([Fact("case.taken", 7, 7, 3, {"rule": 2})], actor=Actor(5, 4), now=NOW)
    event = Event.objects.get()
    assert (event.at, event.subject_id, event.case_id, event.page_id, event.member_id, event.department_id) == (NOW, 7, 7, 3, 5, 4)
    assert event.data == {"rule": 2}


@pytest.mark.django_db
def test_it_shows_the_newest_of_a_case_oldest_first() -> None:
    record([Fact(kind, number, case_id=number % 2) for number, kind in enumerate(["a", "a", "b", "a", "a", "a"])], actor=PROGRAM, now=NOW)
    assert [each.subject_id for each in queries.of_cases([1], ["a"])] == [1, 3, 5]
    assert [each.subject_id for each in queries.of_cases([1], ["a"], limit=2)] == [3, 5]


def test_it_wants_a_person_where_only_one_can_act() -> None:
    assert Actor(5, 4).person() == (5, 4)
    with pytest.raises(ProgramActed):
        PROGRAM.person()
