"""The company that is measured: fifty pages, eight departments of five, rules as a real desk would have them."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.conf import settings
from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
from django.contrib.sessions.backends.db import SessionStore
from django.db import transaction

from answerable.access import operations as access
from answerable.access.models import Grant
from answerable.channels import operations as channels
from answerable.channels.contract import Identified
from answerable.channels.models import Brand, Page
from answerable.core import clock
from answerable.journal.record import PROGRAM
from answerable.routing import operations as routing
from answerable.routing.operations.agree import Draft
from answerable.sla import operations as sla
from answerable.staff import operations as staff
from answerable.staff.models import Department, Member

KINDS = ("comments", "mentions", "reviews", "direct")
PAGES, DEPARTMENTS, MEMBERS_A_DEPARTMENT = 50, 8, 5
SECRET = "only the bench signs with this"
FEW = (2, 17, 40)  # a busy page, a middling one, a quiet one


@dataclass(frozen=True, slots=True)
class Desk:
    """Who and what there is: `few_seeing` sees three pages, `idle` one on which nothing happens, all others every page."""

    pages: list[Page]
    departments: list[Department]
    members: list[Member]
    all_seeing: Member
    few_seeing: Member
    idle: Member


@transaction.atomic
def make() -> Desk:
    """The whole company, with no message yet."""
    now = clock.now()
    brand = channels.found("Bench", prefix="BN", timezone="Europe/London", actor=PROGRAM, now=now)
    sla.set_up("Europe/London", now=now)
    departments = [
        staff.establish(f"Department {number}", discipline=Department.Discipline.SUPPORT, actor=PROGRAM, now=now)
        for number in range(1, DEPARTMENTS + 1)
    ]
    reasons = ["praise", "press", "sales", "complaint", "question", "request", "safety"]
    rows = [Draft(department.pk, {"reasons": [reason]}) for reason, department in zip(reasons, departments, strict=False)]
    routing.agree([*rows, Draft(departments[-1].pk)], actor=PROGRAM, now=now)
    pages = [_page(brand, number, now) for number in range(1, PAGES + 2)]
    members = [
        _member(department, f"agent{department.pk}.{number}", now) for department in departments for number in range(MEMBERS_A_DEPARTMENT)
    ]
    all_seeing, few_seeing, idle = members[0], members[1], members[2]
    for each in members:
        if each not in (few_seeing, idle):
            _let_see(each, pages, now)
    _let_see(few_seeing, [pages[number - 1] for number in FEW], now)
    _let_see(idle, pages[-1:], now)
    return Desk(pages[:PAGES], departments, members, all_seeing, few_seeing, idle)


def _page(brand: Brand, number: int, now: datetime) -> Page:
    """A page that is never asked by itself: what comes, comes by the hook."""
    kind = KINDS[number % len(KINDS)]
    found = Identified(f"bench-{number}", kind, f"Page {number}", f"page{number}", now + timedelta(days=90), ())
    credential = {"token": "none", "refresh_token": "none", "secret": SECRET, "verify_token": "none"}
    page = channels.connect(
        brand, found, network="sandbox", address="http://127.0.0.1:9", credential=credential, is_simulated=True, actor=PROGRAM, now=now
    )
    channels.mark_polled(page.pk, missed=0, now=now)
    return page


def _member(department: Department, name: str, now: datetime) -> Member:
    role = Member.Role.AGENT
    return staff.join(f"{name}@bench.example", name, password=None, department=department, role=role, actor=PROGRAM, now=now)


def _let_see(member: Member, pages: list[Page], now: datetime) -> None:
    for page in pages:
        access.grant(member.pk, page.pk, list(Grant.Action), actor=PROGRAM, now=now)


def cookie(member: Member) -> str:
    """The cookie of a browser in which the member has just signed in."""
    session = SessionStore()
    session[SESSION_KEY] = str(member.pk)
    session[BACKEND_SESSION_KEY] = settings.AUTHENTICATION_BACKENDS[0]
    session[HASH_SESSION_KEY] = member.get_session_auth_hash()
    session.save()
    return f"{settings.SESSION_COOKIE_NAME}={session.session_key}"
