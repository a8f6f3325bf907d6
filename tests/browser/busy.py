"""How long the browser was busy at a stretch: what Chromium calls a long task is one of 50 ms or more."""

import os

from playwright.sync_api import Page as Window

WATCH = """
() => {
  window.busy = [];
  const see = list => list.getEntries().forEach(({ duration }) => window.busy.push(Math.round(duration)));
  new PerformanceObserver(see).observe({ type: 'longtask' });
}
"""


def watch(window: Window) -> None:
    """From now on."""
    window.evaluate(WATCH)


def taken(window: Window) -> list[int]:
    """Milliseconds of each long task since the last time this was asked."""
    found: list[int] = window.evaluate("() => new Promise(done => setTimeout(() => done(window.busy.splice(0)), 100))")
    return found


def load() -> str:
    """How much else the machine did in the last minute; a figure says little without it."""
    return f"load {os.getloadavg()[0]:.1f} on {os.cpu_count()} processors"
