"""How promises were kept in the period of the ledger, by page; counted when the ledger is on the screen, for it takes a moment."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import urlencode

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from answerable.channels import queries as channels
from answerable.core import clock
from answerable.reports.queries import service_levels
from answerable.sla import queries as sla
from answerable.web.ledger.asked import wanted
from answerable.web.ledger.figures import grouped, percent_of
from answerable.web.resource import wants_part

if TYPE_CHECKING:
    from answerable.reports.queries import Kept


@dataclass(frozen=True)
class Line:
    """One page, or all, in words."""

    name: str
    in_time: str
    in_time_of: str
    same_day: str
    same_day_of: str
    late: str
    late_url: str = ""


def index(request: HttpRequest) -> HttpResponseBase:
    """The section of the ledger."""
    question, hours = wanted(request), sla.calendar()
    found = service_levels(question, zone=hours.timezone if hours else "UTC", now=clock.now())
    pages = {each.pk: each.name for each in channels.pages(question.page_ids)}
    lines = [_line([each], pages[each.page_id], _late_url(each.page_id)) for each in found]
    if len(found) > 1:
        lines.append(_line(found, _("All pages"), _late_url()))
    name = "ledger/service_levels.html" if wants_part(request) else "ledger/service_levels_page.html"
    return render(request, name, {"lines": lines})


def _line(kept: Sequence[Kept], name: str, late_url: str) -> Line:
    met, late = sum(each.met for each in kept), sum(each.late for each in kept)
    promised = met + late + sum(each.missed for each in kept)
    needed, same_day = sum(each.needed for each in kept), sum(each.same_day for each in kept)
    return Line(
        name,
        percent_of(met, promised),
        _of(met, promised),
        percent_of(same_day, needed),
        _of(same_day, needed),
        grouped(late),
        late_url if late else "",
    )


def _of(part: int, whole: int) -> str:
    return _("%(part)s of %(whole)s") % {"part": grouped(part), "whole": grouped(whole)} if whole else ""


def _late_url(page_id: int = 0) -> str:
    """The cases behind what is late now."""
    return f"{reverse('inbox:index')}?{urlencode({'due': 'late'} | ({'page': page_id} if page_id else {}))}"
