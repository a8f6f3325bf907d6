"""Topics where they count: the ledger narrowed to one, and a rule that asks for one, each in a browser."""

import pytest
from playwright.sync_api import expect

from answerable.automation import queries
from answerable.automation.rules.terms import Condition, How, When
from answerable.core import clock
from answerable.journeys.casework.mark import put_under
from answerable.topics import queries as topics
from tests.browser.axe import SCRIPT, violations
from tests.browser.conftest import Opening
from tests.browser.scene import Scene
from tests.cast import Company

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.long]
BOTH = pytest.mark.parametrize(("width", "theme"), [(1280, "light"), (390, "dark")])


@BOTH
def test_the_ledger_is_narrowed_to_a_topic(browse: Opening, company: Company, scene: Scene, width: int, theme: str) -> None:
    [ramps] = [each.id for each in topics.leaves() if each.name == "Ramps"]
    put_under(scene.both.pk, ramps, member=company.maya, now=clock.now())
    window = browse(company.priya, width=width, theme=theme).new_page()
    window.goto("/ledger")
    table = window.get_by_role("group", name="By topic")
    expect(table.get_by_role("row")).to_have_count(4)
    if SCRIPT.exists():
        assert violations(window) == []
    table.get_by_role("link", name="Paying back").click()
    expect(window.get_by_role("heading", name="Of 1 message that needed a response")).to_be_visible()
    expect(window.get_by_label("Topic", exact=True)).to_have_value(str(scene.topic_id))
    expect(window.get_by_role("link", name="CSV")).to_have_attribute("href", f"/ledger.csv?{window.url.partition('?')[2]}")
    window.get_by_label("Topic", exact=True).select_option("")
    window.get_by_role("button", name="Show").click()
    expect(window.get_by_role("group", name="By topic").get_by_role("row")).to_have_count(4)


@BOTH
def test_a_lead_writes_a_rule_that_asks_for_a_topic(browse: Opening, company: Company, scene: Scene, width: int, theme: str) -> None:
    window = browse(company.priya, width=width, theme=theme).new_page()
    window.goto("/settings/automation/new")
    window.get_by_label("Name").fill("Ramps")
    with window.expect_response("**/settings/automation/draft"):
        window.get_by_label("When").select_option(label="It becomes known what a case is about")
    first = window.get_by_role("group", name="Condition 1")
    first.get_by_label("What").select_option(label="Topic")
    first.get_by_label("Money \N{SINGLE RIGHT-POINTING ANGLE QUOTATION MARK} Paying back").check()
    expect(first.get_by_label("No topic yet")).not_to_be_checked()
    action = window.get_by_role("group", name="Action 1")
    action.get_by_label("Do").select_option("note")
    window.get_by_label("Text").fill("Ask the station")
    if SCRIPT.exists():
        assert violations(window) == []
    window.get_by_role("button", name="Save").click()
    expect(window.get_by_role("button", name="Try on past cases")).to_be_visible()
    [version] = queries.standing()
    spec = queries.spec(version)
    assert (spec.when, [each.how for each in spec.conditions]) == (When.TOPIC, [How.IS])
    assert spec.conditions == [Condition("topic", How.IS, (str(scene.topic_id),))]
    window.goto("/settings/automation")
    expect(window.get_by_text("It becomes known what a case is about")).to_be_visible()
