"""Telling people of deadlines: ahead of the breach somebody who is there, then up the line; each step once."""

from collections.abc import Sequence
from datetime import datetime

from django.core.mail import EmailMessage
from django.db import transaction
from django.utils.translation import gettext as _

from answerable.alerts import operations as alerts
from answerable.alerts import queries as standing
from answerable.core import clock as moments
from answerable.core.settings import get_settings
from answerable.journeys.casework.on_shift import on_shift
from answerable.journeys.telling.audience import Company
from answerable.journeys.telling.post import post
from answerable.journeys.telling.tell_each import tell_each
from answerable.routing import queries as routing
from answerable.routing.models import Ownership
from answerable.sla import operations as sla
from answerable.sla import queries
from answerable.sla.models import Clock
from answerable.sla.operations import Told
from answerable.sla.rules.telling import Step
from answerable.sla.words import duration
from answerable.staff import queries as staff
from answerable.triage import queries as readings

CAUSE = "deadline"


@transaction.atomic
def warn_of_deadlines(now: datetime | None = None) -> int:
    """Tell of every deadline whose next step has come, and whoever comes on shift of what nobody was there for; says of how many.

    What was answered, closed or waits for the customer meanwhile is told of no more.
    """
    now = now or moments.now()
    _lower_settled(now)
    due, owed = sla.to_tell(now), sla.owed(now)
    if not due and not owed:
        return 0
    case_ids = {each.case_id for each in [*due, *owed]}
    company = Company(on_shift(now), {each.pk: each for each in staff.departments(with_retired=True)}, case_ids)
    owners = routing.ownerships(case_ids)
    tellings = [_tell(each, owners[each.case_id], company, now) for each in due if each.case_id in owners]
    fresh = {each.pk for each in due}
    tellings += [told for each in owed if each.pk not in fresh and (told := _catch_up(each, owners.get(each.case_id), company, now))]
    sla.told(tellings, now=now)
    return len(tellings)


def _tell(clock: Clock, owner: Ownership, company: Company, now: datetime) -> Told:
    found = company.audience(Step(clock.step), owner, clock.case.page_id)
    alerts.lower_all(f"{CAUSE} {clock.pk} ", now=now)
    _raise(clock, found.member_ids, now)
    if found.is_owed and (_is_critical(clock) or not found.member_ids):
        _write_to_contact(clock, company.departments[owner.department_id].alert_email, now)
    return Told(clock, found.member_ids, is_owed=found.is_owed)


def _catch_up(clock: Clock, owner: Ownership | None, company: Company, now: datetime) -> Told | None:
    """Once somebody is there, they hear what was missed."""
    if owner is None:
        return None
    there = company.present(owner, clock.case.page_id)
    if not there:
        return None
    _raise(clock, there, now)
    return Told(clock, there)


def _raise(clock: Clock, member_ids: Sequence[int], now: datetime) -> None:
    tell_each(member_ids, _sentence(clock, now), cause=f"{CAUSE} {clock.pk} {clock.step}", case=clock.case, now=now)


def _sentence(clock: Clock, now: datetime) -> str:
    read = clock.reading(now)
    said = {"case": clock.case.page.brand.reference(clock.case_id), "time": duration(abs(read.seconds_left or 0))}
    if clock.is_response:
        words = _("%(case)s: the answer is late by %(time)s") if read.state == "over" else _("%(case)s: the answer is due in %(time)s")
    else:
        words = _("%(case)s: late by %(time)s to be ended") if read.state == "over" else _("%(case)s: to be ended in %(time)s")
    return words % said


def _is_critical(clock: Clock) -> bool:
    reading = readings.case_reading(clock.case_id)
    return reading is not None and reading.urgency == "critical"


def _write_to_contact(clock: Clock, address: str, now: datetime) -> None:
    """Nobody of the department is there: the address that it gave for that hears at once."""
    if not address:
        return
    sentence = _sentence(clock, now)
    body = "{}\n{}\n\n{}/cases/{}".format(
        sentence, _("Nobody of the department is on shift."), get_settings().base_url.rstrip("/"), clock.case_id
    )
    message = EmailMessage(_("Answerable: %(what)s") % {"what": sentence}, body, to=[address])
    transaction.on_commit(lambda: post(message, now=now))


def _lower_settled(now: datetime) -> None:
    """What is answered, closed or the customer's turn needs nobody any more."""
    told = {int(cause.split()[1]) for cause in standing.causes(f"{CAUSE} ")}
    for clock_id in told - queries.running_of(told):
        alerts.lower_all(f"{CAUSE} {clock_id} ", now=now)
