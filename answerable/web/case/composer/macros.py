"""What / offers in a composer: macros filled for this case, with the steps that follow when they are sent."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import render

from answerable.access import scope as access
from answerable.inbox import queries as inbox
from answerable.journeys.answering.steps import steps_of
from answerable.macros import queries
from answerable.macros.rules.fill import blanks, fill, wording
from answerable.web.case.composer.following import in_words
from answerable.web.members import member_of, scope_of, viewer_of
from answerable.web.numbers import numbers

if TYPE_CHECKING:
    from answerable.cases.models import Case
    from answerable.macros.models import Wording
    from answerable.staff.models import Member


@dataclass(frozen=True)
class Offer:
    """One macro as it would read here; `steps` are keys with words."""

    wording: Wording
    text: str
    language: str
    blanks: list[str]
    steps: list[tuple[str, str]]


def index(request: HttpRequest, case_id: int) -> HttpResponse:
    """A listbox of what answers to the letters typed so far."""
    case, me = access.case(scope_of(request), case_id, access.Action.REPLY), member_of(request)
    typed = request.GET.get("typed", "")[:60]
    row = inbox.row(viewer_of(request), case_id)
    language, values = row.language if row else "", _values(case, me)
    found = queries.offered(brand_id=case.page.brand_id, department_id=me.department_id, typed=typed)
    offers = [_offer(each, language, values) for each in found]
    return render(request, "case/macros.html", {"offers": offers, "typed": typed})


def offer_of(found: Wording, language: str, case: Case, me: Member) -> Offer:
    """One macro as it would read in a case, written by this member."""
    return _offer(found, language, _values(case, me))


def in_case(text: str, case: Case, me: Member) -> str:
    """A text with its variables filled as they are in a case, written by this member."""
    return fill(text, _values(case, me))


def wordings(form: QueryDict) -> list[int]:
    """The wordings of the macros that a text was written with."""
    return numbers(form.getlist("macro"))


def _values(case: Case, me: Member) -> dict[str, str]:
    customer, agent = case.person.name, me.name
    return {
        "customer.name": customer,
        "customer.first_name": customer.split()[0] if customer.split() else "",
        "page.name": case.page.name,
        "brand.name": case.page.brand.name,
        "case.reference": case.page.brand.reference(case.pk),
        "agent.name": agent,
        "agent.first_name": agent.split()[0] if agent.split() else "",
        "department.name": me.department.name,
    }


def _offer(found: Wording, language: str, values: dict[str, str]) -> Offer:
    code, raw = wording(found.texts, language)
    text = fill(raw, values)
    return Offer(found, text, code, blanks(text), [(key, in_words(key, found)) for key in steps_of(found)])
