"""The inbox on a phone that has never seen it: what is sent, and when it can be used.

The demo serves, over the loopback, compressed as it is delivered; the processor is slowed down four times. Bytes are asserted, times
are printed (`-s`): they say as much about the machine.
"""

import json
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, expect

from tests.browser.busy import load
from tests.stories.demo import PASSWORD, Demo

pytestmark = [pytest.mark.long]
MOST_BYTES = 250_000
SLOWER = 4
PHONE: dict[str, Any] = {"viewport": {"width": 390, "height": 844}, "device_scale_factor": 2, "is_mobile": True, "has_touch": True}
QUIET_MS = 5000

WATCH = """
window.tasks = [];
const see = list => list.getEntries().forEach(({ startTime, duration }) => window.tasks.push([startTime, duration]));
new PerformanceObserver(see).observe({ type: 'longtask', buffered: true });
"""
# Usable from the end of the last long task before a quiet time, and not before something is seen and the scripts have run.
TIMES = """
async quiet => {
  const from = performance.now(), lastEnd = () => Math.max(0, ...window.tasks.map(([start, duration]) => start + duration));
  while (performance.now() - Math.max(from, lastEnd()) < quiet) await new Promise(done => setTimeout(done, 100));
  const painted = performance.getEntriesByName('first-contentful-paint')[0].startTime;
  const page = performance.getEntriesByType('navigation')[0];
  const scripted = page.domContentLoadedEventEnd;
  const whole = Math.round;
  return {
    first_byte_ms: whole(page.responseStart), first_paint_ms: whole(painted), scripted_ms: whole(scripted),
    interactive_ms: whole(Math.max(painted, scripted, lastEnd())),
    blocked_ms: whole(window.tasks.reduce((sum, [, duration]) => sum + duration - 50, 0)),
    long_tasks_ms: window.tasks.map(([start, duration]) => [whole(start), whole(duration)]),
  };
}
"""


def known(chromium: Browser, desk: str) -> Any:
    """Who is signed in, and nothing else: another window, whose cache is thrown away."""
    context = chromium.new_context(base_url=desk, locale="en-GB")
    window = context.new_page()
    window.goto("/")
    window.locator("[name=login]").fill("jonas.lindqvist@harbourrail.example")
    window.locator("[name=password]").fill(PASSWORD)
    window.keyboard.press("Enter")
    expect(window.locator("[data-inbox] a.row").first).to_be_visible(timeout=20_000)
    state = context.storage_state()
    context.close()
    return {"cookies": state["cookies"]}


def visit(context: BrowserContext) -> tuple[dict[str, int], dict[str, Any]]:
    """Bytes by address, as they came over the line, and the times."""
    window = context.new_page()
    context.add_init_script(WATCH)
    line = context.new_cdp_session(window)
    line.send("Network.enable")
    line.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
    asked: dict[str, str] = {}
    sent: dict[str, int] = {}

    def came(event: dict[str, Any]) -> None:
        asked[event["requestId"]] = event["response"]["url"]

    def ended(event: dict[str, Any]) -> None:
        address = asked.get(event["requestId"], "?").split("//")[-1].partition("/")[2]
        sent[address] = sent.get(address, 0) + int(event["encodedDataLength"])

    line.on("Network.responseReceived", came)
    line.on("Network.loadingFinished", ended)
    window.goto("/")
    times: dict[str, Any] = window.evaluate(TIMES, QUIET_MS)
    return sent, times


def test_it_sends_little_and_is_soon_of_use(demo: Demo, chromium: Browser) -> None:
    state = known(chromium, demo.desk)
    figures = []
    for _ in range(3):
        context = chromium.new_context(base_url=demo.desk, locale="en-GB", storage_state=state, **PHONE)
        sent, times = visit(context)
        context.close()
        figures.append(times)
    told = {"bytes": sum(sent.values()), "by_address": sent, "visits": figures, "slower": SLOWER, "machine": load()}
    print("\n" + json.dumps(told, indent=1))
    assert sum(sent.values()) < MOST_BYTES, sent
