"""The frame around all screens at work: the palette, the keys, the way back, and what is urgent."""

import pytest
from playwright.sync_api import Page as Window
from playwright.sync_api import expect

from answerable.inbox.models import Row
from answerable.routing.models import Ownership
from answerable.staff.models import Preference
from tests.browser.conftest import Opening
from tests.browser.scene import Scene
from tests.cast import Company

AT_ONCE = """
window.stays = true;
new MutationObserver((_all, watch) => {
  if (!document.querySelector("[data-undo]")) return;
  watch.disconnect();
  document.dispatchEvent(new KeyboardEvent("keydown", { key: "z" }));
}).observe(document.querySelector("[data-toasts]"), { childList: true });
"""
pytestmark = pytest.mark.django_db(transaction=True)
HEAR = """
window.told = [];
window.Notification = class { static permission = "granted"; constructor(title) { window.told.push(title); } close() {} };
"""


def options(window: Window) -> list[str]:
    """What the palette lists."""
    return [each.strip() for each in window.locator("[data-palette] [role=option] .truncate").all_inner_texts()]


def test_it_does_anything_by_its_name(browse: Opening, company: Company, scene: Scene) -> None:
    window = browse(company.jonas).new_page()
    window.goto(f"/cases/{scene.overdue.pk}")
    window.keyboard.press("Control+k")
    expect(window.get_by_role("combobox", name="Find and do anything")).to_be_focused()
    expect(window.locator("[data-palette-scope]")).to_have_text(f"on HR-{scene.overdue.pk}")
    window.keyboard.type("maya")
    window.keyboard.press("Backspace")
    assert "Maya" in options(window)[0]
    window.keyboard.press("Enter")
    expect(window.locator("#case-head")).to_contain_text("Service, Maya Okafor")
    window.keyboard.press("Control+k")
    window.keyboard.type("coast")
    expect(window.get_by_role("option", name="Coast Courier")).to_be_visible()
    window.keyboard.press("Enter")
    expect(window.locator("#case-h")).to_contain_text("Coast Courier")


def test_it_lists_only_what_a_member_may_do(browse: Opening, company: Company, scene: Scene) -> None:
    from answerable.access import operations as access
    from answerable.access.models import Grant
    from answerable.journal.record import PROGRAM
    from tests.cast import LONG_AGO

    access.grant(company.charlie.pk, scene.both.page_id, [Grant.Action.SEE], actor=PROGRAM, now=LONG_AGO)
    window = browse(company.charlie).new_page()
    window.goto(f"/cases/{scene.both.pk}")
    window.keyboard.press("Control+k")
    expect(window.get_by_role("option", name="All open")).to_be_visible()
    assert not {"Assign", "Take", "Close case", "Public reply"} & set(options(window))


def test_it_takes_back_what_was_just_done(browse: Opening, company: Company, scene: Scene) -> None:
    window = browse(company.jonas).new_page()
    window.goto(f"/cases/{scene.overdue.pk}")
    window.evaluate(AT_ONCE)  # sooner than htmx has looked at what was said
    window.keyboard.press("t")
    toast = window.locator("[data-toast]")
    expect(toast).to_contain_text("Put back")
    assert window.evaluate("window.stays")
    assert Ownership.objects.get(case=scene.overdue).member_id is None
    expect(toast).to_have_count(1)


def test_it_says_where_it_was_that_a_way_back_is_refused(browse: Opening, company: Company, scene: Scene) -> None:
    window = browse(company.jonas).new_page()
    window.goto(f"/cases/{scene.overdue.pk}")
    window.keyboard.press("a")
    window.select_option("#assign [name=member]", label="Maya Okafor, Service")
    window.click("#assign .btn-primary")
    expect(window.locator("[data-toast]")).to_contain_text("Assigned")
    window.route("**/ownership*", lambda route: route.fulfill(status=409, body="<p>Somebody closed it</p>", content_type="text/html"))
    window.keyboard.press("z")
    expect(window.locator("[data-toast-refused]")).to_have_text("Somebody closed it")


def test_it_goes_by_the_keys_that_a_member_chose(browse: Opening, company: Company, scene: Scene) -> None:
    Preference.objects.create(member=company.jonas, keys={"t": "q", "g m": "m"})
    window = browse(company.jonas).new_page()
    window.goto(f"/cases/{scene.overdue.pk}")
    expect(window.locator("#case-head").get_by_role("button", name="Take")).to_contain_text("Q")
    window.keyboard.press("t")
    window.keyboard.press("?")
    expect(window.locator("[data-keys-help]")).to_be_visible()
    window.keyboard.press("Escape")
    expect(window.locator("[data-keys-help]")).to_be_hidden()
    window.keyboard.press("q")
    expect(window.locator("#case-head")).to_contain_text("Service, you")
    window.keyboard.press("m")
    expect(window.locator("#list-h")).to_have_text("Mine")


def test_it_lets_single_keys_be_switched_off(browse: Opening, company: Company, scene: Scene) -> None:
    Preference.objects.create(member=company.jonas, has_keys=False)
    window = browse(company.jonas).new_page()
    window.goto(f"/cases/{scene.overdue.pk}")
    window.keyboard.press("t")
    window.keyboard.press("Control+k")
    expect(window.locator("[data-palette]")).to_be_visible()
    assert Ownership.objects.get(case=scene.overdue).member_id is None


def test_it_walks_from_case_to_case_and_back_to_the_row(browse: Opening, company: Company, scene: Scene) -> None:
    window = browse(company.jonas).new_page()
    window.goto("/")
    window.keyboard.press("j")
    window.keyboard.press("Enter")
    expect(window.locator("#case-h")).to_be_focused()
    first = window.locator("#case-h").inner_text()
    window.keyboard.press("]")
    expect(window.locator("#case-h")).not_to_have_text(first)
    window.keyboard.press("[")
    expect(window.locator("#case-h")).to_have_text(first)
    expect(window.locator("#case-h")).to_be_focused()
    window.keyboard.press("Escape")
    expect(window.locator("[data-inbox] a.row[aria-current=true]")).to_be_focused()


def test_it_tells_once_what_is_urgent_and_only_who_looks_elsewhere(browse: Opening, company: Company, scene: Scene) -> None:
    Preference.objects.create(member=company.jonas, has_notifications=True)
    context = browse(company.jonas)
    context.add_init_script(HEAR)
    window = context.new_page()
    with window.expect_response("**/you/urgent"):
        window.goto("/")
    window.evaluate("dispatchEvent(new Event('blur'))")
    Row.objects.filter(case=scene.both).update(urgency="critical", is_last_ours=False, last_message_id=1)
    for _ in range(2):
        with window.expect_response("**/you/urgent"):
            window.evaluate("document.dispatchEvent(new CustomEvent('live:catchup'))")
    window.wait_for_function("window.told.length === 1")
    assert window.evaluate("window.told[0]").startswith("Amara Nwosu: Urgent")
    window.evaluate("dispatchEvent(new Event('focus'))")
    Row.objects.filter(case=scene.both).update(last_message_id=2)
    with window.expect_response("**/you/urgent"):
        window.evaluate("document.dispatchEvent(new CustomEvent('live:catchup'))")
    assert window.evaluate("window.told.length") == 1


def test_it_says_that_a_pane_failed_and_goes_on(browse: Opening, company: Company, scene: Scene) -> None:
    window = browse(company.jonas).new_page()
    window.goto("/")
    address = f"**/cases/{scene.overdue.pk}*"
    window.route(address, lambda route: route.fulfill(status=500, headers={"X-Error-Id": "7f3a20"}, body="x"))
    window.click(f'[data-inbox] a.row[data-case-id="{scene.overdue.pk}"]')
    failed = window.get_by_role("alert").filter(has_text="This could not be loaded")
    expect(failed).to_contain_text("Error 7f3a20")
    window.unroute(address)
    window.get_by_role("button", name="Load again").click()
    expect(window.locator("#case-h")).to_have_text("Complaint from Jürgen Pohl")
    expect(failed).to_have_count(0)
