"""Evidence in words: how a complaint stands, why an entry is held back, how long somebody waited."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from answerable.evidence.rules.standing import Standing
from answerable.evidence.rules.why_not import WhyNot

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
