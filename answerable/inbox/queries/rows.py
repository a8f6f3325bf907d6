"""Single rows, and whether they still belong where they were shown."""

from collections.abc import Iterable

from django.db import connection
from django.db.models import QuerySet

from answerable.cases.models import Case
from answerable.inbox.models import Row
from answerable.inbox.queries.conditions import ask
from answerable.inbox.queries.viewer import Viewer
from answerable.inbox.rules.filter import Filter
from answerable.inbox.rules.views import View


def row(viewer: Viewer, case_id: int) -> Row | None:
    """The row of a case, if the viewer sees its page."""
    return viewer.rows.filter(pk=case_id).first()


def with_earlier(viewer: Viewer, case_id: int, person_id: int, *, limit: int = 6) -> tuple[Row | None, list[Row]]:
    """The row of a case, if the viewer sees its page, and the newest others of its customer, in one question.

    A union, for with OR between them PostgreSQL looks at every row.
    """
    others = Row.objects.filter(pk__in=_of_person(viewer, person_id)[: limit + 1])
    found = {each.case_id: each for each in Row.objects.filter(pk=case_id).union(others, all=True)}
    own = found.pop(case_id, None)
    return own if own and viewer.sees(case_id, own.page_id) else None, _newest(found.values())[:limit]


def rows(viewer: Viewer, case_ids: Iterable[int]) -> dict[int, Row]:
    """The rows of these cases that the viewer sees, by case."""
    return {each.case_id: each for each in viewer.rows.filter(pk__in=list(case_ids))}


def belonging(viewer: Viewer, view: View, case_ids: Iterable[int], *, filter: Filter | None = None) -> set[int]:
    """Which of these cases stand in the view now and fit the filter."""
    asked = ask(viewer, view, filter or Filter(), cases=list(case_ids))
    statement = (
        f"SELECT r.case_id FROM inbox_row AS r WHERE r.case_id = ANY(%(cases)s::bigint[]) "
        f"AND r.page_id = ANY(%(pages)s::bigint[]) AND {asked.condition}"
    )
    with connection.cursor() as cursor:
        cursor.execute(statement, asked.arguments)
        return {case_id for (case_id,) in cursor.fetchall()}


def of_person(viewer: Viewer, person_id: int, *, besides: int, limit: int = 6) -> list[Row]:
    """The newest cases of a customer that the viewer sees, but for one."""
    ids = _of_person(viewer, person_id).exclude(pk=besides)[:limit]
    return _newest(Row.objects.filter(pk__in=list(ids)))


def _of_person(viewer: Viewer, person_id: int) -> "QuerySet[Case, int]":
    seen = Case.objects.filter(person_id=person_id, page_id__in=viewer.page_ids)
    seen = seen.exclude(pk__in=viewer.hidden) if viewer.hidden else seen
    return seen.order_by("-id").values_list("id", flat=True)


def _newest(rows: Iterable[Row]) -> list[Row]:
    return sorted(rows, key=lambda each: -each.case_id)
