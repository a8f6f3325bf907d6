"""What the company told us to recognise."""

from collections.abc import Iterable
from typing import NamedTuple
from zoneinfo import ZoneInfo

from answerable.channels.models import Page
from answerable.triage.models import Term
from answerable.triage.rules.entities import own


class Recognisable(NamedTuple):
    """What to recognise on a page, and where its people read the clock."""

    own: own.Own
    zone: ZoneInfo


def recognisable(page_ids: Iterable[int]) -> dict[int, Recognisable]:
    """By page, what to recognise there."""
    standing = terms()
    places = Page.objects.filter(pk__in=set(page_ids)).values_list("pk", "brand_id", "brand__timezone")
    return {page_id: Recognisable(_own(standing, brand_id), ZoneInfo(zone)) for page_id, brand_id, zone in places}


def terms() -> list[Term]:
    """Everything that is recognised, by kind and name."""
    return list(Term.objects.filter(retired_at=None).select_related("brand").order_by("kind", "name", "id"))


def retired_terms() -> list[Term]:
    """What is recognised no longer, by name."""
    return list(Term.objects.filter(retired_at__isnull=False).select_related("brand").order_by("name", "id"))


def term(term_id: int) -> Term | None:
    """One that stands."""
    return Term.objects.filter(pk=term_id, retired_at=None).select_related("brand").first()


def _own(standing: Iterable[Term], brand_id: int) -> own.Own:
    return own.own(tuple(each.sought() for each in standing if each.brand_id in {None, brand_id}))
