"""Who works at Harbour Rail, in which departments, by which rules, on which pages."""

from collections.abc import Iterable
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from django.db import transaction
from django.utils.translation import gettext as _

from answerable.access import operations as access
from answerable.access import queries as access_queries
from answerable.access.models import Grant
from answerable.channels import operations as channels
from answerable.channels import queries as known
from answerable.channels.models import Brand, Page
from answerable.core import locks
from answerable.core.errors import Conflict
from answerable.journal.record import PROGRAM, Actor
from answerable.journeys.company.ownership_files.bring_in import as_sheet, read, welcome
from answerable.journeys.company.settle_ownership import drafts
from answerable.journeys.demo.staffing import staffed
from answerable.routing import operations as routing
from answerable.routing import queries as rules
from answerable.routing.rules.sheet import Sheet
from answerable.sla import operations as sla
from answerable.staff import operations as staff
from answerable.staff import queries
from answerable.staff.models import Department, Member

BRAND, PREFIX, TIMEZONE = "Harbour Rail", "HR", "Europe/London"
PASSWORD = "try-answerable"
OTHER, SUPPORT, MARKETING = Department.Discipline.OTHER, Department.Discipline.SUPPORT, Department.Discipline.MARKETING
DEPARTMENTS = {
    "Marketing": MARKETING,
    "Service": SUPPORT,
    "Sales": OTHER,
    "E-commerce": OTHER,
    "PR": MARKETING,
    "Legal": OTHER,
    "HR": OTHER,
}
MATRIX = Path(__file__).parent / "data" / "matrix.yaml"
FIRST = "As agreed with every department."
ALL = frozenset(Grant.Action)
ANSWERS = frozenset({Grant.Action.SEE, Grant.Action.NOTE, Grant.Action.REPLY, Grant.Action.MODERATE})
LEADS = ANSWERS | {Grant.Action.PUBLISH, Grant.Action.APPROVE}
KINDS = frozenset({"comments", "mentions", "reviews", "direct", "form"})
SHARED = {"Service": frozenset({"comments", "direct", "form"})}


class RealCompany(Conflict):
    """The demo's people, whose password everybody knows, do not join a real company."""

    code = "real_company"


class Person(NamedTuple):
    """One of the company: who, where, and what they may do on which kinds of page beside those of their department."""

    name: str
    department: str
    role: Member.Role
    what: str
    actions: Iterable[Grant.Action] = ALL
    kinds: frozenset[str] = KINDS

    @property
    def email(self) -> str:
        """Their address, in a domain that cannot exist."""
        return f"{self.name.lower().replace(' ', '.')}@harbourrail.example"


PEOPLE = [
    Person("Jonas Lindqvist", "Service", Member.Role.AGENT, "answers customers on every page", ANSWERS),
    Person("Maya Okafor", "Service", Member.Role.AGENT, "answers comments, direct messages and the form only", kinds=frozenset()),
    Person("Priya Raman", "Service", Member.Role.LEAD, "leads Service", LEADS),
    Person("Lena Brandt", "Marketing", Member.Role.LEAD, "leads Marketing", LEADS),
    Person("Tara Aldridge", "PR", Member.Role.AGENT, "speaks for the company", LEADS),
    Person("Noor Haddad", "E-commerce", Member.Role.LEAD, "leads E-commerce: the shop, the app, the forms", LEADS),
    Person("Robin Hale", "Legal", Member.Role.OWNER, "owns the installation: pages, people, rules"),
]


@transaction.atomic
def company(now: datetime) -> tuple[Brand, dict[str, Member]]:
    """Departments, people, brand, hours and rules: those that are missing. Refuses where others work already."""
    locks.hold(["first run"])
    departments = {each.name: each for each in queries.departments()}
    for name, discipline in DEPARTMENTS.items():
        if name not in departments:
            departments[name] = staff.establish(name, discipline=discipline, actor=PROGRAM, now=now)
    members = {each.email: each for each in queries.members(active_only=False)}
    if members and not members.keys() & {each.email for each in PEOPLE}:
        raise RealCompany(_("A company works here already. Choose another folder for the demo with ANSWERABLE_HOME."))
    for each in PEOPLE:
        if each.email not in members:
            members[each.email] = _join(each, departments[each.department], now)
    brand = next((each for each in known.brands() if each.prefix == PREFIX), None)
    brand = brand or channels.found(BRAND, prefix=PREFIX, timezone=TIMEZONE, actor=PROGRAM, now=now)
    sla.set_up(TIMEZONE, now=now)
    staffed(members, now)
    if rules.version_in_force() == 0:
        owner = next(each for each in members.values() if each.is_owner)
        _agree(queries.actor(owner), now)
    return brand, members


def _agree(owner: Actor, now: datetime) -> None:
    """Who answers what, as the file beside says."""
    matrix, marks = read(MATRIX.read_text(encoding="utf-8"))
    welcome(matrix.departments, actor=PROGRAM, now=now)
    sheet = as_sheet(matrix, marks, Sheet())
    routing.agree(drafts(sheet), about=routing.About(FIRST, sheet.first_line_id), actor=owner, now=now)


def _join(person: Person, department: Department, now: datetime) -> Member:
    return staff.join(
        person.email, person.name, password=PASSWORD, department=department, role=person.role, actor=PROGRAM, now=now, timezone=TIMEZONE
    )


@transaction.atomic
def grant(pages: Iterable[Page], members: dict[str, Member], actor: Actor, now: datetime) -> None:
    """Each department's and each person's pages, once: a grant that was changed since stays."""
    _share(pages, actor, now)
    for person in PEOPLE:
        member = members[person.email]
        granted = _given(member)
        for page in pages:
            if page.kind in person.kinds and page.pk not in granted and not member.is_owner:
                access.grant(member.pk, page.pk, person.actions, actor=actor, now=now)


def _share(pages: Iterable[Page], actor: Actor, now: datetime) -> None:
    """What everybody of a department works on."""
    shared = access_queries.department_grants()
    for department in queries.departments():
        for page in pages:
            if page.kind in SHARED.get(department.name, ()) and page.pk not in shared.get(department.pk, {}):
                access.grant_department(department.pk, page.pk, ANSWERS, actor=actor, now=now)


def _given(member: Member) -> set[int]:
    """The pages that a member was given."""
    return set(Grant.objects.filter(member=member).values_list("page_id", flat=True))
