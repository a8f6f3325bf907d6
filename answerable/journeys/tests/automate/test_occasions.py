"""When rules are asked, in which order, and how they are tried before."""

from datetime import timedelta

import pytest

from answerable.access.models import Grant
from answerable.automation import queries
from answerable.automation.errors import NotTried
from answerable.automation.models import Firing
from answerable.automation.operations import RuleDraft
from answerable.automation.rules.terms import About, Action, Condition, Do, How, Spec, When
from answerable.cases.models import Message, Note
from answerable.channels.models import Page
from answerable.core import clock
from answerable.core.errors import Forbidden
from answerable.journeys import automate
from answerable.journeys.automate import work
from answerable.journeys.casework import close, mark
from answerable.journeys.tests.automate.setting import REFUND, Run, label, on_case, on_case_after, rule, topic
from answerable.sla.models import Clock
from tests.arrivals import arrive, case_of
from tests.cast import Company

pytestmark = pytest.mark.django_db


def test_rules_that_set_each_other_off_come_to_an_end(company: Company, page: Page, at_once: Run) -> None:
    names = [label(company, name) for name in "ABCDEF"]
    for mine, following in zip(names, [*names[1:], names[0]], strict=True):
        rule(company, Action(Do.LABEL, str(following)), Action(Do.UNLABEL, str(mine)), conditions=(), when=When.LABELLED, amount=mine)
    case = case_of(page, "Where is my refund?")
    at_once()
    mark.label(case.pk, names[0], member=company.jonas, now=clock.now())
    at_once()
    assert at_once() == []
    assert Firing.objects.count() == work.LEVELS
    assert on_case(case) == [names[work.LEVELS]]


def test_a_later_rule_sees_what_an_earlier_one_did_on_the_same_occasion(company: Company, page: Page, at_once: Run) -> None:
    first, second = label(company, "First"), label(company, "Second")
    has_first = Condition(About.LABEL, How.IS, (str(first),))
    early = rule(company, Action(Do.LABEL, str(first)), when=When.OPENED)
    rule(company, Action(Do.LABEL, str(second)), conditions=(has_first,), when=When.OPENED)
    assert on_case_after(page, at_once, "Amara") == [first, second]
    automate.move(early.pk, 1, member=company.priya, now=clock.now())
    assert on_case_after(page, at_once, "Bela") == [first]


def test_it_is_asked_when_a_case_closes_and_opens_again(company: Company, page: Page, at_once: Run) -> None:
    closed, opened = label(company, "Was closed"), label(company, "Came back")
    rule(company, Action(Do.LABEL, str(closed)), conditions=(), when=When.CLOSED)
    rule(company, Action(Do.LABEL, str(opened)), conditions=(), when=When.REOPENED)
    case = case_of(page)
    close.close(case.pk, close.Ending(silence="no_need"), member=company.jonas, now=clock.now())
    at_once()
    assert on_case(case) == [closed]
    close.reopen(case.pk, member=company.jonas, now=clock.now())
    at_once()
    assert on_case(case) == [closed, opened]


def test_it_is_asked_before_a_deadline_once(company: Company, page: Page) -> None:
    rule(company, Action(Do.NOTE, text="Soon"), conditions=(), when=When.DUE, amount=30)
    case = case_of(page)
    Clock.objects.filter(case=case).update(due_at=clock.now() + timedelta(hours=2))
    assert automate.automate_by_time() == 0
    Clock.objects.filter(case=case, kind="first_response").update(due_at=clock.now() + timedelta(minutes=20))
    assert automate.automate_by_time() == 1
    assert automate.automate_by_time() == 0
    assert Note.objects.count() == 1


def test_it_is_asked_when_a_customer_stays_silent(company: Company, page: Page) -> None:
    rule(company, Action(Do.NOTE, text="Silent"), conditions=(), when=When.QUIET, amount=24)
    asked = arrive(page, "Where is my train?", ago=timedelta(hours=40))
    assert automate.automate_by_time() == 0
    ours = arrive(
        page, "Which train was it?", page_says=True, parent_id=asked.external_id, origin_id=asked.external_id, ago=timedelta(hours=23)
    )
    assert automate.automate_by_time() == 0
    Message.objects.filter(pk=ours.pk).update(posted_at=clock.now() - timedelta(hours=24))
    assert automate.automate_by_time() == 1
    assert automate.automate_by_time() == 0
    assert list(Note.objects.values_list("case_id", flat=True)) == [asked.case_id]


def test_it_is_tried_before_it_is_switched_on_and_again_when_it_is_changed(company: Company, page: Page, at_once: Run) -> None:
    case, _other = case_of(page, "Where is my refund?"), case_of(page, "What a nice train", name="Bela")
    spec = Spec(When.MESSAGE, None, True, [REFUND], [Action(Do.NOTE, text="Look")])
    made = automate.keep(None, RuleDraft("Refunds", spec), member=company.priya, now=clock.now())
    with pytest.raises(NotTried):
        automate.switch_on(made.pk, member=company.priya, now=clock.now())
    trial = automate.try_out(made.pk, 30, member=company.priya, now=clock.now())
    assert (trial.total_count, trial.looked_count, trial.found_count, trial.case_count) == (2, 2, 1, 1)
    assert [each[0] for each in trial.found] == [case.pk]
    assert not Note.objects.exists()
    automate.switch_on(made.pk, member=company.priya, now=clock.now())
    automate.keep(made.pk, RuleDraft("Refunds", spec), member=company.priya, now=clock.now())
    with pytest.raises(NotTried):
        automate.switch_on(made.pk, member=company.priya, now=clock.now())
    assert [each.member_id for each in queries.versions(made.pk)] == [company.priya.pk] * 2


@pytest.mark.parametrize("when", list(When))
def test_it_can_be_tried_at_every_occasion(company: Company, page: Page, when: When) -> None:
    wanted = label(company, "Refund")
    case = case_of(page, ago=timedelta(days=2))
    mark.label(case.pk, wanted, member=company.jonas, now=clock.now())
    mark.put_under(case.pk, topic("Refunds"), member=company.jonas, now=clock.now())
    close.close(case.pk, close.Ending(silence="no_need"), member=company.jonas, now=clock.now())
    close.reopen(case.pk, member=company.jonas, now=clock.now())
    Clock.objects.filter(case=case, stopped_at=None).update(due_at=clock.now() + timedelta(minutes=10))
    amount = {When.DUE: 30, When.QUIET: 24, When.LABELLED: wanted}.get(when)
    spec = Spec(when, amount, True, [], [Action(Do.NOTE, text="Look")])
    made = automate.keep(None, RuleDraft("Any", spec), member=company.robin, now=clock.now())
    trial = automate.try_out(made.pk, 7, member=company.robin, now=clock.now())
    expected = 0 if when in {When.REPLIED, When.QUIET} else 1
    assert trial.case_count == expected
    assert trial.finished_at is not None


def test_a_trial_shows_only_pages_that_its_lead_sees(company: Company, page: Page) -> None:
    case_of(page, "Where is my refund?")
    Grant.objects.filter(member=company.priya).delete()
    spec = Spec(When.MESSAGE, None, True, [REFUND], [Action(Do.NOTE, text="Look")])
    made = automate.keep(None, RuleDraft("Refunds", spec), member=company.priya, now=clock.now())
    assert automate.try_out(made.pk, 30, member=company.priya, now=clock.now()).found == []


def test_agents_decide_on_no_rule(company: Company) -> None:
    spec = Spec(When.MESSAGE, None, True, [], [Action(Do.NOTE, text="Look")])
    with pytest.raises(Forbidden):
        automate.keep(None, RuleDraft("Mine", spec), member=company.jonas, now=clock.now())
