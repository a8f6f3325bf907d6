"""Chains: who agrees one after the other, when."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from answerable.approvals import queries
from answerable.core import clock
from answerable.core.errors import Invisible, Refusal
from answerable.journeys.company import settle_approvals as journey
from answerable.web.members import member_of
from answerable.web.said import tell
from answerable.web.settings.approvals.form import OCCASIONS, ChainForm, StepForm, draft, filled, posted
from answerable.web.settings.approvals.grounds import choices
from answerable.web.settings.approvals.spokespersons import speakers
from answerable.web.settings.labels import require
from answerable.web.settings.sections import sections

if TYPE_CHECKING:
    from answerable.approvals.models import Chain


def index(request: HttpRequest) -> HttpResponseBase:
    """Every chain, who speaks for each brand, and a form for a new chain."""
    require(request)
    return _shown(request, *filled(None, []))


def create(request: HttpRequest) -> HttpResponseBase:
    """Make one."""
    return _keep(request, None)


def edit(request: HttpRequest, chain_id: int) -> HttpResponseBase:
    """The form of one."""
    chain = _chain(request, chain_id)
    return _shown(request, *filled(chain, queries.steps([chain_id]).get(chain_id, [])), chain)


def update(request: HttpRequest, chain_id: int) -> HttpResponseBase:
    """Change one."""
    return _keep(request, _chain(request, chain_id))


def destroy(request: HttpRequest, chain_id: int) -> HttpResponseBase:
    """Ask it no more."""
    chain = _chain(request, chain_id)
    journey.retire_chain(chain_id, member=member_of(request), now=clock.now())
    tell(request, _("“%(name)s” is asked no more; what waits already still waits") % {"name": chain.name})
    return redirect("settings:chains")


def _chain(request: HttpRequest, chain_id: int) -> Chain:
    require(request)
    found = queries.chain(chain_id)
    if found is None:
        raise Invisible(_("There is no such chain any more."))
    return found


def _keep(request: HttpRequest, chain: Chain | None) -> HttpResponseBase:
    require(request)
    form, steps = posted(request.POST)
    if not all([form.is_valid(), *(each.is_valid() for each in steps)]):
        return _shown(request, form, steps, chain, 422)
    try:
        kept = journey.keep_chain(chain.pk if chain else None, draft(form, steps), member=member_of(request), now=clock.now())
    except Refusal as refusal:
        form.add_error(None, str(refusal.sentence))
        return _shown(request, form, steps, chain, refusal.status)
    tell(request, _("“%(name)s” is saved") % {"name": kept.name})
    return redirect("settings:chains")


def _shown(request: HttpRequest, form: ChainForm, steps: list[StepForm], chain: Chain | None = None, status: int = 200) -> HttpResponseBase:
    chains = queries.chains()
    taken, words = queries.steps(each.pk for each in chains), dict(OCCASIONS)
    rows = [(each, words[each.occasion], taken.get(each.pk, [])) for each in chains]
    seen = {"sections": sections(request), "rows": rows, "form": form, "steps": steps, "chain": chain, "speakers": speakers(request)}
    seen["grounds"] = choices(request)
    return render(request, "settings/approvals.html", seen, status=status)
