"""What a brand says that it changed: who says it, what may not be said, and when it is taken back."""

from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from answerable.channels.models import Page
from answerable.evidence.models import Change
from answerable.journal.models import Event
from answerable.journal.record import PROGRAM
from answerable.policy import operations as policy
from answerable.policy.operations import RuleDraft
from answerable.topics import operations as topics
from answerable.topics.operations import TopicDraft
from tests.cast import LONG_AGO, Company

pytestmark = [pytest.mark.django_db, pytest.mark.capability("C30")]
WORDS = "Refunds are paid each day"


def wish(words: str = WORDS, **more: object) -> dict[str, object]:
    return {"words": words, "on": timezone.localdate().isoformat(), "topic": "", **more}


def test_owners_and_leads_say_it_and_take_it_back(client: Client, company: Company, page: Page) -> None:
    at = f"/evidence/brands/{company.brand.pk}/changes"
    client.force_login(company.jonas)
    assert client.post(at, wish()).status_code == 403
    client.force_login(company.charlie)
    assert client.post(at, wish()).status_code == 404
    client.force_login(company.priya)
    assert client.post(at, wish(" ")).status_code == 422
    assert client.post(at, wish(on="soon")).status_code == 422
    refunds = topics.add_topic(TopicDraft("Refunds"), actor=PROGRAM, now=LONG_AGO)
    assert client.post(at, wish(topic=refunds.pk)).status_code == 302
    told = Change.objects.get()
    assert (told.words, told.topic_id, told.member_id) == (WORDS, refunds.pk, company.priya.pk)
    assert WORDS in client.get("/evidence").content.decode()
    assert "Take back" in client.get("/evidence").content.decode()
    client.force_login(company.jonas)
    assert "Take back" not in client.get("/evidence").content.decode()
    assert client.post(f"/evidence/changes/{told.pk}", {"_method": "DELETE"}).status_code == 403
    client.force_login(company.priya)
    assert client.post(f"/evidence/changes/{told.pk}", {"_method": "DELETE"}).status_code == 302
    assert WORDS not in client.get("/evidence").content.decode()
    assert client.post(f"/evidence/changes/{told.pk}", {"_method": "DELETE"}).status_code == 404
    kinds = Event.objects.filter(kind__startswith="evidence").order_by("id").values_list("kind", flat=True)
    assert list(kinds) == ["evidence.change_told", "evidence.change_taken_back"]


def test_what_guidelines_do_not_let_out_is_not_said(client: Client, company: Company, page: Page) -> None:
    draft = RuleDraft(
        "Guarantees", "Guarantee nothing.", "words", {"phrases": ["guarantee"]}, "blocked", department_id=company.priya.department_id
    )
    rule = policy.write_rule(draft, actor=PROGRAM, now=LONG_AGO)
    policy.switch_rule(rule.rule_id, True, actor=PROGRAM, now=LONG_AGO)
    at = f"/evidence/brands/{company.brand.pk}/changes"
    client.force_login(company.priya)
    refused = client.post(at, wish("From today we guarantee each refund"))
    assert refused.status_code == 422
    assert f"Guarantee nothing. (Rule {rule.rule.code})" in refused.content.decode()
    assert not Change.objects.exists()


def test_what_is_older_than_a_year_is_said_no_more(client: Client, company: Company, page: Page) -> None:
    client.force_login(company.priya)
    at, old = f"/evidence/brands/{company.brand.pk}/changes", (timezone.localdate() - timedelta(days=400)).isoformat()
    assert client.post(at, wish(on=old)).status_code == 302
    assert WORDS not in client.get("/evidence").content.decode()
