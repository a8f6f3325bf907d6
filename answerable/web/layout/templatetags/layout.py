"""Template tags and filters of the shared look: icons, avatars, short times and counts, and the timeline."""

from collections.abc import Sequence
from datetime import datetime
from functools import lru_cache
from typing import Any

from django import template
from django.forms import BoundField, Textarea
from django.templatetags.static import static
from django.utils import timezone
from django.utils.formats import date_format, number_format
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import get_language, gettext

from answerable.web.layout.networks import network_name, network_symbol
from answerable.web.layout.shapes import Clock, Composer, ComposerTab, Entry
from answerable.web.layout.tracks import lay_tracks

register = template.Library()

REASON_ICONS = {
    "complaint": "message-square-warning",
    "question": "circle-question-mark",
    "praise": "heart",
    "thanks": "heart",
    "press": "newspaper",
    "sales": "tag",
    "job": "briefcase",
    "jobs": "briefcase",
    "refund": "receipt",
    "safety": "siren",
    "legal": "scale",
    "spam": "ban",
}


@register.simple_tag
def icon(name: str, css: str = "") -> SafeString:
    """A picture from the sprite; it is decoration, so the words beside it must say the same."""
    return _icon(name, css)


# A list of fifty cases draws more than two hundred of few different ones.
@lru_cache(maxsize=512)
def _icon(name: str, css: str) -> SafeString:
    return format_html('<svg class="ico {}" aria-hidden="true"><use href="{}#{}"></use></svg>', css, static("built/icons.svg"), name)


@register.simple_tag
def network_icon(network: str, css: str = "net-s") -> SafeString:
    """The mark of a network, with its name for those who do not see it."""
    return _network_icon(network, css, get_language() or "")


@lru_cache(maxsize=512)
def _network_icon(network: str, css: str, language: str) -> SafeString:
    name, symbol, sprite = network_name(network), network_symbol(network), static("built/icons.svg")
    shape = "net" if symbol.startswith("net-") else "ico net-own"
    return format_html('<svg class="{} {}" role="img" aria-label="{}"><use href="{}#{}"></use></svg>', shape, css, name, sprite, symbol)


@register.filter
def named_network(network: str) -> str:
    """What people call a network."""
    return network_name(network)


@register.filter
def reason_icon(reason: str) -> str:
    """The icon of a contact reason; dots separate a reason from its parts."""
    return REASON_ICONS.get(reason.split(".")[0], "message-square")


@register.filter
def initials(name: str) -> str:
    """The first letters of a name's first and last word."""
    words = [word for word in name.split() if word[0].isalpha()]
    return "".join(word[0] for word in (words[:1] + words[1:][-1:])).upper() or name[:1]


@register.filter
def compact(number: int | None) -> str:
    """A count as people say it: 640, 1.2 k, 48.2 k, 212 k, 3.4 M."""
    for unit, size in (("M", 1_000_000), ("k", 1_000)):
        if number is not None and number >= size:
            value = round(number / size, 1 if number < 100 * size else 0)
            return f"{number_format(int(value) if value.is_integer() else value)}\N{NO-BREAK SPACE}{unit}"
    return str(number or 0)


@register.filter
def short_time(at: datetime | None) -> str:
    """A time as short as it stays clear: 14:09 today, 18 Jun this year, else with the year."""
    if at is None:
        return ""
    local, today = timezone.localtime(at), timezone.localtime()
    if local.date() == today.date():
        return date_format(local, "H:i")
    return date_format(local, "j M" if local.year == today.year else "j M Y")


@register.filter
def percent(fraction: float) -> int:
    """A fraction of 1 in whole percent, within 0 and 100."""
    return round(100 * min(1.0, max(0.0, fraction)))


@register.filter
def whole_seconds(clock: Clock) -> int:
    """How long the promised time was, in seconds, so that the browser can go on drawing what is left of it; 0 if unknown."""
    if clock.due_at is None or clock.fraction <= 0:
        return 0
    return max(0, round((clock.due_at - timezone.now()).total_seconds() / clock.fraction))


@register.filter
def selected_tab(composer: Composer) -> ComposerTab:
    """The tab that a composer opens with: the one marked, else the first open one, else the first."""
    ranked = sorted(composer.tabs, key=lambda tab: (not tab.is_selected, not tab.is_open))
    return ranked[0]


@register.filter
def dressed(field: BoundField) -> SafeString:
    """A form field's widget with the classes of the look, and bound to its error for screen readers."""
    kind = getattr(field.field.widget, "input_type", "")
    tag = {"checkbox": "checkbox checkbox-sm", "radio": "", "select": "select", "file": "file-input"}.get(kind)
    css = tag if tag is not None else "textarea" if isinstance(field.field.widget, Textarea) else "input"
    attrs: dict[str, str | bool] = {"class": f"{css} {field.field.widget.attrs.get('class', '')}".strip()}
    if field.errors:
        attrs |= {"aria-invalid": "true", "aria-describedby": f"{field.auto_id}_error"}
    return field.as_widget(attrs=attrs)


@register.filter
def web_address(url: str) -> str:
    """An address that a network gave, if it is one of the web; anything else is not linked."""
    return url if url.startswith(("https://", "http://")) else ""


@register.filter
def is_long(text: str) -> bool:
    """Whether a text is folded to twelve lines in the timeline."""
    return len(text) > 900 or text.count("\n") > 11


@register.inclusion_tag("layout/timeline/timeline.html", takes_context=True)
def timeline(context: dict[str, Any], entries: Sequence[Entry], actions: str = "") -> dict[str, Any]:
    """The two-track timeline; `actions` names a template that adds a screen's own buttons to an entry."""
    return {"tracks": lay_tracks(entries), "actions": actions, "request": context.get("request"), "csrf_token": context.get("csrf_token")}


@register.simple_tag
def theme_words() -> str:
    """What the theme button says, for light, dark and system, separated by bars."""
    return "|".join([gettext("Theme: light"), gettext("Theme: dark"), gettext("Theme: as the system")])
