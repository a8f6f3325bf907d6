"""The ledger in words: a headline, figures, and the two bars."""

from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from answerable.reports.rules.ledger import (
    BASELINE_ANSWERED,
    BASELINE_IGNORED,
    Ledger,
    answered_share,
    ignored_share,
    prompt_share,
    whole_percents,
)
from answerable.web.layout.short import compact


@dataclass(frozen=True, slots=True)
class Figure:
    """A number with its name and what it is of."""

    label: str
    value: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of a bar: where it begins and how wide it is, in hundredths; what it is; its number."""

    css: str
    label: str
    start: int
    width: int
    count: str


def headline(found: Ledger) -> str:
    """The finding in one sentence."""
    answered = answered_share(found)
    if answered is None:
        return _("Nobody needed a response")
    return ngettext(
        "Of %(count)s message that needed a response, %(percent)s was answered",
        "Of %(count)s messages that needed a response, %(percent)s were answered",
        found.needed,
    ) % {"count": grouped(found.needed), "percent": percent(answered)}


def figures(found: Ledger) -> list[Figure]:
    """The sums, and how long answers took."""
    return [
        Figure(_("Read"), grouped(found.read), _("messages of customers")),
        Figure(_("Needed a response"), grouped(found.needed), percent_of(found.needed, found.read)),
        Figure(_("Answered"), grouped(found.answered), percent(answered_share(found))),
        Figure(_("Closed without an answer"), grouped(found.closed), percent_of(found.closed, found.needed)),
        Figure(_("Open"), grouped(found.open), _("%(count)s for longer than 72 h") % {"count": grouped(found.overdue)}),
        Figure(_("First response, median"), duration(found.median_seconds), _("half were answered sooner") if found.answered else ""),
        Figure(_("First response, 90 %"), duration(found.p90_seconds), _("nine in ten were answered sooner") if found.answered else ""),
    ]


def bar(found: Ledger) -> list[Part]:
    """The messages that needed a response as pieces of a whole, in the order good to bad."""
    late = found.answered - found.prompt
    pieces = [
        ("fill-series-1", _("answered within 72 h"), found.prompt),
        ("fill-series-2", _("answered later"), late),
        ("fill-band", _("open, not 72 h yet"), found.waiting),
        ("fill-ignored", _("not answered"), found.ignored),
    ]
    widths = whole_percents([count for *_names, count in pieces])
    starts = [sum(widths[:index]) for index in range(len(widths))]
    return [
        Part(css, label, start, width, grouped(count))
        for (css, label, count), start, width in zip(pieces, starts, widths, strict=True)
        if count
    ]


def baseline() -> list[Part]:
    """The same bar for brands at large."""
    answered, ignored = round(100 * BASELINE_ANSWERED), round(100 * BASELINE_IGNORED)
    return [
        Part("fill-series-2", _("answered within 72 h"), 0, answered, ""),
        Part("fill-ignored", _("not answered within 72 h"), answered, ignored, ""),
    ]


def comparison(found: Ledger) -> str:
    """How that stands beside brands at large; nothing where there is nothing to compare."""
    prompt, ignored = prompt_share(found), ignored_share(found)
    if prompt is None or ignored is None:
        return ""
    sentence = _("Within 72 hours %(prompt)s were answered (brands at large: %(their_prompt)s), %(ignored)s were not (%(their_ignored)s).")
    theirs = {"their_prompt": percent(BASELINE_ANSWERED), "their_ignored": percent(BASELINE_IGNORED)}
    return sentence % {"prompt": percent(prompt), "ignored": percent(ignored), **theirs}


def percent(fraction: float | None) -> str:
    """A share as people read it; a little is not nothing, and almost all is not all."""
    if fraction is None:
        return _("none")
    rounded = round(100 * fraction)
    if rounded == 0 and fraction > 0:
        return _("under 1\u00a0%%") % {}
    return _("%(number)s\u00a0%%") % {"number": 99 if rounded == 100 and fraction < 1 else rounded}


def percent_of(part: int, whole: int) -> str:
    """A part of a whole in percent."""
    return percent(part / whole if whole else None)


def duration(seconds: float | None) -> str:
    """Seconds as 45 s, 12 min, 3 h 20 min, 2 d 4 h."""
    if seconds is None:
        return _("none")
    whole = round(seconds)
    if whole < 60:
        return _("%(seconds)s s") % {"seconds": whole}
    minutes = round(whole / 60)
    if minutes < 60:
        return _("%(minutes)s min") % {"minutes": minutes}
    if minutes < 48 * 60:
        return _("%(hours)s h %(minutes)s min") % {"hours": minutes // 60, "minutes": minutes % 60}
    days = minutes // 1440
    if days < 100:
        return _("%(days)s d %(hours)s h") % {"days": days, "hours": minutes % 1440 // 60}
    return _("%(days)s days") % {"days": grouped(days)}


def grouped(number: int) -> str:
    """A count with its thousands apart; millions are rounded."""
    return compact(number) if number >= 1_000_000 else f"{number:,}"
