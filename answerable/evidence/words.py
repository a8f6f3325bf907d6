"""Evidence in words: how a complaint stands, why an entry is held back, how long somebody waited, what came of a change."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from django.utils.functional import Promise
from django.utils.translation import gettext as say
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from answerable.evidence.rules.few import FEWEST, enough
from answerable.evidence.rules.standing import Standing
from answerable.evidence.rules.why_not import WhyNot

if TYPE_CHECKING:
    from answerable.evidence.queries import Counted

STANDINGS: dict[Standing, str | Promise] = {
    Standing.VISIBLE: _("Solved, and everybody can read it"),
    Standing.PRIVATE: _("Solved in private"),
    Standing.EXPLAINED: _("Explained"),
    Standing.NOT_SOLVED: _("Not solved"),
    Standing.ANSWERED: _("Answered, not settled yet"),
    Standing.UNANSWERED: _("Not answered"),
}
REASONS: dict[WhyNot, str | Promise] = {
    WhyNot.LEGAL: _("A legal matter is open"),
    WhyNot.REVEALS: _("It would show who somebody is"),
    WhyNot.RISK: _("It would put somebody at risk"),
    WhyNot.ABUSE: _("It is spam or abuse"),
    WhyNot.RIGHTS: _("It would touch the rights of others"),
    WhyNot.PRESS: _("The press office looks after it"),
}


def wait(seconds: int) -> str:
    """A length of time in its largest unit, for people who look at one number: "23 minutes", "5 hours", "2 days"."""
    minutes = max(1, round(seconds / 60))
    if minutes < 100:
        return ngettext("%(count)d minute", "%(count)d minutes", minutes) % {"count": minutes}
    hours = round(minutes / 60)
    if hours < 48:
        return ngettext("%(count)d hour", "%(count)d hours", hours) % {"count": hours}
    days = round(hours / 24)
    return ngettext("%(count)d day", "%(count)d days", days) % {"count": days}


@dataclass(frozen=True)
class Changed:
    """Something that a brand changed: its day, whether that has come, its words, and what became of the complaints."""

    id: int
    on: date
    is_done: bool
    words: str
    figures: str


def changed(told: Counted, now: datetime) -> Changed:
    """A change as everybody reads it; complaints are left out where they are too few to be shown."""
    said = told.change
    is_done = said.on <= now.astimezone(ZoneInfo(said.brand.timezone)).date()
    figures = _figures(told, is_done=is_done)
    return Changed(
        said.pk, said.on, is_done, said.words, figures if is_done else " ".join(filter(None, [say("Promised, not done yet."), figures]))
    )


def _figures(told: Counted, *, is_done: bool) -> str:
    before, since = enough(told.before), enough(told.since)
    if before is None:
        return ""
    if not is_done:
        words = ngettext(
            "%(count)d complaint about it in the last four weeks.", "%(count)d complaints about it in the last four weeks.", before
        )
        return words % {"count": before}
    if told.since is None:
        words = ngettext(
            "%(count)d complaint about it in the four weeks before.", "%(count)d complaints about it in the four weeks before.", before
        )
        return words % {"count": before}
    if since is None:
        words = say("Complaints about it went from %(before)d to fewer than %(fewest)d in four weeks.")
        return words % {"before": before, "fewest": FEWEST}
    return say("Complaints about it went from %(before)d to %(since)d in four weeks.") % {"before": before, "since": since}
