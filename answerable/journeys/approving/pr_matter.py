"""A case becomes a PR matter: its spokesperson has it and alone answers, and only those who are named see it."""

from datetime import datetime

from django.utils.translation import gettext as _

from answerable.access import operations as access
from answerable.access import queries, scope
from answerable.access.models import Restriction
from answerable.access.operations import Because
from answerable.access.scope import Action
from answerable.cases import queries as cases
from answerable.core.errors import Forbidden
from answerable.journal.record import Actor
from answerable.journeys.casework.assign import CannotAnswer
from answerable.journeys.casework.change import change
from answerable.journeys.telling import hand_offs
from answerable.journeys.telling.tell_each import tell_each
from answerable.routing import operations as routing
from answerable.staff.models import Member


def mark(case_id: int, *, member: Member, now: datetime) -> Restriction:
    """Make it one. Refuses a brand for which nobody speaks, and a spokesperson who cannot answer on the case's page."""

    def begin(actor: Actor, now: datetime) -> Restriction:
        return restrict(case_id, actor=actor, now=now)

    return change(case_id, Action.REPLY, begin, member=member, now=now)


def restrict(case_id: int, *, because: Because | None = None, actor: Actor, now: datetime) -> Restriction:
    """The same for who was let in already, and by itself: the spokesperson has the case from now on, and hears of it."""
    case = cases.case(case_id)
    known = queries.restriction(case_id)
    if known is not None:
        return known
    made = access.restrict(case, seeing=[], because=because, actor=actor, now=now)
    speaks = made.spokesperson
    if not scope.of(speaks).may(Action.REPLY, case.page_id):
        sentence = _("%(name)s speaks for this brand but cannot answer on this page. Give them access first.")
        raise CannotAnswer(sentence % {"name": speaks.name})
    settled = routing.assign(case_id, department_id=speaks.department_id, member_id=speaks.pk, actor=actor, now=now)
    if settled is not None:
        hand_offs.settled(settled, now=now)
    if actor.member_id != speaks.pk:
        sentence = _("%(case)s is a PR matter, in which you answer") % {"case": case.page.brand.reference(case_id)}
        tell_each([speaks.pk], sentence, cause=f"pr matter {made.pk}", case=case, now=now)
    return made


def lift(case_id: int, *, member: Member, now: datetime) -> None:
    """It is as any other case again. Refuses everybody but its spokesperson and owners."""

    def end(actor: Actor, now: datetime) -> None:
        standing = queries.restriction(case_id)
        if standing is not None and standing.spokesperson_id != member.pk and not member.is_owner:
            raise Forbidden(_("Only %(name)s or an owner says that this is no PR matter any more.") % {"name": standing.spokesperson.name})
        access.lift(case_id, actor=actor, now=now)

    change(case_id, Action.REPLY, end, member=member, now=now)
