"""Cases in which nearly the same was said, asked for when they come into sight: a case opens without waiting for them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from answerable.access.scope import Action
from answerable.cases import queries as cases
from answerable.core import clock
from answerable.customers import queries as customers
from answerable.inbox import queries as inbox
from answerable.inbox.rules.reusable import reusable
from answerable.meaning.rules.readable import readable
from answerable.staff import queries as staff
from answerable.triage.words import reason
from answerable.web.case.closing.endings import OUTCOMES
from answerable.web.case.composer.macros import in_case
from answerable.web.members import case_of, member_of, scope_of, viewer_of

if TYPE_CHECKING:
    from datetime import datetime

    from answerable.cases.models import Case
    from answerable.inbox.queries import Similar
    from answerable.inbox.rules.precedent import Precedent

LATELY = timedelta(hours=1)
MANY = 3  # other customers; fewer are chance
WORDS = 16  # of a message say enough to find the same


@dataclass(frozen=True)
class Shown:
    """A similar case as the template draws it; `draft` is its answer made ready for this customer, "" where there is none to use."""

    url: str
    reference: str
    reason: str
    said: str
    lang: str
    at: datetime
    is_closed: bool
    ending: str
    helped: str
    is_good: bool
    answer: str
    answer_lang: str
    draft: str


def index(request: HttpRequest, case_id: int) -> HttpResponse:
    """A few cases on pages that the member sees, each with its answer."""
    case = case_of(request, case_id)
    alike = inbox.similar(viewer_of(request), case_id, person_id=case.person_id, since=clock.now() - LATELY)
    found = alike.cases
    may_reply = case.is_open and scope_of(request).may(Action.REPLY, case.page_id)
    drafts = _drafts(request, case, found) if may_reply else {}
    shown = [_shown(each, drafts.get(each.row.case_id, "")) for each in found]
    lately = alike.lately if alike.lately >= MANY else 0
    seen = {"similar": shown, "case_id": case_id, "lately": lately, "lately_url": _same(case_id) if lately else ""}
    return render(request, "case/similar.html", seen)


def _same(case_id: int) -> str:
    """The list of what means the same as the first message of a case."""
    first = cases.first_inbound(case_id)
    words = " ".join(readable(first.text).split()[:WORDS]) if first else ""
    return f"{reverse('inbox:index')}?{urlencode({'q': words})}"


def _shown(found: Similar, draft: str) -> Shown:
    row, known = found.row, found.known
    return Shown(
        url=f"{reverse('case:show', args=[row.case_id])}?message={found.message.pk}",
        reference=row.page.brand.reference(row.case_id),
        reason=reason(row.reason) or _("Case"),
        said=found.message.text,
        lang=found.message.language,
        at=found.message.posted_at,
        is_closed=not row.is_open,
        ending=_ending(found),
        helped=_helped(known),
        is_good=known.helped is True,
        answer=known.answer,
        answer_lang=known.language,
        draft=draft,
    )


def _ending(found: Similar) -> str:
    if found.row.is_open:
        return _("Open")
    return str(OUTCOMES.get(found.known.outcome, _("Closed")))


def _helped(known: Precedent) -> str:
    """What the customer said or showed of it, in a few words."""
    if known.score is not None:
        return _("%(score)s of 5") % {"score": known.score}
    if known.came_back:
        return _("came back after closing")
    return _("said thanks") if known.thanked else ""


def _drafts(request: HttpRequest, case: Case, found: Sequence[Similar]) -> dict[int, str]:
    """Each answer with nothing of the other customer in it, by case."""
    agents = [each.name for each in staff.members()]
    names = customers.names({each.row.person_id for each in found if each.known.answer})
    me, drafts = member_of(request), {}
    for each in found:
        if each.known.answer:
            raw = reusable(each.known.answer, each.known.language, customer=names.get(each.row.person_id, ()), agent=agents)
            drafts[each.row.case_id] = in_case(raw, case, me)
    return drafts
