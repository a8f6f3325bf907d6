"""Reading promises, as far as somebody sees one of their pages."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING

from django.db.models import Q, QuerySet

from answerable.channels.models import Page
from answerable.promises.models import Campaign, Promise, Threshold, Wording
from answerable.promises.rules.alarm import Alarming

if TYPE_CHECKING:
    from answerable.cases.models import Case


def promise(promise_id: int) -> Promise | None:
    """One promise with everything that names it, retired or not."""
    return _named().filter(pk=promise_id).first()


def visible(page_ids: Iterable[int]) -> QuerySet[Promise]:
    """Promises that hold on one of these pages at least, retired ones too, with what names them; without vectors."""
    pages = list(page_ids)
    brands = Page.objects.filter(pk__in=pages).values("brand_id")
    return _named().filter(Q(page_ids__overlap=pages) | Q(page_ids=[], brand_id__in=brands))


def between(page_ids: Iterable[int], first: date, last: date) -> list[Promise]:
    """Those that hold on a day from the first to the last and are not retired."""
    days = Q(from_on__lte=last) & (Q(until_on=None) | Q(until_on__gte=first))
    return list(visible(page_ids).filter(days, retired_at=None))


def retired(page_ids: Iterable[int]) -> list[Promise]:
    """Those that are promised no more, the last retired first."""
    return list(visible(page_ids).filter(retired_at__isnull=False).order_by("-retired_at"))


def offered(case: Case, now: datetime) -> list[Promise]:
    """What a case can be marked with: what holds on its page, what is active first, then what ended last."""
    found = visible([case.page_id]).filter(retired_at=None)
    return sorted(found, key=lambda each: (not each.is_active(now), each.name.casefold()))


def standing(brand_id: int) -> list[Promise]:
    """Every promise of a brand that is not retired, with its vector, against which a new one is held."""
    return list(Promise.objects.filter(brand_id=brand_id, retired_at=None).select_related("owner", "department"))


def searched() -> list[Promise]:
    """What customers may quote: every promise, also those that ended, for a message counts at the time when it was written."""
    return list(Promise.objects.select_related("brand", "department"))


def wordings(promise_id: int) -> list[Wording]:
    """How a promise read, newest first."""
    return list(Wording.objects.filter(promise_id=promise_id).order_by("-number"))


def campaigns(brand_ids: Sequence[int]) -> list[Campaign]:
    """The campaigns of these brands, by name."""
    return list(Campaign.objects.filter(brand_id__in=brand_ids).order_by("name", "pk"))


def threshold() -> Alarming:
    """From how many complaints on an owner is warned; the usual where nobody said."""
    said = Threshold.objects.first()
    return Alarming(said.count, said.hours, said.factor) if said else Alarming()


def _named() -> QuerySet[Promise]:
    return Promise.objects.select_related("brand", "campaign", "owner", "department").defer("vector")
