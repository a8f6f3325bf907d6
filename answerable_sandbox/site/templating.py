"""Jinja with escaping always on, and how times and numbers are written."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from starlette.requests import Request
from starlette.responses import HTMLResponse

from answerable_sandbox import clock

TEMPLATES = Path(__file__).with_name("templates")
SAFETY = {
    "Content-Security-Policy": "default-src 'none'; img-src 'self'; style-src 'self'; script-src 'self'; connect-src 'self'"
    "; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    "X-Content-Type-Options": "nosniff",
    "Cache-Control": "no-store",
}

environment = Environment(loader=FileSystemLoader(TEMPLATES), autoescape=True, undefined=StrictUndefined, trim_blocks=True)


def ago(written: str) -> str:
    """How long ago, in one short word."""
    seconds = int((clock.now() - clock.read(written)).total_seconds())
    for size, unit in ((86400, "d"), (3600, "h"), (60, "min")):
        if seconds >= size:
            return f"{seconds // size} {unit} ago"
    return "just now"


def day_and_time(written: str) -> str:
    """The full moment, for the tooltip."""
    moment: datetime = clock.read(written)
    return moment.strftime("%-d %B %Y, %H:%M:%S UTC")


def count(number: int) -> str:
    """18400 as 18.4k."""
    return f"{number / 1000:.1f}k".replace(".0k", "k") if number >= 1000 else str(number)


environment.filters.update(ago=ago, day_and_time=day_and_time, count=count)


def page(request: Request, name: str, status: int = 200, **values: object) -> HTMLResponse:
    """A rendered page; the name last used to write comes back from the browser's cookie."""
    writes_as = request.cookies.get("writes_as", "")
    html = environment.get_template(name).render(request=request, writes_as=writes_as, **values)
    return HTMLResponse(html, status, SAFETY)
