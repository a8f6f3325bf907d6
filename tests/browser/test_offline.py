"""Without a connection: reading and writing go on, and what is sent waits for its writer's word."""

import pytest
from playwright.sync_api import expect

from answerable.publish.models import Outbound
from tests.browser.conftest import Opening
from tests.browser.scene import Scene
from tests.cast import Company

pytestmark = pytest.mark.django_db(transaction=True)


def test_it_keeps_what_is_sent_offline_until_its_writer_says_so(browse: Opening, company: Company, scene: Scene) -> None:
    context = browse(company.jonas)
    window = context.new_page()
    window.goto(f"/cases/{scene.overdue.pk}")
    bar, text = window.locator("[data-offline]"), window.locator("[data-composer-text]")
    context.set_offline(True)
    expect(bar).to_contain_text("Offline since")
    text.fill("Ihr Geld ist unterwegs.")
    text.press("Control+Enter")
    expect(bar).to_contain_text("1 message is kept on this device.")
    expect(window.locator("form[data-composer]")).to_contain_text("Sends when you confirm")
    context.set_offline(False)
    expect(window.get_by_role("link", name="Look and send")).to_be_visible()
    window.goto("/")
    window.get_by_role("link", name="Look and send").click()
    expect(window.locator("form[data-composer]")).to_contain_text("Sends when you confirm")
    expect(text).to_have_value("Ihr Geld ist unterwegs.")
    assert not Outbound.objects.filter(case=scene.overdue).exists()
    text.press("Control+Enter")
    expect(window.locator("#thread")).to_contain_text("Ihr Geld ist unterwegs.")
    expect(bar).to_be_hidden()
    assert Outbound.objects.filter(case=scene.overdue).count() == 1
