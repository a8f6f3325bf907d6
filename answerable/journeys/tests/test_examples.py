"""What the desk learns from: what people said last, and what they did."""

from datetime import UTC, datetime, timedelta

import pytest

from answerable.cases.models import Message
from answerable.channels.models import Page
from answerable.journeys.casework.close import Ending, close
from answerable.journeys.teach.company import examples
from answerable.reports import queries as reports
from answerable.reports.models import MessageFact
from answerable.reports.queries import Deed
from answerable.triage import queries
from answerable.triage.models import Correction
from answerable.triage.rules.labels import Task
from answerable.triage.rules.lessons import Source
from tests.arrivals import arrive, arrive_together
from tests.cast import Company

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 11, 22, 9, tzinfo=UTC)


def test_the_last_word_counts_and_what_is_gone_does_not(page: Page, company: Company) -> None:
    told = {f"Person {number}": f"My glove was left on seat {number}" for number in range(4)}
    kept, gone, edited, blank = messages = arrive_together(page, told)
    for each in messages:
        Correction.objects.create(message=each, member_id=company.jonas.pk, at=NOW, before={}, after={"reason": "sales"})
    Correction.objects.create(
        message=kept, member_id=company.maya.pk, at=NOW, before={}, after={"reason": "press", "needs_response": False}
    )
    Message.objects.filter(pk=gone.pk).update(deleted_at=NOW)
    Message.objects.filter(pk=edited.pk).update(edited_at=NOW + timedelta(days=1))
    Message.objects.filter(pk=blank.pk).update(text="")
    assert {(each.message_id, each.task, each.label) for each in queries.said()} == {
        (kept.pk, Task.REASON, "press"),
        (kept.pk, Task.NEEDS_RESPONSE, "no"),
    }
    found = examples()
    assert (found.counts, len(found.numbers)) == ({"said": 2}, 1)


def test_deeds_say_who_needed_a_response(page: Page, company: Company) -> None:
    asks = arrive(page, "Where is my refund?", name="Amara")
    thanks = arrive(page, "What a lovely poster", name="Bela")
    elsewhere = arrive(page, "Did you see the match?", name="Chidi")
    untold = arrive(page, "Good morning everybody", name="Dana")
    answer = arrive(page, "It is on its way.", page_says=True, parent_id=asks.external_id, thread_id=f"post-{page.pk}")
    MessageFact.objects.filter(pk=asks.pk).update(answer_id=answer.pk, answered_at=answer.posted_at, member_id=company.jonas.pk)
    now = datetime.now(UTC)
    close(thanks.case_id, Ending(silence="no_need"), member=company.jonas, now=now)
    close(elsewhere.case_id, Ending(silence="elsewhere"), member=company.jonas, now=now)
    assert set(reports.deeds(limit=10)) == {Deed(asks.pk, answer.posted_at, True), Deed(thanks.pk, now, False)}
    assert untold.pk not in {each.message_id for each in reports.deeds(limit=10)}
    found = examples()
    needs = {(each.label, each.source) for each in found.by_task[Task.NEEDS_RESPONSE]}
    assert {("yes", Source.DEED), ("no", Source.DEED), ("no", Source.STOOD)} <= needs
    assert {each.source for each in found.by_task[Task.REASON]} == {Source.STOOD}
