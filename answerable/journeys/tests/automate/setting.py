"""What tests of rules say: a label, a rule that is on, what stands on a case."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

from answerable.automation.models import Firing, Rule
from answerable.automation.operations import RuleDraft
from answerable.automation.rules.terms import About, Action, Condition, How, Spec, When
from answerable.cases.models import Case
from answerable.channels.models import Page
from answerable.core import clock
from answerable.inbox.models import Row
from answerable.journal.record import PROGRAM
from answerable.journeys import automate
from answerable.labels import operations as labels
from answerable.labels.operations import LabelDraft
from answerable.staff import queries as staff
from answerable.topics import operations as topics
from answerable.topics.operations import TopicDraft
from tests.arrivals import case_of
from tests.cast import LONG_AGO, Company

REFUND = Condition(About.WORDS, How.IS, ("refund",))


Run = Callable[[], list[list[int]]]


def label(company: Company, name: str) -> int:
    return labels.add_label(LabelDraft(name), actor=staff.actor(company.priya), now=LONG_AGO).pk


def topic(name: str, parent_id: int | None = None) -> int:
    return topics.add_topic(TopicDraft(name, parent_id=parent_id), actor=PROGRAM, now=LONG_AGO).pk


def rule(company: Company, *actions: Action, conditions: tuple[Condition, ...] = (REFUND,), when: When = When.MESSAGE, **more: Any) -> Rule:
    """One that is on."""
    spec = Spec(when, more.pop("amount", None), more.pop("needs_all", True), conditions, actions)
    made = automate.keep(None, RuleDraft(more.pop("name", "Refunds"), spec), member=company.priya, now=clock.now())
    automate.try_out(made.pk, 30, member=company.priya, now=clock.now())
    automate.switch_on(made.pk, member=company.priya, now=more.pop("since", clock.now() - timedelta(hours=2)))
    return made


def on_case(case: Case) -> list[int]:
    return list(Row.objects.values_list("label_ids", flat=True).get(pk=case.pk))


def results() -> list[Any]:
    return list(Firing.objects.order_by("id").values_list("results", "trouble"))


def on_case_after(page: Page, at_once: Run, name: str) -> list[int]:
    case = case_of(page, "Where is my refund?", name=name)
    at_once()
    return sorted(on_case(case))
