"""Deliveries that are kept together: all of them, and none suffers from another."""

import threading
from datetime import UTC, datetime

import pytest
from django.db import IntegrityError, connection

from answerable.channels.contract import Envelope
from answerable.channels.models import Brand, Page
from answerable.hooks import keep as keeping
from answerable.ingest.models import RawItem

NOW = datetime(2026, 11, 20, 12, tzinfo=UTC)
NO_SUCH_PAGE = 999_999


def _page() -> Page:
    brand = Brand.objects.create(name="Harbour Rail", prefix="KP")
    return Page.objects.create(brand=brand, network="sandbox", kind="comments", external_id="kept", name="Kept", created_at=NOW)


def _all_at_once(page_ids: list[int]) -> list[Exception]:
    """Has each delivery wait until all of them do, so that the first to go commits for the others."""
    failed: list[Exception] = []

    def deliver(number: int, page_id: int) -> None:
        try:
            keeping.keep(page_id, [Envelope(f"key{number}", b"{}")], now=NOW)
        except IntegrityError as error:
            failed.append(error)
        finally:
            connection.close()

    threads = [threading.Thread(target=deliver, args=each) for each in enumerate(page_ids)]
    with keeping._turn:
        for thread in threads:
            thread.start()
        while len(keeping._waiting) < len(page_ids):
            threading.Event().wait(0.001)
    for thread in threads:
        thread.join(20)
    return failed


@pytest.mark.django_db(transaction=True)
def test_it_keeps_what_arrives_at_once() -> None:
    page = _page()
    assert _all_at_once([page.pk] * 6) == []
    assert RawItem.objects.filter(page=page).count() == 6


@pytest.mark.django_db(transaction=True)
def test_it_keeps_the_others_where_one_cannot_be_kept() -> None:
    page = _page()
    failed = _all_at_once([page.pk, page.pk, NO_SUCH_PAGE, page.pk])
    assert len(failed) == 1
    assert RawItem.objects.filter(page=page).count() == 3


@pytest.mark.django_db
def test_it_keeps_a_delivery_that_comes_twice_once() -> None:
    page = _page()
    for _ in range(2):
        keeping.keep(page.pk, [Envelope("same", b"{}")], now=NOW)
    assert RawItem.objects.filter(page=page).count() == 1
