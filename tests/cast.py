"""The people and the company that every test knows by name; the demo company has the same.

Robin owns, Jonas and Maya are on the service team, Priya leads it, Lena is in marketing, Charlie works on no page and must be refused.
"""

from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

from answerable.access import operations as access
from answerable.access.models import Grant
from answerable.channels import operations as channels
from answerable.channels.contract import Identified
from answerable.channels.models import Brand, Page
from answerable.journal.record import PROGRAM
from answerable.routing import operations as routing
from answerable.sla import operations as sla
from answerable.staff import operations as staff
from answerable.staff.models import Department, Member

LONG_AGO = datetime(2026, 1, 5, 9, tzinfo=UTC)
PASSWORD = "three trains a day"
ALL = list(Grant.Action)


@dataclass
class Company:
    """Harbour Rail: a brand, departments by name, members by first name, pages by kind."""

    brand: Brand
    departments: dict[str, Department] = field(default_factory=dict)
    members: dict[str, Member] = field(default_factory=dict)
    pages: dict[str, Page] = field(default_factory=dict)

    def __getattr__(self, name: str) -> Member:
        try:
            return self.members[name]
        except KeyError:
            raise AttributeError(name) from None


PEOPLE = [
    ("robin", "Robin Hale", "Service", Member.Role.OWNER),
    ("priya", "Priya Raman", "Service", Member.Role.LEAD),
    ("jonas", "Jonas Lindqvist", "Service", Member.Role.AGENT),
    ("maya", "Maya Okafor", "Service", Member.Role.AGENT),
    ("lena", "Lena Brandt", "Marketing", Member.Role.LEAD),
    ("charlie", "Charlie Webb", "Service", Member.Role.AGENT),
]


def harbour_rail() -> Company:
    """A company without pages: departments, people, ownership rules, service levels."""
    company = Company(channels.found("Harbour Rail", prefix="HR", timezone="Europe/London", actor=PROGRAM, now=LONG_AGO))
    for name, discipline in (("Service", Department.Discipline.SUPPORT), ("Marketing", Department.Discipline.MARKETING)):
        company.departments[name] = staff.establish(name, discipline=discipline, actor=PROGRAM, now=LONG_AGO)
    for key, name, department, role in PEOPLE:
        company.members[key] = staff.join(
            f"{key}@harbour.example",
            name,
            password=PASSWORD,
            department=company.departments[department],
            role=role,
            actor=PROGRAM,
            now=LONG_AGO,
        )
    rows = [
        routing.Draft(company.departments["Marketing"].pk, {"reasons": ["praise", "suggestion"]}),
        routing.Draft(company.departments["Service"].pk),
    ]
    routing.agree(rows, actor=PROGRAM, now=LONG_AGO)
    sla.set_up("Europe/London", now=LONG_AGO)
    return company


def add_page(company: Company, told: dict[str, Any], address: str = "http://127.0.0.1:9") -> Page:
    """Connect a page as the sandbox network tells of it, and let everybody but Charlie work on it."""
    found = Identified(told["id"], told["kind"], told["name"], told["handle"])
    credential = {name: told.get(name, "") for name in ("token", "refresh_token", "secret")} | {"verify_token": "known to both"}
    page = channels.connect(
        company.brand, found, network="sandbox", address=address, credential=credential, is_simulated=True, actor=PROGRAM, now=LONG_AGO
    )
    for key, member in company.members.items():
        if key not in {"robin", "charlie"}:
            access.grant(member.pk, page.pk, ALL, actor=PROGRAM, now=LONG_AGO)
    company.pages[told["kind"]] = page
    return page
