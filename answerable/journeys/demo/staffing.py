"""How Harbour Rail is staffed: who leads, what an hour costs, who works round the clock, what people can do and who stands in."""

from collections.abc import Mapping
from datetime import datetime

from django.db import transaction

from answerable.journal.record import PROGRAM
from answerable.routing import operations as routing
from answerable.routing.models import Distribution
from answerable.sla import operations as sla
from answerable.sla import queries as hours
from answerable.sla.operations import HoursDraft
from answerable.staff import operations as staff
from answerable.staff import queries
from answerable.staff.models import Member
from answerable.staff.operations import DepartmentDraft, Skills

CURRENCY, COUNTRY, PART = "EUR", "GB", "ENG"
# By department: the lead's address and what an hour costs, in cents.
LEADS = {
    "Service": ("priya.raman", 28_00),
    "Marketing": ("lena.brandt", 42_00),
    "E-commerce": ("noor.haddad", 38_00),
    "PR": ("tara.aldridge", 46_00),
    "Legal": ("robin.hale", 61_00),
}
SHIFTS = [(6 * 60, 14 * 60), (14 * 60, 22 * 60), (22 * 60, 30 * 60)]
SKILLS = {
    "jonas.lindqvist": Skills(["en", "de"], ["Refunds", "Delays"], 12),
    "maya.okafor": Skills(["en", "fr", "es"], ["Accessibility"], 10),
    "priya.raman": Skills(["en"], ["Refunds"], 6),
    "lena.brandt": Skills(["en", "de"]),
    "noor.haddad": Skills(["en", "ar", "nl"], ["App", "Website"], 8),
    "tara.aldridge": Skills(["en", "fr"]),
}
DEPUTIES = {"priya.raman": "jonas.lindqvist", "lena.brandt": "tara.aldridge"}


@transaction.atomic
def staffed(members: Mapping[str, Member], now: datetime) -> None:
    """Settle it once; what was changed since stays."""
    if queries.has_currency():
        return
    people = {address.partition("@")[0]: each for address, each in members.items()}
    staff.keep_currency(CURRENCY, actor=PROGRAM, now=now)
    _departments(people, now)
    for name, skills in SKILLS.items():
        staff.equip(people[name].pk, skills, actor=PROGRAM, now=now)
    for name, deputy in DEPUTIES.items():
        staff.depute(people[name].pk, people[deputy].pk, actor=PROGRAM, now=now)


def _departments(people: Mapping[str, Member], now: datetime) -> None:
    company = hours.calendars()[0]
    kept = HoursDraft(company.timezone, company.hours, company.days_off, COUNTRY, PART)
    sla.keep_hours(company.pk, kept, actor=PROGRAM, now=now)
    week = {str(day): SHIFTS for day in range(7)}
    shifts = sla.add_hours("Three shifts, every day", HoursDraft(company.timezone, week), actor=PROGRAM, now=now)
    for each in queries.departments():
        if each.name in LEADS:
            lead, cost = LEADS[each.name]
            address = f"{each.name.lower()}@harbourrail.example"
            draft = DepartmentDraft(each.name, each.discipline, people[lead].pk, cost, address)
            staff.settle_department(each.pk, draft, actor=PROGRAM, now=now)
        if each.name == "Service":
            sla.choose_hours(each.pk, shifts.pk, actor=PROGRAM, now=now)
            routing.settle_distribution(each.pk, Distribution.Way.TURN, actor=PROGRAM, now=now)
