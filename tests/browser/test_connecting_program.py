"""A program of the company's own is connected by its set-up screen; our stand-in for one signs with the standard's own library."""

import httpx
import pytest
from playwright.sync_api import expect

from tests.browser.connecting import SetUp
from tests.contract.program_server import deliver, program_server
from tests.contract.program_world import FULL

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.long]


def test_a_program_is_connected(setting_up: SetUp) -> None:
    with program_server() as (address, program), httpx.Client(timeout=30) as http:
        shop = program.add(dict(FULL))
        setting_up.begin("Your own program")
        shown = setting_up.window.get_by_label("Signing secret").input_value()
        setting_up.connect({"Address of your program": f"{address}/{shop.id}"})
        setting_up.is_refused("The program's address lies inside of a private network. Say that it is your own if it is meant.")
        setting_up.connect({"It stands in our own network": True})
        setting_up.is_refused("The program does not take the signature. Check that it has this very secret.")
        assert setting_up.window.get_by_label("Signing secret").input_value() == shown, "it was copied already"
        shop.secret, shop.mode = shown, "down"
        setting_up.connect()
        setting_up.is_refused("The program is being looked after.")
        setting_up.is_well_made()
        shop.mode = ""
        setting_up.connect()
        page = setting_up.is_connected()
        setting_up.works(It_answers="works", It_says_what_it_can_do="works", Messages_arrive="not yet")
        expect(setting_up.step("Messages arrive")).to_contain_text("Post the example below.")
        shop.write("c1", "Where is my order?", post={"id": "lamp", "text": "The lamp"})
        deliver(shop, http)
        setting_up.hears(page, "Where is my order?")


def test_one_that_nobody_calls_is_connected_by_what_its_owner_says(setting_up: SetUp) -> None:
    setting_up.begin("Your own program")
    setting_up.connect({"Address of your program": ""})
    setting_up.is_refused("Its name: Without an address, this has to be said here.", "Its id: Without an address")
    setting_up.connect({"Its name": "Our forum", "Its id": "forum", "What customers write there": "Posts in public", "Like": True})
    page = setting_up.is_connected()
    assert (page.external_id, page.address) == ("forum", "desk:")
    setting_up.works(It_asks_for_what_happened="works", Messages_arrive="not yet")
