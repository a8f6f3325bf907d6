"""What the parity report finds, in plain words."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Mapping
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from answerable.reports.rules.fairness import FEWEST_CASES, FEWEST_GIVEN, Finding, Group, Measure, Problem, Side, State
from answerable.reports.rules.parity import Parity
from answerable.staff import queries as staff
from answerable.topics import queries as topics
from answerable.triage.words import reason
from answerable.web.layout.networks import network_name
from answerable.web.ledger.figures import grouped, percent
from answerable.web.money import short as money

SIDES: dict[Side, str | Promise] = {
    Side.PUBLIC: gettext_lazy("Public and private"),
    Side.LISTENERS: gettext_lazy("By followers of the customer"),
    Side.NETWORK: gettext_lazy("By channel"),
    Side.DEPARTMENT: gettext_lazy("By department"),
}
BANDS: list[str | Promise] = [gettext_lazy("under 1,000"), gettext_lazy("1,000 to 9,999"), gettext_lazy("10,000 and more")]
# What is said of each side where one group got more, and where it was given something more often.
MORE: dict[Side, str | Promise] = {
    Side.LISTENERS: gettext_lazy("More for %(higher)s followers than for %(lower)s"),
    Side.NETWORK: gettext_lazy("More on %(higher)s than on %(lower)s"),
    Side.DEPARTMENT: gettext_lazy("More from %(higher)s than from %(lower)s"),
}
OFTENER: dict[Side, str | Promise] = {
    Side.LISTENERS: gettext_lazy("More often for %(higher)s followers than for %(lower)s"),
    Side.NETWORK: gettext_lazy("More often on %(higher)s than on %(lower)s"),
    Side.DEPARTMENT: gettext_lazy("More often from %(higher)s than from %(lower)s"),
}
SIZES: list[tuple[float, str | Promise]] = [
    (0.474, gettext_lazy("a large difference")),
    (0.33, gettext_lazy("a medium difference")),
    (0.0, gettext_lazy("a small difference")),
]  # of Cliff's delta, after Romano et al. 2006


@dataclass(frozen=True)
class Names:
    """What groups and problems are called."""

    departments: Mapping[int, str]
    topics: Mapping[int, str]

    def group(self, side: Side, key: Hashable) -> str:
        """One group of a side."""
        named: dict[Side, Callable[[], str]] = {
            Side.PUBLIC: lambda: _("In public") if key else _("In private"),
            Side.LISTENERS: lambda: str(BANDS[int(str(key))]),
            Side.NETWORK: lambda: network_name(str(key)),
            Side.DEPARTMENT: lambda: self.departments.get(int(str(key)), ""),
        }
        return named[side]()

    def problem(self, problem: Problem) -> str:
        """What cases are about."""
        return self.topics.get(problem.topic_id, "") if problem.topic_id else reason(problem.reason) or _("Not read")


def names(problems: Iterable[Problem]) -> Names:
    """The names of departments and of what cases are about."""
    found = topics.topics_by_id({each.topic_id for each in problems if each.topic_id})
    return Names(staff.department_names(), {pk: topics.named(each) for pk, each in found.items()})


def headline(report: Parity, known: Names) -> str:
    """The finding in one sentence: the surest difference where there is any."""
    found = [each for each in report.findings if each.state is State.FOUND]
    if found:
        first = min(found, key=lambda each: (each.chance or 0.0, -abs(each.effect)))
        return _("%(what)s, for the same problem") % {"what": what(first, known)}
    if all(each.state is State.FEW for each in report.findings):
        return _("Not enough cases to compare yet")
    return ngettext("No difference found in %(count)s case", "No difference found in %(count)s cases", report.cases) % {
        "count": grouped(report.cases)
    }


def what(finding: Finding, known: Names) -> str:
    """Who got more, or who was given something more often."""
    is_share = finding.measure is Measure.SHARE
    if finding.side is Side.PUBLIC:
        if finding.higher:
            return _("More often in public than in private") if is_share else _("More in public than in private")
        return _("More often in private than in public") if is_share else _("More in private than in public")
    words = (OFTENER if is_share else MORE)[finding.side]
    return str(words) % {"higher": known.group(finding.side, finding.higher), "lower": known.group(finding.side, finding.lower)}


def verdict(finding: Finding, groups: list[Group], known: Names, currency: str) -> str:
    """What a comparison says, with its figures where it found something."""
    if finding.state is State.FEW:
        if finding.measure is Measure.SHARE:
            return _("Not enough cases: two groups need %(count)d each.") % {"count": FEWEST_CASES}
        return _("Not enough cases: two groups need %(count)d with an amount each.") % {"count": FEWEST_GIVEN}
    if finding.state is State.NONE:
        return ngettext("No difference found in %(count)s case.", "No difference found in %(count)s cases.", finding.count) % {
            "count": grouped(finding.count)
        }
    of = {each.key: each for each in groups}
    higher, lower = of[finding.higher], of[finding.lower]
    if finding.measure is Measure.SHARE:
        words, figures = _("%(what)s: %(higher)s against %(lower)s."), (percent(higher.share), percent(lower.share))
    else:
        words = _("%(what)s: median %(higher)s against %(lower)s.")
        figures = (middle(higher, currency), middle(lower, currency))
    return words % {"what": what(finding, known), "higher": figures[0], "lower": figures[1]}


def evidence(finding: Finding) -> str:
    """How large a difference is and how seldom it comes by chance; "" where nothing was found."""
    if finding.state is not State.FOUND:
        return ""
    size = str(next(words for least, words in SIZES if abs(finding.effect) >= least))
    words = _(
        "Of 100 pairs of cases with the same problem, one of each, the first got more in %(count)d (even ones halved): %(size)s. "
        "By chance this comes once in %(times)s or seldomer, after all comparisons here."
    )
    times = max(int(1 / (finding.chance or 1.0)), 1)
    return words % {"count": round(50 * (1 + abs(finding.effect))), "size": size, "times": grouped(times)}


def middle(group: Group, currency: str) -> str:
    """The median of a group."""
    return money(None if group.median is None else round(group.median), currency)
