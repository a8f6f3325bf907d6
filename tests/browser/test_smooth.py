"""Two thousand rows and fifty changes a second while somebody types: nothing typed is lost, nothing read moves.

How long the browser was busy at a stretch is printed (`-s`), not asserted: it says as much about the machine.
"""

import json
import re

import pytest
from playwright.sync_api import Page as Window
from playwright.sync_api import Route

from tests.browser.conftest import Opening
from tests.browser.scene import Scene
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
  window.busy = [];
  const see = list => list.getEntries().forEach(({ duration }) => window.busy.push(Math.round(duration)));
  new PerformanceObserver(see).observe({ type: 'longtask' });
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
    window.evaluate(SHAKE, [ROWS, EACH_SECOND])
    window.click("[data-composer-text]")
    window.keyboard.type(TEXT, delay=20)
    assert window.locator("[data-composer-text]").input_value() == TEXT
    assert abs(window.evaluate(TOP) - before) <= 1
    typing = window.evaluate("window.busy.splice(0)")
    scrolled(window)
    print(f"\nlonger than 50 ms while typing: {typing}; while scrolling: {window.evaluate('window.busy')}")
    assert window.evaluate("document.querySelector('[data-inbox]').textContent.includes('Changed')")


def scrolled(window: Window) -> None:
    """From the first row to the last, with changes going on."""
    window.evaluate("document.querySelector('[data-inbox]').scrollTop = 0")
    for _ in range(40):
        window.evaluate("document.querySelector('[data-inbox]').scrollBy(0, 5000)")
        window.wait_for_timeout(30)
    window.evaluate("document.querySelector('#row-2999').scrollIntoView()")
    assert window.evaluate("document.querySelector('#row-2999').getBoundingClientRect().top < innerHeight")
