"""The question after closing: asked by a job some minutes later, so that an undone closing asks nobody."""

from datetime import datetime, timedelta

from django.db import transaction

from answerable.access import queries as access
from answerable.cases import operations as cases
from answerable.cases import queries as case_queries
from answerable.cases.models import Case, Closure, Leg, Message
from answerable.channels.contract import Way
from answerable.core import clock, jobs
from answerable.core.errors import Refusal
from answerable.core.settings import get_settings
from answerable.journal.record import PROGRAM, Actor
from answerable.journeys.answering.judge import judge
from answerable.journeys.keep_lists import keep_lists
from answerable.policy import operations as policy
from answerable.policy.operations import Occasion
from answerable.publish import operations as publish
from answerable.publish import queries as sent
from answerable.publish.errors import NotAllowed
from answerable.publish.queries import ways
from answerable.routing import queries as routing
from answerable.satisfaction import operations as satisfaction
from answerable.satisfaction import queries
from answerable.satisfaction.operations import Asked
from answerable.satisfaction.rules.may_ask import Closed, WhyNot, why_not
from answerable.satisfaction.rules.token import token
from answerable.satisfaction.rules.wording import PATH, worded
from answerable.staff import queries as staff
from answerable.triage import queries as triage

JOB = "ask_how_it_was"
PAUSE = timedelta(minutes=2)


def ask_later(case_id: int, *, now: datetime) -> None:
    """A case was closed just now; its customer is asked in a moment where its page asks at all."""
    closure = case_queries.closure(case_id)
    survey = queries.survey(case_queries.case(case_id).page_id)
    if survey is not None and survey.is_on and closure is not None:
        jobs.defer(JOB, once=f"{JOB} {closure.pk}", at=now + PAUSE, case_id=case_id, closure_id=closure.pk)


@transaction.atomic
def ask_how_it_was(case_id: int, closure_id: int) -> None:
    """Ask by the private way that is open; where that may not be, what is against it is written down."""
    now = clock.now()
    cases.hold([case_id])
    closure = case_queries.closure(case_id)
    if closure is None or closure.pk != closure_id:
        return
    case = case_queries.case(case_id)
    against = why_not(_closed(case, now), now)
    if against is None:
        against = _ask(case, closure, now)
    if against is None:
        keep_lists([case_id])
    else:
        satisfaction.leave_be(case_id, against, now=now)


def _closed(case: Case, now: datetime) -> Closed:
    survey = queries.survey(case.page_id)
    last = Message.objects.filter(case=case).order_by("-id").first()
    heard = Message.objects.filter(case=case, is_ours=False).values_list("pk", flat=True)
    return Closed(
        is_on=survey is not None and survey.is_on,
        is_open=case.is_open,
        is_imported=case.is_imported,
        was_asked=queries.of_case(case.pk) is not None,
        last_asked_at=queries.last_asked_at(case.person_id),
        is_last_ours=last is not None and last.is_ours,
        reasons=frozenset(each.reason for each in triage.readings(heard).values()),
    )


def _ask(case: Case, closure: Closure, now: datetime) -> WhyNot | None:
    """Queue it in the name of who closed the case, under the guidelines of every send."""
    found = _private_way(case.pk, now)
    survey = queries.survey(case.page_id)
    member = staff.members_by_id([closure.member_id or 0]).get(closure.member_id or 0)
    if access.restriction(case.pk) is not None:  # nothing is said in a PR matter by itself
        return WhyNot.BARRED
    if found is None or survey is None or member is None:
        return WhyNot.NO_PRIVATE_WAY
    leg, way = found
    secret, reading = token(), triage.case_reading(case.pk)
    language, text = worded(survey.texts, reading.language if reading else "", f"{get_settings().base_url.rstrip('/')}{PATH}{secret}")
    verdict = judge(text, leg, way, by=None, now=now)
    draft = publish.Reply(leg, way, text, sent.seen_mark(case.pk), member.department.discipline)
    try:
        with transaction.atomic():
            outbound = publish.queue(draft, verdict, actor=Actor(closure.member_id, closure.department_id), now=now)
    except Refusal as refusal:
        if isinstance(refusal, NotAllowed):
            policy.refuse_hits(verdict, Occasion(draft.key, leg.page_id, case.pk), actor=PROGRAM, now=now)
        return WhyNot.BARRED
    owner = routing.ownership(case.pk)
    department_id, member_id = (owner.department_id, owner.member_id) if owner else (None, None)
    satisfaction.ask(outbound, Asked(case.person_id, department_id, member_id, language, secret), now=now)
    jobs.defer("deliver", once=f"deliver {outbound.pk}", outbound_id=outbound.pk)
    return None


def _private_way(case_id: int, now: datetime) -> tuple[Leg, Way] | None:
    """A direct message where one is open, else a private reply; never in public."""
    legs = case_queries.legs(case_id)[::-1]
    offered = ways.windows_of_legs(legs, now=now)
    for wanted in (Way.DIRECT, Way.PRIVATE):
        for leg in legs:
            if any(each.way is wanted and each.is_open for each in offered[leg.pk]):
                return leg, wanted
    return None
