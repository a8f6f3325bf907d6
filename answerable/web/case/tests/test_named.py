"""What a message names and what it is like stand below it in its case."""

import pytest
from django.test import Client

from answerable.channels.models import Page
from answerable.core import clock
from answerable.staff import queries as staff
from answerable.triage import operations as triage
from answerable.triage.operations import TermDraft
from tests.arrivals import case_of
from tests.cast import Company

pytestmark = pytest.mark.django_db


def test_it_shows_what_is_named_to_copy_and_to_find(client: Client, company: Company, page: Page) -> None:
    triage.add_term(TermDraft("number", "Booking", ("HR7K2Q",)), actor=staff.actor(company.robin), now=clock.now())
    case = case_of(page, "Booking hr7k2q is gone, you muppets. Ring me: +44 20 7946 0018 <b>")
    client.force_login(company.jonas)
    html = client.get(f"/cases/{case.pk}").content.decode()
    assert 'title="Booking"' in html
    assert '<a class="lnk" dir="auto" href="/?q=hr7k2q" title="Find hr7k2q elsewhere">hr7k2q</a>' in html
    assert 'data-copy="+44 20 7946 0018"' in html
    assert "Rude to staff" in html
    assert "Personal details in public" in html


def test_it_shows_nothing_where_nothing_is_named(client: Client, company: Company, page: Page) -> None:
    case = case_of(page, "Where is my refund?")
    client.force_login(company.jonas)
    html = client.get(f"/cases/{case.pk}").content.decode()
    assert "named-things" not in html
    assert "Rude to staff" not in html
