"""A case in a list, drawn in Python: in the template language fifty of them took more than everything else of a page together."""

from functools import lru_cache

from django.utils import timezone
from django.utils.html import format_html_join
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language, gettext

from answerable.web.layout.deadline import deadline_face
from answerable.web.layout.icons import icon, network_icon, reason_icon
from answerable.web.layout.markup import format_html
from answerable.web.layout.shapes import CaseRow, LabelMark
from answerable.web.layout.short import compact, initials, short_time

NOTHING = SafeString("")
LABELS_SHOWN = 3
_ROW = """<li id="row-{id}">{pick}<a href="{url}" class="row" data-case-id="{id}"{row_url}{current}>
  <div class="row-line">{network}
    <span class="text-sm font-semibold truncate" dir="auto" title="{page_name}">{customer_name}</span>{marks}
    <span class="row-end">{flag}{reach}<time datetime="{at}">{short_at}</time></span>
  </div>
  <p class="snip" dir="auto"{lang}>{snippet}</p>
  <div class="row-meta">{leg}{reason}{owner}<span class="row-end">{deadline}</span></div>{labels}
</a></li>"""


def case_row(row: CaseRow) -> SafeString:
    """The row of a case. What many rows share is drawn once a language and kept."""
    language = get_language() or ""
    return format_html(
        _ROW,
        id=row.id,
        url=row.url,
        row_url=format_html(' data-row-url="{}"', row.row_url) if row.row_url else NOTHING,
        current=mark_safe(' aria-current="true"') if row.is_selected else NOTHING,
        network=network_icon(row.network),
        page_name=row.page_name,
        customer_name=row.customer_name,
        marks=_marks(row.is_unread, row.is_simulated, row.is_begun, language) + _conduct(row.marks, language),
        flag=_flag(language) if row.urgency in {"high", "urgent"} else NOTHING,
        reach=_reach(row.reach, language) if row.reach else NOTHING,
        at=timezone.localtime(row.last_at).isoformat(),
        short_at=short_time(row.last_at),
        lang=format_html(' lang="{}"', row.lang) if row.lang else NOTHING,
        snippet=row.snippet,
        leg=_leg(row.leg, language),
        reason=_reason(row.reason, row.reason_label) + (_doubt(language) if "doubtful" in row.marks else NOTHING),
        owner=_owner(row.department, row.member_name, row.is_mine, language),
        deadline=deadline_face(row.clock),
        labels=_labels(row, language) if row.topic or row.labels or row.sleeps or row.near else NOTHING,
        pick=_pick(row, language) if row.form else NOTHING,
    )


def _pick(row: CaseRow, language: str) -> SafeString:
    """The box that chooses a row; keys and the pointer reach it, Tab goes from row to row."""
    words = _pick_words(language) % {"reference": row.reference, "name": row.customer_name}
    markup = '<input type="checkbox" class="row-pick checkbox checkbox-sm" form="{}" name="case" value="{}" aria-label="{}" tabindex="-1">'
    return format_html(markup, row.form, row.id, words)


@lru_cache(maxsize=16)
def _pick_words(language: str) -> str:
    return gettext("Choose %(reference)s, %(name)s")


def label_mark(label: LabelMark) -> SafeString:
    """A label: a dot of its colour, and its name."""
    return _label(label)


@lru_cache(maxsize=512)
def _label(label: LabelMark) -> SafeString:
    markup = '<span class="case-label case-label-{}"><span class="truncate" dir="auto">{}</span></span>'
    return format_html(markup, label.colour, label.name)


def _labels(row: CaseRow, language: str) -> SafeString:
    about = _topic(row.topic, row.is_topic_said, language) if row.topic else NOTHING
    return format_html('<div class="row-labels">{}{}</div>', about, _marked(row.labels, row.sleeps, row.near, language))


@lru_cache(maxsize=1024)
def _topic(name: str, is_said: bool, language: str) -> SafeString:
    """What the case is about; what nobody said but the desk is sure of is drawn as a suggestion."""
    words = gettext("Topic") if is_said else gettext("Suggested topic")
    markup = (
        '<span class="row-part row-topic{}" title="{}">{}<span class="sr-only">{}</span><span class="truncate" dir="auto">{}</span></span>'
    )
    return format_html(markup, "" if is_said else " row-topic-suggested", words, icon("folder-open", "ico-s"), words, name)


@lru_cache(maxsize=1024)
def _marked(labels: tuple[LabelMark, ...], sleeps: str, near: str, language: str) -> SafeString:
    """As many as a line holds; how many there are besides is said."""
    found = format_html('<span class="row-part">{}{}</span>', icon("equal-approximately", "ico-s"), near) if near else NOTHING
    asleep = format_html('<span class="row-part">{}{}</span>', icon("alarm-clock", "ico-s"), sleeps) if sleeps else NOTHING
    shown = format_html_join(" ", "{}", ((_label(label),) for label in labels[:LABELS_SHOWN]))
    more = format_html("<span>+{}</span>", len(labels) - LABELS_SHOWN) if len(labels) > LABELS_SHOWN else NOTHING
    words = format_html('<span class="sr-only">{}</span>', gettext("Labels")) if labels else NOTHING
    return found + asleep + words + shown + more


def leg_label(leg: str) -> SafeString:
    """Where a case is spoken of: public, private or both."""
    return _leg(leg, get_language() or "")


@lru_cache(maxsize=64)
def _leg(leg: str, language: str) -> SafeString:
    aside = NOTHING
    match leg:
        case "private":
            symbol, words = "lock", gettext("Private")
        case "both":
            symbol, words = "git-branch", gettext("Both")
            aside = format_html('<span class="sr-only">{}</span>', gettext("public and private"))
        case _:
            symbol, words = "globe", gettext("Public")
    return format_html('<span class="leg leg-{}">{}{}{}</span>', leg, icon(symbol, "ico-s"), words, aside)


@lru_cache(maxsize=64)
def _marks(is_unread: bool, is_simulated: bool, is_begun: bool, language: str) -> SafeString:
    unread = format_html(' <span class="unread"><span class="sr-only">{}</span></span>', gettext("Unread")) if is_unread else NOTHING
    simulated = format_html(' <span class="chip chip-simulated">{}</span>', gettext("Simulated")) if is_simulated else NOTHING
    begun = format_html(' <span class="chip chip-note">{}</span>', gettext("Draft")) if is_begun else NOTHING
    return unread + simulated + begun


@lru_cache(maxsize=16)
def _flag(language: str) -> SafeString:
    words = gettext("Urgent")
    return format_html('<span class="inline-flex text-error">{}<span class="sr-only">{}</span></span> ', icon("flag", "ico-s"), words)


@lru_cache(maxsize=2048)
def _reach(reach: int, language: str) -> SafeString:
    markup = '<span class="row-part"><span class="sr-only">{}</span>{}{}</span> '
    return format_html(markup, gettext("Reach"), icon("users", "ico-s"), compact(reach))


@lru_cache(maxsize=64)
def _conduct(marks: tuple[str, ...], language: str) -> SafeString:
    """What a lead may want to take, and what may wait; neither is hidden."""
    heard = format_html(' <span class="chip">{}</span>', gettext("Heard")) if "heard" in marks else NOTHING
    rude = format_html(' <span class="chip chip-warning">{}</span>', gettext("Rude to staff")) if "rude" in marks else NOTHING
    return heard + rude + (format_html(' <span class="chip">{}</span>', gettext("Spam")) if "spam" in marks else NOTHING)


@lru_cache(maxsize=16)
def _doubt(language: str) -> SafeString:
    words = gettext("Please look: the desk is not sure")
    return format_html(' <span class="row-part" title="{}">{}<span class="sr-only">{}</span></span>', words, icon("eye", "ico-s"), words)


@lru_cache(maxsize=512)
def _reason(reason: str, label: str) -> SafeString:
    if not label:
        return NOTHING
    return format_html(' <span class="row-part">{}<span class="truncate">{}</span></span>', icon(reason_icon(reason), "ico-s"), label)


@lru_cache(maxsize=2048)
def _owner(department: str, member: str, is_mine: bool, language: str) -> SafeString:
    markup = ' <span class="row-part"><span class="sr-only">{}</span><span class="truncate">{}</span>{}</span> '
    face = '<span class="ava ava-18{}" aria-hidden="true">{}</span><span class="sr-only">{}</span>'
    css, words = (" ava-brand", gettext("you")) if is_mine else ("", member)
    person = format_html(face, css, initials(member), words) if member else NOTHING
    return format_html(markup, gettext("Owner"), department, person)
