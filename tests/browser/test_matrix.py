"""The matrix with the keyboard: a letter makes a conflict, which is put right, and the draft is published."""

from playwright.sync_api import expect

from answerable.routing import queries
from tests.browser.conftest import Opening
from tests.cast import Company


def test_it_is_written_with_the_keyboard_and_published(company: Company, browse: Opening) -> None:
    window = browse(company.robin).new_page()
    window.goto("/settings/ownership")
    key, service, marketing = queries.rules(1)[0].line, company.departments["Service"].pk, company.departments["Marketing"].pk
    window.locator(f"#c-{key}-{marketing}").focus()
    window.keyboard.press("ArrowLeft")
    cell = window.locator(f"#c-{key}-{service}")
    expect(cell).to_be_focused()
    window.keyboard.press("r")
    expect(window.locator(f"#row-{key}")).to_contain_text("Conflict: Service and Marketing both answer.")
    expect(window.locator("#matrix-head")).to_contain_text("Draft of version 2")
    expect(cell).to_be_focused()
    expect(window.get_by_role("button", name="Publish version 2")).to_be_disabled()
    window.keyboard.press("c")
    expect(cell.locator(".raci-c")).to_be_visible()
    expect(window.locator("#trial")).to_contain_text("Tried on the last 30 days")
    window.get_by_role("button", name="Publish version 2").click()
    window.fill("[name=sentence]", "Service is consulted on praise.")
    window.get_by_role("button", name="Publish", exact=True).click()
    expect(window.get_by_text("Version 2 is published")).to_be_visible()
    assert queries.rules(2)[0].roles == {service: "C", marketing: "RA"}
