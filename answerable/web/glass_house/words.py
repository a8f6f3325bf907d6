"""Measured work in words: the finding, its figures, times and money."""

from collections.abc import Mapping

from django.utils.formats import number_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from answerable.core.settings import get_settings
from answerable.reports.rules.cost import staff
from answerable.reports.rules.lending import SUPPORT, Lent
from answerable.web.ledger.figures import Figure, grouped, percent
from answerable.web.money import Money

_HOUR = 3600


def headline(found: Lent, names: Mapping[int, str], period: str) -> str:
    """The finding in one sentence."""
    said = {"department": names[found.department.id], "hours": hours(found.seconds), "period": period}
    is_support = found.department.discipline == SUPPORT
    if not found.seconds:
        nothing = _("%(department)s did no work of other departments %(period)s")
        return (nothing if is_support else _("%(department)s did no customer support %(period)s")) % said
    others = _("%(department)s did %(hours)s hours of other departments\u2019 work %(period)s")
    return (others if is_support else _("%(department)s did %(hours)s hours of customer support %(period)s")) % said


def explanation(found: Lent, names: Mapping[int, str]) -> str:
    """What the finding is made of."""
    owners = ", ".join(names.get(each, "") for each in found.belongs)
    if not found.people:
        return ""
    messages = ngettext("%(count)s message that belongs to %(owners)s", "%(count)s messages that belong to %(owners)s", found.items) % {
        "count": grouped(found.items),
        "owners": owners,
    }
    sentence = ngettext(
        "%(messages)s, answered by %(people)s person of %(department)s. That is %(percent)s of its measured time.",
        "%(messages)s, answered by %(people)s people of %(department)s. That is %(percent)s of its measured time.",
        len(found.people),
    )
    share = percent(found.seconds / found.measured if found.measured else 0)
    return sentence % {"messages": messages, "people": len(found.people), "department": names[found.department.id], "percent": share}


def figures(found: Lent, names: Mapping[int, str], money: Money, hourly: Mapping[int, int | None], months: float) -> list[Figure]:
    """Cost here and there, and the staff it would take, each with its formula."""
    a_month = get_settings().working_hours_a_month
    people = staff(found.seconds, hours_a_month=a_month, months=months)
    there = ", ".join(names.get(each, "") for each in found.belongs)
    return [
        Figure(
            _("Cost in %(department)s") % {"department": names[found.department.id]},
            money.words(found.cost),
            _formula(found.seconds, found.department.hourly_cost, money),
        ),
        Figure(
            _("The same in %(department)s") % {"department": there} if there else _("The same where it belongs"),
            money.words(found.there),
            " + ".join(_formula(seconds, hourly.get(each), money) for each, seconds in found.belongs.items()),
        ),
        Figure(
            _("Staff it would take"),
            _people(people),
            _("at %(hours)s h a month each") % {"hours": number_format(a_month, decimal_pos=0)},
        ),
    ]


def _people(count: float) -> str:
    """A little is not nobody."""
    said = max(round(count, 1), 0.1) if count else 0.0
    told = ngettext("%(count)s person", "%(count)s people", 1 if said == 1 else 2) % {"count": number_format(said, decimal_pos=1)}
    return _("under %(people)s") % {"people": told} if 0 < count < 0.05 else told


def _formula(seconds: int, hourly_cost: int | None, money: Money) -> str:
    if hourly_cost is None:
        return _("Nobody has said what an hour costs there.")
    said = {"hours": clock(seconds), "cost": money.words(hourly_cost)}
    return _("%(hours)s h \u00d7 %(cost)s an hour") % said


def hours(seconds: int) -> str:
    """Seconds in hours, as exact as it is useful."""
    value = seconds / _HOUR
    return number_format(round(value) if value >= 10 else round(value, 1), decimal_pos=0 if value >= 10 or value == 0 else 1)


def clock(seconds: int) -> str:
    """Seconds as h:mm:ss, which sum up."""
    return f"{number_format(seconds // _HOUR, force_grouping=True)}:{seconds // 60 % 60:02}:{seconds % 60:02}"
