"""Two thousand rows and fifty changes a second while somebody types, and ten thousand messages: nothing typed is lost, nothing read moves.

How long the browser was busy at a stretch is printed (`-s`), not asserted: it says as much about the machine.
"""

import json
import re

import pytest
from playwright.sync_api import Page as Window
from playwright.sync_api import Route, expect

from answerable.channels.models import Page
from tests.arrivals import case_of
from tests.browser.busy import load, taken, watch
from tests.browser.conftest import Opening
from tests.browser.scene import Scene
from tests.browser.test_case import lengthened
from tests.cast import Company

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.long]
ROWS, EACH_SECOND = 2000, 50
TEXT = "Amara, that should not have happened, and I am sorry. " * 4

FILL = """
count => {
  const rows = document.querySelector('[data-inbox] ul.rows'), first = rows.querySelector('li');
  rows.replaceChildren(...Array.from({ length: count }, (_, at) => {
    const row = first.cloneNode(true);
    row.id = `row-${at + 1000}`;
    const link = row.querySelector('a.row');
    link.dataset.caseId = at + 1000;
    link.removeAttribute('aria-current');
    return row;
  }));
}
"""
SHAKE = """
([count, pace]) => {
  window.shaking = setInterval(() => {
    const id = 1000 + Math.floor(Math.random() * count);
    document.dispatchEvent(new CustomEvent('live:case', { detail: { ids: [id] } }));
  }, 1000 / pace);
}
"""
# Upwards until there is nothing earlier, as fast as the pages come.
BACK = """
async () => {
  const thread = document.getElementById('thread'), frame = () => new Promise(requestAnimationFrame);
  for (let before = 0; document.querySelector('[data-earlier]');) {
    thread.scrollTop = 0;
    while (thread.scrollHeight === before) await frame();
    before = thread.scrollHeight;
    for (let frames = 0; frames < 4; frames += 1) await frame();
  }
  thread.scrollTop = 0;
}
"""
TOP = "() => Math.round(document.querySelector('#row-1500').getBoundingClientRect().top)"


def redraw(window: Window) -> None:
    """The same rows with other words in them, as the server would draw them."""
    first = window.locator("[data-inbox] ul.rows > li").first
    own, drawn = str(first.get_attribute("id")).removeprefix("row-"), first.evaluate("node => node.outerHTML")
    drawn = re.sub(r'(class="snip[^>]*>)', r"\1Changed. ", drawn)

    def answer(route: Route) -> None:
        ids = route.request.url.partition("shown=")[2].partition("&")[0].split(",")
        rows = {each: drawn.replace(f'"row-{own}"', f'"row-{each}"').replace(f'id="{own}"', f'id="{each}"') for each in ids if each}
        route.fulfill(body=json.dumps({"rows": rows, "gone": [], "new": []}))

    window.route("**/inbox/changes*", answer)


def test_it_loses_no_letter_and_moves_nothing(browse: Opening, company: Company, scene: Scene) -> None:
    window = browse(company.jonas).new_page()
    window.goto(f"/cases/{scene.both.pk}")
    redraw(window)
    window.evaluate(FILL, ROWS)
    window.evaluate("document.querySelector('#row-1500').scrollIntoView({block: 'center'})")
    window.wait_for_timeout(500)
    before = window.evaluate(TOP)
    watch(window)
    window.evaluate(SHAKE, [ROWS, EACH_SECOND])
    window.click("[data-composer-text]")
    window.keyboard.type(TEXT, delay=20)
    assert window.locator("[data-composer-text]").input_value() == TEXT
    assert abs(window.evaluate(TOP) - before) <= 1
    typing = taken(window)
    scrolled(window)
    print(f"\n2,000 rows, tasks over 50 ms: {typing} typing, {taken(window)} scrolling; {load()}")
    assert window.evaluate("document.querySelector('[data-inbox]').textContent.includes('Changed')")


def scrolled(window: Window) -> None:
    """From the first row to the last, with changes going on."""
    window.evaluate("document.querySelector('[data-inbox]').scrollTop = 0")
    for _ in range(40):
        window.evaluate("document.querySelector('[data-inbox]').scrollBy(0, 5000)")
        window.wait_for_timeout(30)
    window.evaluate("document.querySelector('#row-2999').scrollIntoView()")
    assert window.evaluate("document.querySelector('#row-2999').getBoundingClientRect().top < innerHeight")


def test_it_reads_back_to_the_first_message(browse: Opening, company: Company, pages: dict[str, Page]) -> None:
    case = lengthened(case_of(pages["comments"]))
    window = browse(company.jonas).new_page()
    window.goto(f"/cases/{case.pk}")
    window.wait_for_load_state("networkidle")
    watch(window)
    window.evaluate(BACK)
    back = taken(window)
    oldest = window.locator("#thread .tl-message").first
    expect(oldest).to_contain_text("Where is my refund?")
    before = oldest.bounding_box()
    window.click("[data-composer-text]")
    window.keyboard.type(TEXT, delay=20)
    assert window.locator("[data-composer-text]").input_value() == TEXT
    assert oldest.bounding_box() == before
    print(f"\n10,000 messages, tasks over 50 ms: {back} reading back, {taken(window)} typing; {load()}")
    middle = window.locator(".timeline-older").nth(200)
    assert window.locator("#thread .tl").count() < 500
    middle.evaluate("page => page.scrollIntoView()")
    expect(middle.locator(".tl-message").first).to_contain_text("Number")
