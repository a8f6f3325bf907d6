from collections.abc import Iterable

from django.db.models import OuterRef, Subquery

from answerable.cases.models import Case
from answerable.satisfaction.models import Question


def follow(case_ids: Iterable[int]) -> None:
    """Who was asked is who the case's customer is, after customers were merged or parted. The caller records it."""
    customer = Case.objects.filter(pk=OuterRef("case_id")).values("person_id")
    Question.objects.filter(case_id__in=list(case_ids)).update(person_id=Subquery(customer))
