"""Everything that the page of one customer shows, as far as the reader sees their pages."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.http import HttpRequest
from django.utils.functional import Promise
from django.utils.translation import gettext as _

from answerable.cases import queries as cases
from answerable.channels import queries as channels
from answerable.customers import queries
from answerable.inbox import queries as inbox
from answerable.journeys.customers import sight
from answerable.satisfaction import queries as satisfaction
from answerable.staff import queries as staff
from answerable.triage.words import reason
from answerable.web.customers.marks import IDENTIFIERS, StandingMark, Touch, standing_marks, touch, worth
from answerable.web.members import scope_of, viewer_of

if TYPE_CHECKING:
    from answerable.cases.models import Note
    from answerable.customers.models import Identifier, Identity, Merger, Person
    from answerable.inbox.models import Row
    from answerable.satisfaction.models import Answer

CASES, NOTES = 50, 10


@dataclass(frozen=True)
class Line:
    """One of their cases: where, what about, with whom."""

    row: Row
    reference: str
    page_name: str
    network: str
    reason: str
    owner: str


@dataclass(frozen=True)
class Profile:
    """What the template of the page takes."""

    person: Person
    standing: StandingMark | None
    worth: str
    accounts: list[Identity]
    identifiers: list[tuple[str, str | Promise, Identifier]]
    open: list[Line]
    earlier: list[Line]
    is_cut: bool
    touchpoints: list[Touch]
    notes: list[tuple[Note, str]]
    answers: list[Answer]
    mergers: list[tuple[Merger, str]]

    @property
    def followers(self) -> int:
        """On all networks together."""
        return sum(each.follower_count for each in self.accounts)


def profile(request: HttpRequest, person: Person) -> Profile:
    """The page's content; what stands on pages that the member does not see is neither shown nor counted."""
    scope = scope_of(request)
    rows = inbox.of_person(viewer_of(request), person.pk, besides=0, limit=CASES + 1)
    lines = _lines(rows[:CASES])
    case_ids = [each.case_id for each in rows]
    notes = cases.latest_notes(case_ids, limit=NOTES)
    mergers = queries.mergers_into(person.pk)
    authors = {each.member_id for each in notes if each.member_id} | {each.member_id for each in mergers}
    names = {pk: each.name for pk, each in staff.members_by_id(authors).items()}
    return Profile(
        person=person,
        standing=standing_marks().get(person.standing),
        worth=worth(person),
        accounts=sight.accounts(scope, [person.pk]).get(person.pk, []),
        identifiers=[(*IDENTIFIERS[each.kind], each) for each in queries.identifiers(person.pk)],
        open=[each for each in lines if each.row.is_open],
        earlier=[each for each in lines if not each.row.is_open],
        is_cut=len(rows) > CASES,
        touchpoints=[touch(each) for each in sight.touchpoints(scope, person.pk)],
        notes=[(each, names.get(each.member_id or 0, _("A rule"))) for each in notes],
        answers=satisfaction.answers(case_ids),
        mergers=[(each, names.get(each.member_id, "")) for each in mergers],
    )


def _lines(rows: list[Row]) -> list[Line]:
    pages = {each.pk: each for each in channels.pages({row.page_id for row in rows})}
    departments = staff.department_names()
    people = staff.members_by_id({row.member_id for row in rows if row.member_id})
    made = []
    for row in rows:
        page, member = pages[row.page_id], people.get(row.member_id or 0)
        owner = ", ".join(each for each in (departments.get(row.department_id or 0, ""), member.name if member else "") if each)
        made.append(Line(row, page.brand.reference(row.case_id), page.name, page.network, reason(row.reason) or _("Case"), owner))
    return made
