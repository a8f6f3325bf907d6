"""Where cases are."""

from collections.abc import Iterable

from answerable.cases.models import Case


def page_ids(case_ids: Iterable[int]) -> dict[int, int]:
    """The page of each case."""
    return dict(Case.objects.filter(pk__in=list(case_ids)).values_list("pk", "page_id"))
