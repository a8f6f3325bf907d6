"""A PR matter: its spokesperson alone answers, and few see it."""

from datetime import UTC, datetime

import pytest

from answerable.access import operations as access
from answerable.access import queries, scope
from answerable.access.errors import NoSpokesperson, NotSpokesperson
from answerable.cases.models import Case
from answerable.channels.models import Page
from answerable.core.errors import Invisible
from answerable.journal.record import PROGRAM
from tests import arrivals
from tests.cast import Company

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 3, 2, 9, tzinfo=UTC)


@pytest.fixture
def case(company: Company, page: Page) -> Case:
    return arrivals.case_of(page)


def name(company: Company) -> None:
    marketing = company.departments["Marketing"].pk
    access.name_spokesperson(company.brand.pk, company.lena.pk, [marketing], actor=PROGRAM, now=NOW)


def sees(case: Case, company: Company, who: str) -> bool:
    try:
        scope.case(scope.of(company.members[who]), case.pk)
    except Invisible:
        return False
    return True


def test_it_needs_somebody_who_speaks(case: Case) -> None:
    with pytest.raises(NoSpokesperson):
        access.restrict(case, seeing=[], actor=PROGRAM, now=NOW)


def test_it_is_seen_by_those_named_and_owners_alone(company: Company, case: Case) -> None:
    name(company)
    assert sees(case, company, "jonas")
    access.restrict(case, seeing=[company.maya.pk, None], actor=PROGRAM, now=NOW)
    assert [who for who in company.members if sees(case, company, who)] == ["robin", "maya", "lena"]
    assert {each.pk for each in queries.who_sees_case(case.pk, case.page_id)} == {company.robin.pk, company.maya.pk, company.lena.pk}
    access.admit(case.pk, department_ids=[company.departments["Service"].pk], actor=PROGRAM, now=NOW)
    assert sees(case, company, "jonas")
    access.lift(case.pk, actor=PROGRAM, now=NOW)
    assert queries.restriction(case.pk) is None
    assert sees(case, company, "priya")


def test_it_is_answered_by_its_spokesperson_alone(company: Company, case: Case) -> None:
    name(company)
    queries.refuse_others(case.pk, company.jonas.pk)
    access.restrict(case, seeing=[company.jonas.pk], actor=PROGRAM, now=NOW)
    queries.refuse_others(case.pk, company.lena.pk)
    for other in (company.jonas.pk, company.robin.pk, None):
        with pytest.raises(NotSpokesperson):
            queries.refuse_others(case.pk, other)


def test_it_keeps_its_people_when_others_are_named_for_the_brand(company: Company, case: Case) -> None:
    name(company)
    access.restrict(case, seeing=[], actor=PROGRAM, now=NOW)
    access.name_spokesperson(company.brand.pk, company.priya.pk, [], actor=PROGRAM, now=NOW)
    queries.refuse_others(case.pk, company.lena.pk)
    assert queries.spokespersons()[company.brand.pk].member == company.priya
