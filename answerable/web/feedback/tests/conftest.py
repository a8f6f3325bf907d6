"""A company with a page whose customer was asked."""

from datetime import timedelta
from typing import Any

import pytest

from answerable.cases import queries as cases
from answerable.channels.models import Page
from answerable.core import clock, jobs
from answerable.journeys import contentment
from answerable.journeys.casework import close
from answerable.publish.models import Outbound
from answerable.satisfaction.operations import SurveyDraft
from tests.arrivals import arrive
from tests.cast import Company, add_page


@pytest.fixture
def page(company: Company) -> Page:
    return add_page(company, {"id": "page2", "kind": "direct", "name": "Messages", "handle": "m", "secret": "s", "token": "t"})


@pytest.fixture
def link(company: Company, page: Page, monkeypatch: pytest.MonkeyPatch) -> str:
    """The path of the link that the customer was sent."""
    monkeypatch.setattr(jobs, "defer", lambda *_, **__: True)
    texts = {"": "How was our help? {{ link }}"}
    contentment.settle(page.pk, SurveyDraft(True, texts), member=company.priya, now=clock.now())
    return asked(company, page)


def asked(company: Company, page: Page, text: str = "Where is my refund?", **more: Any) -> str:
    """A case that was answered, closed and asked about."""
    question = arrive(page, text, kind="direct", ago=timedelta(hours=2), **more)
    arrive(page, "It is paid.", kind="direct", page_says=True, thread_id=question.leg.thread, parent_id=question.external_id)
    close.close(question.case_id, member=company.jonas, now=clock.now())
    closure = cases.closure(question.case_id)
    assert closure is not None
    contentment.ask_how_it_was(question.case_id, closure.pk)
    sent = Outbound.objects.get(case_id=question.case_id)
    return f"/how-was-it/{sent.text.rsplit('/', 1)[1]}"
