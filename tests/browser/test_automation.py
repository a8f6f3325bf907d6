"""Rules written, tried and switched on; a customer asked and answering: each in a browser, as people do it."""

import pytest
from playwright.sync_api import expect

from answerable.automation import queries
from answerable.automation.models import Rule
from answerable.automation.operations import RuleDraft
from answerable.automation.rules.terms import About, Action, Condition, Do, How, Spec, When
from answerable.cases import queries as cases
from answerable.core import clock
from answerable.journeys import automate, contentment
from answerable.journeys.casework.close import Ending, close
from answerable.labels import operations as labels
from answerable.labels.operations import LabelDraft
from answerable.macros import operations as macros
from answerable.publish.models import Outbound
from answerable.satisfaction.operations import SurveyDraft
from answerable.satisfaction.queries import of_case
from answerable.staff import queries as staff
from tests.arrivals import arrive
from tests.browser.axe import SCRIPT, violations
from tests.browser.conftest import Opening
from tests.browser.scene import HOUR, Scene
from tests.cast import Company

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.long]


@pytest.mark.parametrize(("width", "theme"), [(1440, "light"), (390, "dark")])
def test_a_lead_writes_tries_and_switches_on_a_rule(browse: Opening, company: Company, scene: Scene, width: int, theme: str) -> None:
    labels.add_label(LabelDraft("Ferry Quay"), actor=staff.actor(company.priya), now=clock.now())
    window = browse(company.priya, width=width, theme=theme).new_page()
    window.goto("/settings/automation/new")
    window.get_by_label("Name").fill("Lifts")
    window.get_by_label("Words in the message").fill("lift, ramp")
    window.get_by_role("button", name="Add condition").press("Enter")
    second = window.get_by_role("group", name="Condition 2")
    second.get_by_label("What").select_option("leg")
    second.get_by_label("Public").check()
    expect(window.get_by_label("Words in the message")).to_have_value("lift, ramp")
    window.get_by_role("group", name="Action 1").get_by_label("Put a label on").select_option(label="Ferry Quay")
    window.get_by_role("button", name="Add action").click()
    window.get_by_role("group", name="Action 2").get_by_label("Do").select_option("note")
    window.get_by_label("Text").fill("Ask the station")
    if SCRIPT.exists():
        assert violations(window) == []
    window.get_by_role("button", name="Save").click()
    expect(window.get_by_role("button", name="Switch on")).to_have_count(0)
    window.get_by_role("button", name="Try on past cases").click()
    expect(window.locator("#rule-trial [role=status]")).to_contain_text("On 1 of 10 occasions")
    expect(window.locator("#rule-trial table")).to_contain_text("Tomasz Wiśniewski")
    window.get_by_role("button", name="Dismiss").click()
    if SCRIPT.exists():
        assert violations(window) == []
    window.get_by_role("button", name="Switch on").click()
    expect(window.get_by_role("button", name="Switch off")).to_be_visible()
    assert len(queries.at_work()) == 1


def test_what_a_rule_laid_ready_stands_in_the_composer_until_it_is_thrown_away(browse: Opening, company: Company, scene: Scene) -> None:
    lead, now = staff.actor(company.priya), clock.now()
    macro = macros.write(macros.MacroDraft("Lift", "lift", {"": "Dear {{ customer.first_name }}, we look."}), actor=lead, now=now)
    spec = Spec(When.MESSAGE, None, True, [Condition(About.WORDS, How.IS, ("lift",))], [Action(Do.MACRO, str(macro.pk))])
    made = automate.keep(None, RuleDraft("Lifts", spec), member=company.priya, now=now)
    automate.try_out(made.pk, 30, member=company.priya, now=now)
    Rule.objects.filter(pk=made.pk).update(switched_on_at=now - HOUR)
    case = arrive(company.pages["comments"], "The lift is broken", name="Ida Holm", ago=HOUR / 60).case
    automate.automate([case.pk])
    window = browse(company.jonas).new_page()
    window.goto(f"/cases/{case.pk}")
    expect(window.locator("textarea[name=text]").first).to_have_value("Dear Ida, we look.")
    assert not Outbound.objects.filter(case=case).exists()


@pytest.mark.parametrize(("width", "scripts"), [(390, False), (1440, True)])
def test_a_customer_answers_and_it_stands_beside_the_case(
    browse: Opening, company: Company, scene: Scene, width: int, scripts: bool
) -> None:
    page, now = company.pages["direct"], clock.now()
    contentment.settle(page.pk, SurveyDraft(True, {"": "How was it? {{ link }}"}), member=company.priya, now=now)
    asked = arrive(page, "Where is my refund?", name="Ida Holm", kind="direct", ago=2 * HOUR)
    arrive(page, "Paid.", kind="direct", page_says=True, thread_id=asked.leg.thread, parent_id=asked.external_id)
    close(asked.case_id, Ending(silence="no_need"), member=company.jonas, now=now)
    closure = cases.closure(asked.case_id)
    assert closure is not None
    contentment.ask_how_it_was(asked.case_id, closure.pk)
    path = "/how-was-it/" + Outbound.objects.get(case_id=asked.case_id).text.rsplit("/", 1)[1]
    context = browse(company.jonas, width=width, scripts=scripts)
    context.clear_cookies()
    window = context.new_page()
    window.goto(path)
    window.get_by_label("Very bad").check()
    window.get_by_label("What should we know?").fill("Nobody listened")
    if scripts and SCRIPT.exists():
        assert violations(window) == []
    window.get_by_role("button", name="Send").press("Enter")
    expect(window.get_by_role("status")).to_contain_text("Thank you")
    assert context.cookies() == []
    found = of_case(asked.case_id)
    assert found is not None
    assert found[1] is not None
    assert (found[1].score, found[1].words) == (1, "Nobody listened")
    if scripts:
        desk = browse(company.jonas).new_page()
        desk.goto(f"/cases/{asked.case_id}")
        expect(desk.locator("#context-body")).to_contain_text("1 of 5")
        desk.get_by_role("button", name="Reopen the case").click()
        expect(desk.locator("#case-head")).to_contain_text("Close case")
