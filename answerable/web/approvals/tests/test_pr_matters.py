"""A case is marked as a PR matter in its menu."""

import pytest

from answerable.access import operations as access
from answerable.channels.models import Page
from answerable.journal.record import PROGRAM
from answerable.web.approvals.tests.test_approvals import as_member
from tests import arrivals
from tests.cast import LONG_AGO, Company

pytestmark = pytest.mark.django_db


def test_it_is_marked_shown_and_lifted(company: Company, page: Page) -> None:
    case = arrivals.case_of(page)
    url, marketing = f"/cases/{case.pk}/pr-matter", company.departments["Marketing"].pk
    jonas, lena = as_member(company, "jonas"), as_member(company, "lena")
    assert jonas.post(url).status_code == 422, "nobody speaks for the brand yet"
    access.name_spokesperson(company.brand.pk, company.lena.pk, [marketing, company.departments["Service"].pk], actor=PROGRAM, now=LONG_AGO)
    assert f'action="{url}"' in jonas.get(f"/cases/{case.pk}").content.decode()
    assert jonas.post(url).status_code == 302
    shown = jonas.get(f"/cases/{case.pk}").content.decode()
    assert "PR matter, answered by Lena Brandt" in shown
    assert "in which only Lena Brandt answers" in shown
    assert jonas.post(url, {"_method": "DELETE"}).status_code == 403
    assert "in which only" not in lena.get(f"/cases/{case.pk}").content.decode()
    assert lena.post(url, {"_method": "DELETE"}).status_code == 302
    assert "PR matter, answered by" not in jonas.get(f"/cases/{case.pk}").content.decode()
