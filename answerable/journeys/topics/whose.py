"""Whose a cause is, as the responsibility matrix has it."""

from answerable.cases.models import Message
from answerable.cases.queries.turns import first_messages
from answerable.journeys.newcomer import newcomer
from answerable.routing import queries as routing
from answerable.routing.operations.newcomers import with_standings
from answerable.routing.rules.who_answers import who_answers
from answerable.staff import queries as staff
from answerable.triage import queries as triage


def whose(case_id: int, topic_id: int) -> str:
    """The department with which the matrix puts this case if it is about this; "" where nothing of it was read yet."""
    first = Message.objects.filter(pk__in=first_messages([case_id])).defer("search").select_related("leg").first()
    read = triage.readings([first.pk]).get(first.pk) if first else None
    rows = routing.rows_in_force()
    if first is None or read is None or not rows:
        return ""
    known = with_standings([newcomer(first, read, topic_id)], rows)[0]
    return staff.department_names()[who_answers(rows, known.situation).department_id]
