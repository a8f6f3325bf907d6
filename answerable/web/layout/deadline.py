"""A deadline as a small clock face with words beside it."""

from django.utils import timezone
from django.utils.safestring import SafeString

from answerable.web.layout.icons import icon
from answerable.web.layout.markup import format_html
from answerable.web.layout.shapes import Clock

_RUNNING = {"plain", "soon", "over"}
_PIE = (
    '<svg class="pie" viewBox="0 0 14 14" aria-hidden="true"><circle cx="7" cy="7" r="6" stroke-width="1.4"/>'
    '<circle data-pie cx="7" cy="7" r="2.3" stroke-width="4.6" pathLength="100" stroke-dasharray="{} 100" transform="rotate(-90 7 7)"/>'
    "</svg>{}"
)


def deadline_face(clock: Clock) -> SafeString:
    """The clock of a case; a browser goes on drawing one that runs. Nothing where there is none."""
    if clock.state == "none":
        return SafeString("")
    due = SafeString("")
    if clock.due_at is not None and clock.state in _RUNNING:
        due = format_html(' data-due="{}" data-whole="{}"', timezone.localtime(clock.due_at).isoformat(), whole_seconds(clock))
    markup = '<span class="clk clk-{}"{}>{}<span data-clk-words>{}</span></span>'
    return format_html(markup, clock.state, due, _symbol(clock), clock.words)


def whole_seconds(clock: Clock) -> int:
    """How long the promised time was, in seconds, so that the browser can go on drawing what is left of it; 0 if unknown."""
    if clock.due_at is None or clock.fraction <= 0:
        return 0
    return max(0, round((clock.due_at - timezone.now()).total_seconds() / clock.fraction))


def _symbol(clock: Clock) -> SafeString:
    if clock.state == "paused":
        return icon("pause", "ico-s")
    if clock.state == "answered":
        return icon("check", "ico-s")
    return format_html(_PIE, percent(clock.fraction), icon("triangle-alert", "ico-s"))


def percent(fraction: float) -> int:
    """A fraction of 1 in whole percent, within 0 and 100."""
    return round(100 * min(1.0, max(0.0, fraction)))
