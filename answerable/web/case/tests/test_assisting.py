"""A language model in a case: nothing of it where it is off; where it is on, asked for, seen before, used or thrown away."""

from collections.abc import Iterator
from datetime import timedelta

import pytest
from django.test import Client

from answerable.cases.models import Case, Leg, Message
from answerable.channels.models import Page
from answerable.core import clock
from answerable.journeys.assisting import settle
from answerable.journeys.assisting.work import ask_model
from answerable.language_model.models import Ask
from answerable.language_model.operations import EndpointDraft
from answerable.language_model.rules.tasks import Task
from answerable.publish.models import Outbound
from tests.arrivals import case_of
from tests.cast import Company
from tests.model_server import ModelServer, model_server

pytestmark = pytest.mark.django_db
HTMX = {"HX-Request": "true"}


@pytest.fixture
def model() -> Iterator[ModelServer]:
    with model_server() as started:
        yield started


@pytest.fixture
def case(client: Client, company: Company, page: Page, model: ModelServer) -> Case:
    draft = EndpointDraft(model.address, "small-7b", is_private_allowed=True)
    settle.settle(draft, member=company.robin, now=clock.now())
    settle.switch({page.pk: list(Task)}, member=company.robin, now=clock.now())
    client.force_login(company.jonas)
    return case_of(page, "Where is my refund? Write to amara@mail.example.")


def said(case: Case, task: str, **more: object) -> dict[str, object]:
    return {"task": task, "mode": "public", "leg": Leg.objects.get(case=case).pk, "text": "", **more}


def test_nothing_of_it_is_drawn_where_it_is_off(client: Client, company: Company, page: Page, case: Case) -> None:
    marks = ("data-composer-ask", "case-summary", "composer-ask", "small-7b", "ask-preview")
    on = client.get(f"/cases/{case.pk}").content.decode()
    assert [each for each in marks if each not in on] == []
    message = Message.objects.get(case=case)
    assert 'value="translation"' in client.get(f"/messages/{message.pk}").content.decode()
    settle.switch({page.pk: []}, member=company.robin, now=clock.now())
    off = client.get(f"/cases/{case.pk}").content.decode()
    assert [each for each in marks if each in off] == []
    assert 'value="translation"' not in client.get(f"/messages/{message.pk}").content.decode()
    refused = client.post(f"/cases/{case.pk}/asks", said(case, "draft"), headers=HTMX)
    assert refused.status_code in {409, 422}
    assert not Ask.objects.exists()


def test_a_draft_is_laid_beside_the_composer_and_goes_nowhere(client: Client, case: Case, model: ModelServer) -> None:
    waiting = client.post(f"/cases/{case.pk}/asks", said(case, "draft"), headers=HTMX).content.decode()
    asked = Ask.objects.get()
    assert "small-7b drafts a reply" in waiting
    assert f'hx-get="/asks/{asked.pk}"' in waiting
    model.says = "Dear [NAME_1], <b>see</b> https://evil.example/x"
    ask_model(asked.pk)
    done = client.get(f"/asks/{asked.pk}", headers=HTMX).content.decode()
    assert "hx-get" not in done
    assert "Drafted by small-7b" in done
    assert "&lt;b&gt;see&lt;/b&gt;" in done
    assert "<b>see" not in done
    assert "A link that nobody in this case wrote" in done
    assert "Drafted by small-7b" in client.get(f"/cases/{case.pk}").content.decode()
    assert not Outbound.objects.exists()
    sent = client.post(f"/cases/{case.pk}/replies", said(case, "", text="Dear Amara, we look."), headers=HTMX).content.decode()
    assert "innerHTML:#composer-ask" in sent
    assert "Drafted by" not in client.get(f"/cases/{case.pk}").content.decode()
    assert client.get(f"/asks/{asked.pk}").status_code == 404


def test_what_would_be_sent_is_shown_and_nothing_leaves(client: Client, case: Case, model: ModelServer) -> None:
    for headers in (HTMX, {}):
        shown = client.post(f"/cases/{case.pk}/ask-preview", said(case, "draft"), headers=headers).content.decode()
        assert "[EMAIL_1]" in shown
        assert "You help a customer care agent of Harbour Rail." in shown
        assert "amara@mail.example" not in shown.partition("Quoted material")[2].partition("</pre>")[0]
    assert (model.asked, Ask.objects.count()) == ([], 0)


def test_a_translation_stands_below_its_message_and_a_summary_beside(client: Client, case: Case, model: ModelServer) -> None:
    message = Message.objects.get(case=case)
    model.says = "Wo ist meine Rückerstattung?"
    shown = client.post(f"/cases/{case.pk}/asks", {"task": "translation", "message": message.pk}, headers=HTMX).content.decode()
    assert "small-7b translates" in shown
    client.post(f"/cases/{case.pk}/asks", {"task": "summary"})
    for asked in Ask.objects.all():
        ask_model(asked.pk)
    page = client.get(f"/cases/{case.pk}").content.decode()
    assert page.count("Wo ist meine Rückerstattung?") >= 2
    assert "Put it into a note" in page
    thrown = client.post(f"/asks/{Ask.objects.get(task='translation').pk}", {"_method": "DELETE"}, headers=HTMX)
    assert thrown.status_code == 200
    assert "Translated by" not in client.get(f"/cases/{case.pk}").content.decode()


def test_a_failure_is_a_sentence(client: Client, case: Case, model: ModelServer) -> None:
    model.does = "status 503 1"
    client.post(f"/cases/{case.pk}/asks", said(case, "draft"), headers=HTMX)
    ask_model(Ask.objects.get().pk)
    shown = client.get(f"/asks/{Ask.objects.get().pk}", headers=HTMX).content.decode()
    assert "reports a fault of its own" in shown
    assert "data-text" not in shown
    Ask.objects.update(state="waiting", asked_at=clock.now() - timedelta(minutes=6))
    assert "was lost. Ask again." in client.get(f"/asks/{Ask.objects.get().pk}", headers=HTMX).content.decode()


@pytest.mark.parametrize(
    "wrong", [{"task": "reading"}, {"task": "smoke"}, {"leg": "x"}, {"mode": "note"}, {"mode": ""}, {"task": "wording"}]
)
def test_it_refuses_what_cannot_be_asked(client: Client, case: Case, wrong: dict[str, object]) -> None:
    refused = client.post(f"/cases/{case.pk}/asks", {**said(case, "draft"), **wrong}, headers=HTMX)
    assert (refused.status_code, Ask.objects.count()) == (422, 0)


@pytest.mark.capability("C29")
def test_a_closing_word_is_drafted_for_how_it_ended(client: Client, company: Company, page: Page, case: Case, model: ModelServer) -> None:
    dialog = client.get(f"/cases/{case.pk}/closure", headers=HTMX).content.decode()
    assert "Have small-7b draft it" in dialog
    assert client.post(f"/cases/{case.pk}/asks", said(case, "draft", outcome="over")).status_code == 422
    client.post(f"/cases/{case.pk}/asks", said(case, "draft", outcome="explained"), headers=HTMX)
    ask_model(Ask.objects.get().pk)
    assert "it was explained to them what happened" in model.sent
    settle.switch({page.pk: [Task.SUMMARY]}, member=company.robin, now=clock.now())
    assert "draft it" not in client.get(f"/cases/{case.pk}/closure", headers=HTMX).content.decode()
