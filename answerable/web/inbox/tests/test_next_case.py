"""Taking the next case from the list, with script and without."""

import pytest
from django.test import Client

from answerable.channels.models import Page
from answerable.routing.models import Ownership
from tests.arrivals import case_of
from tests.cast import Company

pytestmark = [pytest.mark.django_db, pytest.mark.capability("C11")]


def test_it_opens_what_it_took_and_says_when_nothing_is_left(client: Client, company: Company, page: Page) -> None:
    client.force_login(company.jonas)
    case = case_of(page)
    assert 'aria-keyshortcuts="u"' in client.get("/").content.decode()
    answer = client.post("/inbox/next", headers={"HX-Request": "true"})
    assert (answer.status_code, answer["HX-Redirect"]) == (204, f"/cases/{case.pk}?view=mine")
    assert Ownership.objects.get().member_id == company.jonas.pk
    opened = client.get(answer["HX-Redirect"]).content.decode()
    assert "Yours now" in opened
    again = client.post("/inbox/next", headers={"HX-Request": "true"})
    assert (again.status_code, "Nothing waits in the queue" in again.content.decode()) == (200, True)
    assert client.post("/inbox/next").headers["Location"] == "/"


def test_who_may_not_answer_is_not_offered_it(client: Client, company: Company, page: Page) -> None:
    case_of(page)
    client.force_login(company.charlie)
    assert 'aria-keyshortcuts="u"' not in client.get("/").content.decode()
    client.post("/inbox/next")
    assert Ownership.objects.get().member_id is None
