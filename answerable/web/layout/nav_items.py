"""Places to go, drawn in Python and kept: each page names forty of them twice, which took a tenth of its time in the template language."""

from collections.abc import Iterable
from functools import lru_cache

from django.utils.safestring import SafeString

from answerable.web.layout.icons import icon
from answerable.web.layout.markup import format_html
from answerable.web.layout.shapes import NavItem

NOTHING = SafeString("")
_ITEM = '<li><a class="nav-item" href="{}"{}{}>{}<span class="{}">{}</span>{}</a></li>'


def nav_items(items: Iterable[NavItem]) -> SafeString:
    """Those beside the page, with their keys, and with a place for a count that comes later."""
    return SafeString("\n".join(map(_beside, items)))


def dock_items(items: Iterable[NavItem]) -> SafeString:
    """The same in the menu of a phone, where they have neither."""
    return SafeString("\n".join(map(_below, items)))


@lru_cache(maxsize=2048)
def _beside(item: NavItem) -> SafeString:
    keys = format_html(' aria-keyshortcuts="{}"', item.key) if item.key else NOTHING
    place = format_html(' id="{}"', item.note_id) if item.note_id else NOTHING
    note = _note(item, place) if item.note or item.note_id else NOTHING
    return format_html(_ITEM, item.url, _current(item), keys, icon(item.icon), "nav-words truncate", item.label, note)


@lru_cache(maxsize=2048)
def _below(item: NavItem) -> SafeString:
    note = _note(item, NOTHING) if item.note else NOTHING
    return format_html(_ITEM, item.url, _current(item), NOTHING, icon(item.icon), "truncate", item.label, note)


def _current(item: NavItem) -> SafeString:
    return SafeString(' aria-current="page"') if item.is_current else NOTHING


def _note(item: NavItem, place: SafeString) -> SafeString:
    tone = f" nav-note-{item.tone}" if item.tone else ""
    return format_html('<span class="nav-note{}"{}>{}</span>', tone, place, item.note)
