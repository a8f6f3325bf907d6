"""Template tags and filters of the shared look: icons, avatars, short times and counts, and the timeline."""

import json
from collections.abc import Sequence
from functools import lru_cache
from typing import Any, Protocol

from django import template
from django.forms import BoundField, Textarea
from django.template.loader import render_to_string
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import get_language, gettext

from answerable.sla.words import patterns
from answerable.web.layout.case_row import case_row, label_mark, leg_label
from answerable.web.layout.deadline import deadline_face, percent, whole_seconds
from answerable.web.layout.icons import icon, network_icon, reason_icon
from answerable.web.layout.keymap import shortcuts
from answerable.web.layout.nav_items import dock_items, nav_items
from answerable.web.layout.networks import network_name, shown_handle
from answerable.web.layout.passkeys import why_no_passkeys
from answerable.web.layout.read_line import marked, read_line
from answerable.web.layout.shapes import Composer, ComposerTab, Entry
from answerable.web.layout.short import compact, initials, short_time, web_address
from answerable.web.layout.timeline import timeline as drawn
from answerable.web.said import way_back

register = template.Library()


class Account(Protocol):
    """Somebody, or a page, on a network."""

    network: str
    handle: str
    name: str


# Drawn in Python, where a template language is too slow for what stands in a list fifty times.
for tag in (icon, network_icon, case_row, label_mark, leg_label, deadline_face, marked, read_line, nav_items, dock_items):
    register.simple_tag(tag)
for word in (why_no_passkeys, reason_icon, initials, compact, short_time, percent, whole_seconds, way_back, web_address):
    register.filter(word)


@register.filter
def named_network(network: str) -> str:
    """What people call a network."""
    return network_name(network)


@register.filter
def called(account: Account) -> str:
    """What an account is known by: its handle as its network writes it, else its name."""
    return shown_handle(account.network, account.handle) if account.handle else account.name


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
def as_json(value: object) -> str:
    """A value for a data attribute; the template escapes it."""
    return json.dumps(value)


@register.simple_tag(takes_context=True)
def keys_help(context: dict[str, Any]) -> SafeString:
    """The help on the keyboard as the member who looks presses it, drawn once for all who press it alike: it stands in every page."""
    wants, shell = context.get("wants"), context.get("shell")
    own = tuple(sorted(wants.keys.items())) if wants else ()
    return _keys_help(get_language() or "", own, shell.settings_url if shell else "")


@lru_cache(maxsize=256)
def _keys_help(_language: str, own: tuple[tuple[str, str], ...], settings_url: str) -> SafeString:
    return render_to_string("layout/keys.html", {"groups": shortcuts(dict(own)), "settings_url": settings_url})


@register.simple_tag(takes_context=True)
def timeline(context: dict[str, Any], entries: Sequence[Entry], actions: str = "") -> SafeString:
    """The two-track timeline; `actions` names a template that adds what a screen says below few of the entries."""
    return drawn(entries, actions, {"csrf_token": context.get("csrf_token")})


@register.simple_tag
def time_words() -> SafeString:
    """How lengths of time are said, for the clocks that count on in the browser."""
    return format_html('data-words-times="{}"', json.dumps(patterns()))


@register.simple_tag
def theme_words() -> str:
    """What the theme button says, for light, dark and system, separated by bars."""
    return "|".join([gettext("Theme: light"), gettext("Theme: dark"), gettext("Theme: as the system")])
