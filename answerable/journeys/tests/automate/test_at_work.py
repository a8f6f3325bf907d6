"""Rules at work: once an occasion, in order, some levels deep, and never in anybody's way."""

from datetime import timedelta
from typing import Any

import pytest

from answerable.alerts.models import Alert
from answerable.automation import queries
from answerable.automation.rules.terms import Action, Do
from answerable.cases.models import Case, Note, Snooze
from answerable.channels.models import Page
from answerable.core import clock
from answerable.ingest.models import RawItem
from answerable.journeys import automate
from answerable.journeys.automate import work
from answerable.journeys.automate.act import act
from answerable.journeys.tests.automate.setting import Run, label, on_case, results, rule
from answerable.labels import operations as labels
from answerable.labels.operations import FieldDraft
from answerable.macros import operations as macros
from answerable.publish.models import Outbound
from answerable.routing.models import Ownership
from answerable.sla.models import Clock
from answerable.staff import queries as staff
from tests.arrivals import arrive, case_of
from tests.cast import LONG_AGO, Company

pytestmark = pytest.mark.django_db


def test_it_asks_nobody_while_no_rule_is_on(company: Company, page: Page, at_once: Run) -> None:
    arrive(page, "Where is my refund?")
    assert at_once() == []


def test_it_labels_what_fits_once_and_lists_show_it(company: Company, page: Page, at_once: Run) -> None:
    wanted = label(company, "Refund")
    rule(company, Action(Do.LABEL, str(wanted)))
    case, other = case_of(page, "Where is my refund?"), case_of(page, "What a nice train", name="Bela")
    at_once()
    at_once()
    automate.automate([case.pk, other.pk])
    assert on_case(case) == [wanted]
    assert on_case(other) == []
    assert results() == [([{"do": "label", "what": str(wanted), "text": "", "why": ""}], "")]


def test_it_leaves_what_was_before_it_was_switched_on(company: Company, page: Page, at_once: Run) -> None:
    case = case_of(page, "Where is my refund?")
    rule(company, Action(Do.NOTE, text="Look"), since=clock.now())
    automate.automate([case.pk])
    assert not Note.objects.exists()
    arrive(page, "My refund, please", ago=timedelta(0))
    at_once()
    assert list(Note.objects.values_list("text", "member_id")) == [("Look", None)]


def test_it_does_all_that_a_rule_can_do(company: Company, page: Page, at_once: Run) -> None:
    now, lead = clock.now(), staff.actor(company.priya)
    wanted = label(company, "Refund")
    line = labels.add_field(FieldDraft("Line", "text"), actor=lead, now=LONG_AGO)
    macro = macros.write(macros.MacroDraft("Refund", "refund", {"": "Dear {{ customer.first_name }}"}), actor=lead, now=LONG_AGO)
    marketing, maya = company.departments["Marketing"].pk, company.maya.pk
    doing = [
        Action(Do.LABEL, str(wanted)),
        Action(Do.OWN, f"department:{marketing}"),
        Action(Do.SNOOZE, "4"),
        Action(Do.MACRO, str(macro.pk)),
        Action(Do.NOTIFY, f"member:{maya}"),
        Action(Do.NOTE, text="A refund"),
        Action(Do.FIELD, str(line.pk), "Blue"),
    ]
    rule(company, *doing)
    case = case_of(page, "Where is my refund?")
    running = list(Clock.objects.values("due_at", "stopped_at", "paused_at"))
    at_once()
    assert [each["why"] for each in results()[0][0]] == [""] * len(doing)
    assert Ownership.objects.get(case=case).department_id == marketing
    assert Snooze.objects.get(case=case).until > now
    assert Alert.objects.get(member_id=maya).case_id == case.pk
    found = queries.suggestion(case.pk)
    assert found is not None
    assert found.wording.macro_id == macro.pk
    assert not Outbound.objects.exists()
    assert Case.objects.get(pk=case.pk).is_open
    assert list(Clock.objects.values("due_at", "stopped_at", "paused_at")) == running


def test_what_is_refused_says_why_and_keeps_nothing_else_from_being_done(company: Company, page: Page, at_once: Run) -> None:
    wanted = label(company, "Refund")
    rule(company, Action(Do.OWN, f"member:{company.charlie.pk}"), Action(Do.LABEL, str(wanted)))
    case = case_of(page, "Where is my refund?")
    at_once()
    [(done, trouble)] = results()
    assert "cannot answer" in done[0]["why"]
    assert (done[1]["why"], trouble) == ("", "")
    assert on_case(case) == [wanted]


def test_it_takes_a_case_from_nobody(company: Company, page: Page, at_once: Run) -> None:
    case = case_of(page, "Hello, where is everybody?")
    Ownership.objects.filter(case=case).update(member_id=company.jonas.pk, taken_at=clock.now())
    rule(company, Action(Do.OWN, f"member:{company.maya.pk}"))
    arrive(page, "My refund, please")
    at_once()
    assert Ownership.objects.get(case=case).member_id == company.jonas.pk


def test_a_defect_undoes_the_rule_tells_somebody_and_holds_up_nothing(
    company: Company, page: Page, at_once: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    wanted, real = label(company, "Refund"), act

    def broken(case_id: int, action: Action, *rest: Any) -> None:
        if action.do is Do.NOTE:
            raise ZeroDivisionError("nothing to divide by")
        real(case_id, action, *rest)

    monkeypatch.setattr(work, "act", broken)
    first = rule(company, Action(Do.LABEL, str(wanted)), Action(Do.NOTE, text="Look"))
    rule(company, Action(Do.SNOOZE, "4"), name="Second")
    case = case_of(page, "Where is my refund?")
    at_once()
    assert [trouble for _results, trouble in results()] == ["ZeroDivisionError: nothing to divide by", ""]
    assert on_case(case) == []
    assert Snooze.objects.filter(case=case, ended_at=None).exists()
    assert Alert.objects.get(over_at=None, member=None).sentence.startswith("The rule “Refunds” broke")
    assert set(RawItem.objects.values_list("state", flat=True)) == {"message"}
    automate.switch_off(first.pk, member=company.priya, now=clock.now())
    assert not Alert.objects.filter(over_at=None, member=None).exists()
