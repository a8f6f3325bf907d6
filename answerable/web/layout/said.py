"""One message of the timeline, drawn in Python."""

from datetime import datetime

from django.template.loader import render_to_string
from django.utils import timezone
from django.utils.safestring import SafeString
from django.utils.translation import gettext, ngettext

from answerable.web.layout.icons import icon
from answerable.web.layout.markup import format_html
from answerable.web.layout.named import flag_chips, named_chips
from answerable.web.layout.read_line import marked, read_line
from answerable.web.layout.shapes import Deed, Entry
from answerable.web.layout.short import compact, is_long, short_time, web_address

NOTHING = SafeString("")
STATES = {"failed": "triangle-alert", "unknown": "circle-question-mark", "sent": "check", "withdrawn": "ban", "returned": "rotate-ccw"}
PENDING = frozenset({"queued", "sending", "unknown", "held"})
TROUBLED = frozenset({"failed", "unknown"})
_SAID = """<span class="nd nd-{leg}{css}"></span>
<article{troubled} aria-label="{said_by} {author}">
  <div class="said-head"><span class="text-sm font-semibold flex-none max-w-3/5 truncate" dir="auto">{author}</span>\
<span class="text-xs text-ink-3 truncate">{byline}</span>{edited}{time}</div>{rating}{text}{files}{figures}</article>"""
_DEED = (
    '<button type="button" class="btn btn-sm btn-ghost btn-square {} noscript:hidden" tabindex="-1" aria-keyshortcuts="{}" aria-label="{}" '
    'title="{} ({})" hx-post="{}" hx-vals=\'{{"_method": "{}"}}\' hx-target="#case-notice">{}</button>'
)
_DEEDS = (
    '<div class="deeds" data-keys-scope>{}<noscript><a class="lnk text-xs" href="{}">{}</a></noscript>'
    '<button type="button" class="btn btn-sm btn-ghost btn-square text-ink-2 noscript:hidden" popovertarget="message-menu" '
    'hx-get="{}" hx-target="#message-menu-items" aria-label="{}" title="{}">{}</button></div>'
)


def spoken(entry: Entry) -> SafeString:
    """A message of theirs or a reply of ours, with its files and its figures."""
    return format_html(
        _SAID,
        leg="pub" if entry.leg == "public" else "prv",
        css=_node(entry),
        troubled=format_html(' class="said-failed said-{}"', entry.state) if entry.state in TROUBLED else NOTHING,
        said_by=gettext("Public message by") if entry.leg == "public" else gettext("Private message by"),
        author=entry.author,
        byline=entry.byline,
        edited=format_html('<span class="text-xs text-ink-3 flex-none">{}</span>', gettext("edited")) if entry.is_edited else NOTHING,
        time=stamp(entry.at, "text-xs text-ink-3"),
        rating=_rating(entry.rating) if entry.rating else NOTHING,
        text=_gone(entry) if entry.is_deleted else _text(entry),
        files=render_to_string("layout/timeline/files.html", {"files": entry.files}) if entry.files and not entry.is_deleted else NOTHING,
        figures=NOTHING if entry.is_deleted else _figures(entry),
    )


def stamp(at: datetime, css: str) -> SafeString:
    """When it was said, at the end of its line."""
    markup = '<time class="{} ms-auto flex-none tnum" datetime="{}">{}</time>'
    return format_html(markup, css, timezone.localtime(at).isoformat(), short_time(at))


def deeds(entry: Entry) -> SafeString:
    """What is done to a message most often, and the menu with the rest."""
    if not entry.menu_url:
        return NOTHING
    buttons = SafeString("".join(_deed(each) for each in entry.deeds))
    name = gettext("What can be done to this message of %(author)s") % {"author": entry.author}
    more = gettext("More")
    return format_html(_DEEDS, buttons, entry.menu_url, more, entry.menu_url, name, more, icon("ellipsis"))


def _deed(deed: Deed) -> SafeString:
    tone = "text-primary" if deed.method == "DELETE" else "text-ink-2"
    return format_html(_DEED, tone, deed.key, deed.label, deed.label, deed.key.upper(), deed.url, deed.method, icon(deed.icon))


def _node(entry: Entry) -> str:
    state = " nd-pending" if entry.state in PENDING else " nd-failed" if entry.state == "failed" else ""
    return (" nd-us" if entry.is_ours else "") + state


def _rating(rating: int) -> SafeString:
    words = gettext("%(rating)s of 5") % {"rating": rating}
    return format_html('<p class="flex items-center gap-1 text-sm font-medium mt-0.5">{}{}</p>', icon("star", "ico-s"), words)


def _gone(entry: Entry) -> SafeString:
    otherwise = gettext("We deleted this message.") if entry.is_ours else gettext("The customer deleted this message.")
    return format_html('<p class="said said-gone">{}</p>', entry.gone_words or otherwise)


def _text(entry: Entry) -> SafeString:
    """A long one is folded, with a button that unfolds it."""
    lang = format_html(' lang="{}"', entry.lang) if entry.lang else NOTHING
    text = marked(entry.text, entry.read.words) if entry.read else entry.text
    if not is_long(entry.text):
        return format_html('<p class="said" dir="auto"{}>{}</p>', lang, text)
    markup = (
        '<p class="said said-folded" id="text-{}" dir="auto"{}>{}</p>'
        '<button type="button" class="lnk text-xs" data-unfold="text-{}">{}</button>'
    )
    words = gettext("Show all %(count)s characters") % {"count": len(entry.text)}
    return format_html(markup, entry.id, lang, text, entry.id, words)


def _figures(entry: Entry) -> SafeString:
    """How it is read, how it was sent, and what the network counts."""
    read = [read_line(entry.read), *flag_chips(entry.read.flags)] if entry.read else []
    told = [*read, *_state(entry), *_counts(entry)]
    if where := web_address(entry.permalink):
        markup = '<a class="lnk" href="{}" rel="noreferrer noopener" target="_blank">{}</a>'
        told.append(format_html(markup, where, gettext("Open on the network")))
    meta = format_html('<div class="said-meta">{}</div>', SafeString("".join(told))) if told else NOTHING
    return named_chips(entry.named) + meta


def _state(entry: Entry) -> list[SafeString]:
    told = []
    if entry.state_words:
        symbol = icon(STATES.get(entry.state, "clock"), "ico-s")
        told.append(format_html('<span class="send-state send-{}">{}{}</span>', entry.state, symbol, entry.state_words))
    if entry.is_hidden:
        told.append(format_html('<span class="chip">{}{}</span>', icon("eye-off", "ico-s"), gettext("Hidden on the network")))
    return told


def _counts(entry: Entry) -> list[SafeString]:
    words = [
        (entry.likes, ngettext("%(shown)s like", "%(shown)s likes", entry.likes)),
        (entry.shares, ngettext("%(shown)s share", "%(shown)s shares", entry.shares)),
        (entry.replies, ngettext("%(shown)s reply", "%(shown)s replies", entry.replies)),
    ]
    return [format_html("<span>{}</span>", each % {"shown": compact(count)}) for count, each in words if count]
