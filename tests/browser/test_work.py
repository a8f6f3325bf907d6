"""A member at work: opening, answering, being told, without a page being loaded anew; and all of it without script."""

import pytest
from playwright.sync_api import Page as Window
from playwright.sync_api import expect

from answerable.cases.models import Case, Leg
from answerable.channels.contract import Way
from answerable.channels.models import Page
from answerable.core import clock
from answerable.inbox import operations as inbox
from answerable.journeys.answering.reply import Answer, reply
from answerable.publish.models import Outbound
from answerable.routing.models import Ownership
from tests.arrivals import arrive
from tests.browser.conftest import Opening
from tests.browser.scene import Scene
from tests.cast import Company

pytestmark = pytest.mark.django_db(transaction=True)


def tell(window: Window, *case_ids: int) -> None:
    """What the live stream would say."""
    window.evaluate("ids => document.dispatchEvent(new CustomEvent('live:case', {detail: {ids}}))", list(case_ids))


def row(window: Window, case: Case) -> str:
    return f'[data-inbox] a.row[data-case-id="{case.pk}"]'


def test_it_opens_a_case_beside_the_list_without_leaving_it(browse: Opening, company: Company, scene: Scene) -> None:
    window = browse(company.jonas).new_page()
    window.goto("/?view=untaken")
    window.evaluate("window.isStillHere = true")
    window.click(row(window, scene.overdue))
    expect(window.locator("#case-h")).to_have_text("Complaint from Jürgen Pohl")
    expect(window.locator("#context-body")).to_contain_text("Why this is with Service")
    expect(window.locator(row(window, scene.overdue))).to_have_attribute("aria-current", "true")
    assert window.url.endswith(f"/cases/{scene.overdue.pk}?view=untaken")
    assert window.title().startswith("Complaint from Jürgen Pohl")
    assert window.evaluate("window.isStillHere")
    window.go_back()
    expect(window.locator("#case-h")).to_have_text("No case is open")


def test_it_answers_in_place(browse: Opening, company: Company, scene: Scene) -> None:
    window = browse(company.jonas).new_page()
    window.goto(f"/cases/{scene.overdue.pk}")
    window.fill("[data-composer-text]", "Ihr Geld ist unterwegs.")
    window.press("[data-composer-text]", "Control+Enter")
    expect(window.locator("#thread")).to_contain_text("Ihr Geld ist unterwegs.")
    expect(window.locator("#thread")).to_contain_text("Public reply, written by you, Service")
    expect(window.locator("[data-composer-text]")).to_have_value("")
    expect(window.locator("#case-head")).to_contain_text("Service, you")
    window.fill("[data-composer-text]", "Und Entschuldigung.")
    window.press("[data-composer-text]", "Control+Enter")
    expect(window.locator("#thread")).to_contain_text("Und Entschuldigung.")
    assert Outbound.objects.filter(case=scene.overdue).count() == 2


def test_it_refuses_the_second_answer_with_both_texts(browse: Opening, company: Company, scene: Scene) -> None:
    window = browse(company.jonas).new_page()
    window.goto(f"/cases/{scene.overdue.pk}")
    window.fill("[data-composer-text]", "Jonas answers.")
    leg = Leg.objects.get(case=scene.overdue)
    reply(Answer(scene.overdue.pk, leg.pk, Way.PUBLIC, "Maya answers.", ""), member=company.maya, now=clock.now())
    window.click("[data-composer-send]")
    refusal = window.locator("#composer-answer")
    expect(refusal).to_contain_text("Maya Okafor answered in the meantime, so yours was not sent")
    expect(refusal).to_contain_text("Maya answers.")
    expect(window.locator("[data-composer-text]")).to_have_value("Jonas answers.")
    window.get_by_role("button", name="Send mine as well").click()
    expect(window.locator("#thread")).to_contain_text("Jonas answers.")
    assert [each.text for each in Outbound.objects.filter(case=scene.overdue).order_by("id")] == ["Maya answers.", "Jonas answers."]


def test_it_shows_what_comes_in_and_leaves_the_composer_alone(
    browse: Opening, company: Company, scene: Scene, pages: dict[str, Page]
) -> None:
    window = browse(company.jonas, height=600).new_page()
    window.goto(f"/cases/{scene.both.pk}")
    window.fill("[data-composer-text]", "Half a sentence")
    window.evaluate("document.getElementById('thread').scrollTop = 0")
    arrive(pages["comments"], "Hello? Anybody?", name="Amara Nwosu")
    tell(window, scene.both.pk)
    expect(window.locator("[data-below]")).to_have_text("1 new below")
    expect(window.locator("[data-composer-text]")).to_have_value("Half a sentence")
    assert window.evaluate("document.getElementById('thread').scrollTop") == 0
    window.click("[data-below]")
    expect(window.locator("[data-below]")).to_be_hidden()
    expect(window.locator("#thread")).to_contain_text("Hello? Anybody?")


def test_it_holds_new_cases_back_until_asked(browse: Opening, company: Company, scene: Scene, pages: dict[str, Page]) -> None:
    window = browse(company.jonas).new_page()
    window.goto("/")
    case = arrive(pages["comments"], "Is the 7:42 cancelled again?", name="Nina Petrova").case
    tell(window, case.pk, scene.overdue.pk)
    expect(window.locator("[data-held]")).to_contain_text("1 new message, held back")
    expect(window.locator(row(window, case))).to_have_count(0)
    window.keyboard.press(".")
    expect(window.locator(row(window, case))).to_have_count(1)


def test_it_lets_new_cases_into_an_empty_list(browse: Opening, company: Company, scene: Scene) -> None:
    window = browse(company.maya).new_page()
    window.goto("/?view=mine")
    expect(window.locator("[data-inbox]")).to_contain_text("You have no open case")
    Ownership.objects.filter(case=scene.overdue).update(member_id=company.maya.pk)
    inbox.refresh([scene.overdue.pk])
    tell(window, scene.overdue.pk)
    window.locator(row(window, scene.overdue)).click()
    expect(window.locator("#case-h")).to_be_focused()
    expect(window.locator("#view-count-mine")).to_have_text("1")


def test_it_dims_a_row_that_left_the_view(browse: Opening, company: Company, scene: Scene) -> None:
    window = browse(company.jonas).new_page()
    window.goto("/?view=untaken")
    Ownership.objects.filter(case=scene.overdue).update(member_id=company.maya.pk)
    inbox.refresh([scene.overdue.pk])
    tell(window, scene.overdue.pk)
    expect(window.locator(f"{row(window, scene.overdue)}.row-gone")).to_have_count(1)


def test_it_takes_assigns_and_closes_by_the_keyboard(browse: Opening, company: Company, scene: Scene) -> None:
    window = browse(company.jonas).new_page()
    window.goto(f"/cases/{scene.overdue.pk}")
    window.keyboard.press("t")
    expect(window.locator("#case-head")).to_contain_text("Service, you")
    window.keyboard.press("a")
    window.select_option("#assign [name=member]", label="Maya Okafor, Service")
    window.click("#assign .btn-primary")
    expect(window.locator("#case-head")).to_contain_text("Service, Maya Okafor")
    expect(window.locator("#assign")).to_be_hidden()
    window.keyboard.press("e")
    window.get_by_text("Close without a public reply…").click()
    window.get_by_label("Why there is no answer").select_option("no_need")
    window.get_by_role("button", name="Close with this reason").click()
    expect(window.locator("#case-head")).to_contain_text("Closed by you, Service")
    expect(window.locator("[data-composer] [role=tab]")).to_contain_text(["Note"])
    assert not Case.objects.get(pk=scene.overdue.pk).is_open


def test_it_works_on_a_phone(browse: Opening, company: Company, scene: Scene) -> None:
    window = browse(company.jonas, width=390, height=844).new_page()
    window.goto("/")
    window.click(row(window, scene.both))
    expect(window.locator("#thread")).to_be_visible()
    expect(window.locator("[data-inbox]")).to_be_hidden()
    window.get_by_role("button", name="Customer and context").click()
    expect(window.locator("#context")).to_be_visible()
    window.locator("#context").get_by_role("button", name="Close").click()
    expect(window.locator("#context")).to_be_hidden()
    window.get_by_role("link", name="Back to the list").click()
    expect(window.locator("[data-inbox]")).to_be_visible()


def test_it_works_without_script(browse: Opening, company: Company, scene: Scene) -> None:
    window = browse(company.jonas, scripts=False).new_page()
    window.goto("/")
    window.click(row(window, scene.overdue))
    window.fill("[data-composer-text]", "Ihr Geld ist unterwegs.")
    window.click("[data-composer-send]")
    expect(window.locator("#thread")).to_contain_text("Ihr Geld ist unterwegs.")
    window.get_by_role("link", name="Note").click()
    window.fill("[data-composer-text]", "Ask Priya.")
    window.click("[data-composer-send]")
    expect(window.locator("#thread")).to_contain_text("Ask Priya.")
    window.get_by_role("link", name="Assign").click()
    window.select_option("#assign [name=member]", label="Maya Okafor, Service")
    window.click("#assign .btn-primary")
    expect(window.locator("#case-head")).to_contain_text("Service, Maya Okafor")
    window.get_by_role("button", name="Close case").click()
    window.get_by_role("button", name="Close case").click()
    expect(window.locator("#case-head")).to_contain_text("Closed by you")
