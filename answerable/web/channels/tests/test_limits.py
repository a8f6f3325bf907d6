"""Limits on the health screen, and a page that is left alone while little is left."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test import Client

from answerable.channels.contract.limits import Limit, hear
from answerable.channels.models import Health, Page
from answerable.core import clock
from answerable.journeys.receiving.poll_channels import poll_channels
from answerable.journeys.sending.call_network import call_network
from tests.cast import Company, add_page

pytestmark = pytest.mark.django_db


@pytest.fixture
def page(company: Company) -> Page:
    return add_page(company, {"id": "page1", "kind": "comments", "name": "Harbour Rail", "handle": "HarbourRail", "token": "t"})


def told(page: Page, *limits: Limit) -> None:
    """Its network says what is left, beside whatever it answers."""
    call_network(page, lambda network, access: hear(limits))


def polls(page: Page) -> int:
    """How often the page is to be asked."""
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM procrastinate_jobs")
    poll_channels()
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM procrastinate_jobs WHERE task_name = 'poll_page'")
        return int(cursor.fetchone()[0])


def test_it_shows_what_is_left(client: Client, company: Company, page: Page) -> None:
    client.force_login(company.robin)
    assert "Limit left" not in client.get("/channels").content.decode()
    told(page, Limit("messenger", 72, clock.now() + timedelta(minutes=9)), Limit("app", 41))
    shown = client.get("/channels").content.decode()
    assert shown.index("41 %") < shown.index("72 %")
    assert "messenger" in shown


def test_it_leaves_a_page_alone_while_little_is_left(client: Client, company: Company, page: Page) -> None:
    assert polls(page) == 1
    told(page, Limit("", 8, clock.now() + timedelta(minutes=9)))
    assert polls(page) == 0
    client.force_login(company.robin)
    assert "to spare its limit" in client.get("/channels").content.decode()
    told(page, Limit("", 95, clock.now() + timedelta(minutes=9)))
    assert polls(page) == 1


def test_it_writes_the_same_word_once(page: Page) -> None:
    told(page, Limit("", 72))
    first = Health.objects.get(pk=page.pk).limits_at
    told(page, Limit("", 72))
    assert Health.objects.get(pk=page.pk).limits_at == first
    told(page, Limit("", 71))
    assert Health.objects.get(pk=page.pk).limits_at != first


def test_what_began_anew_is_not_shown(client: Client, company: Company, page: Page) -> None:
    told(page, Limit("", 3, clock.now() - timedelta(minutes=1)))
    client.force_login(company.robin)
    assert "3 %" not in client.get("/channels").content.decode()
    assert polls(page) == 1
