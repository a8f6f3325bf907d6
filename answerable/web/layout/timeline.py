"""The two-track timeline, drawn in Python: in the template language its entries took more than the rest of a case together."""

from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import Any

from django.template.loader import render_to_string
from django.utils.safestring import SafeString
from django.utils.translation import gettext

from answerable.web.layout.icons import icon
from answerable.web.layout.markup import format_html
from answerable.web.layout.said import deeds, spoken, stamp
from answerable.web.layout.shapes import Entry
from answerable.web.layout.short import web_address
from answerable.web.layout.tracks import Line, Track, lay_tracks

NOTHING = SafeString("")
_LI = '<li class="tl tl-{}{}" id="entry-{}">{}{}{}{}</li>'
_POST = (
    '<span class="nd nd-pub nd-us nd-small"></span>'
    '<div class="flex items-center gap-2 min-h-8 px-2.5 py-1.5 rounded-md bg-base-200 text-xs text-ink-2">'
    '<span class="min-w-0 truncate" dir="auto"{}>{}: '
    '<span class="text-ink">{}</span></span>{}{}</div>{}'
)
_ABOUT = '<a class="lnk ms-auto flex-none" href="{}" hx-get="{}" hx-target="next .post-comments" hx-push-url="false">{}</a>'
_OUT = '<a href="{}" class="flex-none" rel="noreferrer noopener" target="_blank" aria-label="{}">{}</a>'
_EVENT = '<span class="tick tick-{}"></span><div class="flex gap-2 text-xs text-ink-2 pt-2 leading-4"><p class="min-w-0">{}{}{}</p>{}</div>'
_NOTE = (
    '<article class="said-note" aria-label="{}"><div class="flex max-md:flex-wrap items-center gap-x-2 text-xs text-note-ink">'
    '<span class="font-semibold truncate">{}</span><span class="flex-none">{}</span>{}</div>'
    '<p class="said text-sm!" dir="auto">{}</p></article>'
)
_BRANCH = (
    '<svg class="br" viewBox="0 0 48 28" aria-hidden="true"><path d="M13 0C13 15 31 13 31 28"/></svg>'
    '<p class="flex items-center gap-1.5 text-xs text-ink-3 h-9 pt-2">{}{}</p>'
)
_OWED = '<span class="nd nd-pub nd-owed"></span><p class="text-xs text-ink-2 pt-0.5"><span class="font-medium text-ink">{}</span> {}</p>'


def timeline(entries: Sequence[Entry], actions: str, context: dict[str, Any]) -> SafeString:
    """The entries on their lines; `actions` names a template for what few of them carry, which `context` is given to."""
    return format_html('<ol class="timeline">{}</ol>', SafeString("".join(_item(each, actions, context) for each in lay_tracks(entries))))


def _item(track: Track, actions: str, context: dict[str, Any]) -> SafeString:
    entry = track.entry
    only = " tl-private-only" if track.is_private_only else ""
    draw = _DRAWN.get(entry.kind, spoken)
    more = render_to_string(actions, {**context, "entry": entry}) if actions and _has_more(entry) else NOTHING
    return format_html(_LI, entry.kind, only, entry.id, _lines_of(track), draw(entry), more, deeds(entry))


def _has_more(entry: Entry) -> bool:
    return bool(entry.state in {"failed", "unknown"} or entry.marks or entry.versions or entry.translation or entry.approval)


def _lines_of(track: Track) -> SafeString:
    below = "" if track.entry.kind == "branch" else track.private_below
    return _lines(track.public_above, track.public_below, track.private_above, below)


@lru_cache(maxsize=128)
def _lines(public_above: Line, public_below: Line, private_above: Line, private_below: Line) -> SafeString:
    lines = [
        ("pub", "above", public_above),
        ("pub", "below", public_below),
        ("prv", "above", private_above),
        ("prv", "below", private_below),
    ]
    return SafeString(
        "".join(
            format_html('<span class="ln ln-{} ln-{}{}"></span>', leg, end, " ln-wait" if line == "wait" and leg == "pub" else "")
            for leg, end, line in lines
            if line
        )
    )


def _post(entry: Entry) -> SafeString:
    """What a thread stands under, with the way to what others wrote there."""
    if entry.about:
        about = format_html(_ABOUT, entry.about_url, entry.about_url, entry.about)
    else:
        about = format_html('<span class="ms-auto flex-none text-ink-3 max-md:hidden">{}</span>', entry.byline)
    where = web_address(entry.permalink)
    out = format_html(_OUT, where, gettext("Open the post on the network"), icon("chevron-right", "ico-s")) if where else NOTHING
    others = SafeString('<div class="post-comments" data-keep></div>') if entry.about else NOTHING
    lang = format_html(' lang="{}"', entry.lang) if entry.lang else NOTHING
    return format_html(_POST, lang, entry.author, entry.text, about, out, others)


def _event(entry: Entry) -> SafeString:
    who = format_html('<span class="font-medium text-ink">{}</span> ', entry.author) if entry.author else NOTHING
    byline = format_html('<span class="block text-ink-3">{}</span>', entry.byline) if entry.byline else NOTHING
    return format_html(_EVENT, "pub" if entry.leg == "public" else "prv", who, entry.text, byline, stamp(entry.at, "text-ink-3"))


def _note(entry: Entry) -> SafeString:
    byline = entry.byline or gettext("Internal note, never sent")
    return format_html(_NOTE, gettext("Internal note"), entry.author, byline, stamp(entry.at, ""), entry.text)


def _branch(entry: Entry) -> SafeString:
    return format_html(_BRANCH, icon("lock", "ico-s"), entry.text or gettext("Continues in private"))


def _owed(entry: Entry) -> SafeString:
    return format_html(_OWED, gettext("Public answer owed."), entry.text)


_DRAWN: dict[str, Callable[[Entry], SafeString]] = {"post": _post, "event": _event, "note": _note, "branch": _branch, "owed": _owed}
