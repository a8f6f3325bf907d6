"""Topics that might be missing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as say
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from answerable.channels import queries as channels
from answerable.core import clock
from answerable.core.errors import Refusal
from answerable.inbox import queries as inbox
from answerable.journeys.company import settle_topics as journey
from answerable.topics import queries
from answerable.topics.operations import TopicDraft
from answerable.web.members import member_of, viewer_of
from answerable.web.numbers import numbers
from answerable.web.said import tell
from answerable.web.settings.sections import sections
from answerable.web.topic_names import to_choose

if TYPE_CHECKING:
    from answerable.inbox.models import Row
    from answerable.topics.models import Proposal
    from answerable.topics.rules.tree import Node

SHOWN = 8


@dataclass(frozen=True)
class Shown:
    """A proposal with the most typical of its cases, and a form to decide on it."""

    proposal: Proposal
    words: str
    rows: list[Row]
    form: DecisionForm


class DecisionForm(forms.Form):
    """A name for a new topic and where it stands, or one that there is; and which of the cases are examples."""

    name = forms.CharField(label=_("Name"), max_length=60)
    parent = forms.TypedChoiceField(label=_("Below"), coerce=int, empty_value=None, required=False)
    topic = forms.TypedChoiceField(label=_("Or a topic that there is"), coerce=int, empty_value=None, required=False)

    def __init__(self, proposal: Proposal, tree: Sequence[Node], *args: object, **given: object) -> None:
        super().__init__(*args, **given)  # type: ignore[arg-type]
        self.auto_id = f"p{proposal.pk}-%s"
        self.proposal = proposal
        offered = [node for node in tree if proposal.brand_id is None or node.leaf.brand_id in {None, proposal.brand_id}]
        above = to_choose(node for node in offered if node.has_room)
        self.fields["parent"].choices = [("", say("At the top")), *above]  # type: ignore[attr-defined]  # choice fields
        self.fields["topic"].choices = [("", ""), *to_choose(offered)]  # type: ignore[attr-defined]


def index(request: HttpRequest) -> HttpResponse:
    """Those that wait for somebody to decide."""
    return _index(request)


def look(request: HttpRequest) -> HttpResponse:
    """Have cases looked through now."""
    journey.look_now(member=member_of(request))
    tell(request, say("The desk looks through the cases now. What it finds stands here in a moment."))
    return redirect("settings:topic_proposals")


def create(request: HttpRequest, topic_proposal_id: int) -> HttpResponse:
    """Make a topic of one."""
    proposal, form = _asked(request, topic_proposal_id)
    if not form.is_valid():
        return _index(request, form, status=422)
    draft = TopicDraft(form.cleaned_data["name"], _brand(form), form.cleaned_data["parent"])
    try:
        made = journey.make_of(proposal.pk, draft, _cases(request), member=member_of(request), now=clock.now())
    except Refusal as refusal:
        form.add_error("name", str(refusal.sentence))
        return _index(request, form, status=refusal.status)
    tell(request, say("“%(name)s” is saved") % {"name": queries.named(made)})
    return redirect("settings:topic", made.pk)


def update(request: HttpRequest, topic_proposal_id: int) -> HttpResponse:
    """Put its cases under a topic that there is."""
    proposal, form = _asked(request, topic_proposal_id)
    form.fields["name"].required, form.fields["topic"].required = False, True
    if not form.is_valid():
        return _index(request, form, status=422)
    topic_id = form.cleaned_data["topic"]
    count = journey.join_to(proposal.pk, topic_id, _cases(request), member=member_of(request), now=clock.now())
    tell(request, ngettext("%(count)s case has this topic now", "%(count)s cases have this topic now", count) % {"count": count})
    return redirect("settings:topic_proposals")


def destroy(request: HttpRequest, topic_proposal_id: int) -> HttpResponse:
    """Have it not proposed again."""
    proposal = journey.proposal(topic_proposal_id, member=member_of(request))
    journey.dismiss(proposal.pk, member=member_of(request), now=clock.now())
    tell(request, say("It is not proposed again"))
    return redirect("settings:topic_proposals")


def _index(request: HttpRequest, refused: DecisionForm | None = None, status: int = 200) -> HttpResponse:
    member = member_of(request)
    journey.require(member)
    waiting = journey.proposals(member)
    rows = inbox.rows(viewer_of(request), {case_id for each in waiting for case_id in each.case_ids[:SHOWN]})
    tree = queries.tree()
    forms = {each.pk: DecisionForm(each, tree, initial={"name": " ".join(each.words).capitalize()[:60]}) for each in waiting}
    if refused:
        forms[refused.proposal.pk] = refused
    shown = [_shown(each, rows, forms[each.pk]) for each in waiting]
    seen = {"sections": sections(request), "proposals": shown, "has_brands": _has_brands()}
    return render(request, "settings/topic_proposals.html", seen, status=status)


def _shown(proposal: Proposal, rows: dict[int, Row], form: DecisionForm) -> Shown:
    return Shown(proposal, ", ".join(proposal.words), [rows[each] for each in proposal.case_ids[:SHOWN] if each in rows], form)


def _asked(request: HttpRequest, proposal_id: int) -> tuple[Proposal, DecisionForm]:
    proposal = journey.proposal(proposal_id, member=member_of(request))
    return proposal, DecisionForm(proposal, queries.tree(), request.POST)


def _brand(form: DecisionForm) -> int | None:
    """A topic stands in the tree of what it is below; at the top it is for all where nothing else is said."""
    parent = queries.topic(form.cleaned_data["parent"]) if form.cleaned_data["parent"] else None
    return parent.brand_id if parent else form.proposal.brand_id if _has_brands() else None


def _has_brands() -> bool:
    return len(channels.brands()) > 1


def _cases(request: HttpRequest) -> set[int]:
    return set(numbers(request.POST.getlist("case")))
