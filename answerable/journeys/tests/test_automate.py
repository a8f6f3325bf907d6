"""Rules at work: once an occasion, in order, some levels deep, and never in anybody's way."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest

from answerable.access.models import Grant
from answerable.alerts.models import Alert
from answerable.automation import queries
from answerable.automation.errors import NotTried
from answerable.automation.models import Firing, Rule
from answerable.automation.operations import RuleDraft
from answerable.automation.rules.terms import About, Action, Condition, Do, How, Spec, When
from answerable.cases.models import Case, Message, Note, Snooze
from answerable.channels.models import Page
from answerable.core import clock
from answerable.core.errors import Forbidden
from answerable.inbox.models import Row
from answerable.ingest.models import RawItem
from answerable.journeys import automate, close, mark
from answerable.journeys.automate import work
from answerable.labels import operations as labels
from answerable.labels.operations import FieldDraft, LabelDraft
from answerable.macros import operations as macros
from answerable.publish.models import Outbound
from answerable.routing.models import Ownership
from answerable.sla.models import Clock
from answerable.staff import queries as staff
from tests.arrivals import arrive, case_of
from tests.cast import LONG_AGO, Company

pytestmark = pytest.mark.django_db
REFUND = Condition(About.WORDS, How.IS, ("refund",))


@pytest.fixture(autouse=True)
def at_once(monkeypatch: pytest.MonkeyPatch) -> Callable[[], list[list[int]]]:
    """The job runs when the test says so, with what was deferred until then."""
    waiting: list[list[int]] = []

    def defer(name: str, **arguments: Any) -> bool:
        if name == automate.JOB:
            waiting.append(arguments["case_ids"])
        return True

    monkeypatch.setattr("answerable.core.jobs.defer", defer)

    def run() -> list[list[int]]:
        ran = list(waiting)
        waiting.clear()
        for case_ids in ran:
            automate.automate(case_ids)
        return ran

    return run


Run = Callable[[], list[list[int]]]


def label(company: Company, name: str) -> int:
    return labels.add_label(LabelDraft(name), actor=staff.actor(company.priya), now=LONG_AGO).pk


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
    wanted, real = label(company, "Refund"), work.act

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


def on_case_after(page: Page, at_once: Run, name: str) -> list[int]:
    case = case_of(page, "Where is my refund?", name=name)
    at_once()
    return sorted(on_case(case))


def test_it_is_asked_when_a_case_closes_and_opens_again(company: Company, page: Page, at_once: Run) -> None:
    closed, opened = label(company, "Was closed"), label(company, "Came back")
    rule(company, Action(Do.LABEL, str(closed)), conditions=(), when=When.CLOSED)
    rule(company, Action(Do.LABEL, str(opened)), conditions=(), when=When.REOPENED)
    case = case_of(page)
    close.close(case.pk, member=company.jonas, now=clock.now())
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
    close.close(case.pk, member=company.jonas, now=clock.now())
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
