"""What makes a case a PR matter by itself: its topic, the row of the matrix that decided on it, a guideline that a reply went against."""

from collections.abc import Collection
from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from answerable.access import queries as access
from answerable.access import scope
from answerable.access.errors import NoSpokesperson
from answerable.access.operations import Because
from answerable.access.scope import Action
from answerable.alerts import operations as alerts
from answerable.approvals.models import Ground
from answerable.approvals.queries.grounds import grave, met
from answerable.cases import operations as cases
from answerable.cases import queries as case_queries
from answerable.cases.models import Case
from answerable.cases.operations import Addressed
from answerable.journal.record import PROGRAM, Actor
from answerable.journeys.approving.pr_matter import restrict
from answerable.journeys.casework.assign import CannotAnswer
from answerable.journeys.casework.change import change
from answerable.policy.check import Verdict
from answerable.publish.errors import NotAllowed
from answerable.staff.models import Member


class BecomesPrMatter(NotAllowed):
    """A reply goes against a guideline of PR: its case is a PR matter from now on, and its author does not answer in it."""

    code = "becomes_pr_matter"
    status = 403

    def __init__(self, verdict: Verdict, ground: Ground, text: str, name: str) -> None:
        sentence = _("With such words this is a PR matter: %(name)s has the case now and answers. Your text stands there as a note.")
        super().__init__(sentence % {"name": name}, verdict)
        self.ground, self.text = ground, text


def watch(case_ids: Collection[int], *, now: datetime) -> set[int]:
    """Make those of these cases PR matters that topic or row make so; says which. The caller holds the cases and keeps the lists."""
    return {case_id for case_id, ground in grave(case_ids).items() if _begin(case_id, ground, now)}


def refuse_grave(case: Case, verdict: Verdict, text: str, *, by: Member, now: datetime) -> None:
    """Refuses a text that makes its case a PR matter, unless its spokesperson says it: then it is one from now on."""
    ground = met(verdict)
    if ground is None or access.restriction(case.pk) is not None:
        return
    speaks = access.spokespersons().get(case.page.brand_id)
    if speaks is None or speaks.member_id == by.pk or not scope.of(speaks.member).may(Action.REPLY, case.page_id):
        _begin(case.pk, ground, now)
    else:
        raise BecomesPrMatter(verdict, ground, text, speaks.member.name)


def settle(refused: BecomesPrMatter, case_id: int, *, by: Member, now: datetime) -> None:
    """After the refusal has undone everything else: the case becomes what it is, and the text stands in it as a note."""

    def begin(actor: Actor, now: datetime) -> None:
        made = restrict(case_id, because=_because(refused.ground), actor=actor, now=now)
        words = _("This was to be said: %(text)s") % {"text": refused.text}
        cases.note(case_id, words, to=Addressed([made.spokesperson_id], []), actor=actor, now=now)

    change(case_id, Action.REPLY, begin, member=by, now=now)


def _begin(case_id: int, ground: Ground, now: datetime) -> bool:
    """Whether it became one; where nobody speaks for the brand, or not on this page, that is told instead."""
    try:
        with transaction.atomic():
            restrict(case_id, because=_because(ground), actor=PROGRAM, now=now)
    except (NoSpokesperson, CannotAnswer) as refusal:
        case = case_queries.case(case_id)
        said = {"case": case.page.brand.reference(case_id), "why": str(refusal.sentence)}
        sentence = _("%(case)s is to be a PR matter and is none: %(why)s") % said
        alerts.raise_alert(f"pr matter wanted {case_id}", sentence, now=now, page_id=case.page_id, case_id=case_id)
        return False
    return True


def _because(ground: Ground) -> Because:
    return Because(ground.kind, ground.thing_id)
