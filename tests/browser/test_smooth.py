"""Two thousand rows and fifty changes a second while somebody types: nothing typed is lost, nothing read moves.

How long the browser was busy at a stretch is printed (`-s`), not asserted: it says as much about the machine.
"""

import json

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


def redrawn(route: Route) -> None:
    """The same rows with other words in them, as the server would draw them."""
    ids = route.request.url.partition("shown=")[2].partition("&")[0].split(",")
    drawn = (
        '<div class="row-line"><span class="text-sm">{0}</span></div><p class="snip">{1}</p><div class="row-meta"><span>Public</span></div>'
    )
    markup = f'<li id="row-{{0}}"><a href="/cases/{{0}}" class="row" data-case-id="{{0}}">{drawn}</a></li>'
    route.fulfill(
        body=json.dumps(
            {"rows": {each: markup.format(each, "Changed, and as long as before. " * 4) for each in ids if each}, "gone": [], "new": []}
        )
    )


def test_it_loses_no_letter_and_moves_nothing(browse: Opening, company: Company, scene: Scene) -> None:
    window = browse(company.jonas).new_page()
    window.route("**/inbox/changes*", redrawn)
    window.goto(f"/cases/{scene.both.pk}")
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
