"""What a trial foresees, in words: hours or cases a week by department, answers on the day, hand-offs."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from django.utils.formats import number_format
from django.utils.translation import gettext as _

from answerable.reports.rules import forecast
from answerable.web.ledger.figures import grouped, percent

_HOUR = 3600
WORTH_SAYING = 0.005  # hand-offs a case: fewer are none with two digits


@dataclass(frozen=True)
class Load:
    """What a department has a week before and after, how wide its bars are in hundredths, and what it has on shift, if that is known."""

    name: str
    before: float
    after: float
    on_shift: float | None = None
    width_before: float = 0
    width_after: float = 0
    shift_at: float = 0
    is_over: bool = False


@dataclass(frozen=True)
class Change:
    """A figure now and then, with what it is counted of."""

    label: str
    before: str
    after: str
    note: str


def loads(found: Mapping[str, Any], names: Mapping[int, str], days: int) -> list[Load]:
    """Hours where time was measured, else cases; the most first."""
    hours = found.get("ahead", {}).get("hours")
    made = [_hours(forecast.Load(*each), names) for each in hours] if hours else [_cases(each, names, days) for each in found["load"]]
    most = max((max(each.before, each.after, each.on_shift or 0) for each in made), default=0) or 1
    return sorted((_drawn(each, most) for each in made), key=lambda each: -max(each.before, each.after))


def changes(found: Mapping[str, Any]) -> list[Change]:
    """Answers on the day and hand-offs, where there were any."""
    ahead = found.get("ahead", {})
    return [*_same_day(ahead.get("same_day")), *_hand_offs(ahead.get("hand_offs"))]


def borrowed(found: Mapping[str, Any], names: Mapping[int, str]) -> str:
    """The departments for which everybody's share of answers on the day stood in."""
    told = found.get("ahead", {}).get("same_day") or {}
    return ", ".join(names[each] for each in told.get("borrowed", ()) if each in names)


def _hours(found: forecast.Load, names: Mapping[int, str]) -> Load:
    name = names.get(found.department_id, "")
    return Load(name, found.before / _HOUR, found.after / _HOUR, found.on_shift / _HOUR, is_over=found.is_over)


def _cases(counted: Sequence[int], names: Mapping[int, str], days: int) -> Load:
    department_id, before, after = counted
    return Load(names.get(department_id, ""), before * 7 / days, after * 7 / days)


def _drawn(load: Load, most: float) -> Load:
    before, after, at = (round(each * 100 / most, 1) for each in (load.before, load.after, load.on_shift or 0))
    return replace(load, width_before=before, width_after=after, shift_at=min(at, 99))


def _same_day(told: Mapping[str, Any] | None) -> list[Change]:
    if not told or not told["needed"]:
        return []
    of = _("of %(count)s messages that needed an answer") % {"count": grouped(told["needed"])}
    now, then = (percent(told[each] / told["needed"]) for each in ("now", "then"))
    return [Change(_("Answered the same day"), now, then, of)]


def _hand_offs(told: Mapping[str, Any] | None) -> list[Change]:
    if not told or not told["cases"] or told["handed"] < WORTH_SAYING * told["cases"]:
        return []
    shares = (round(count / told["cases"], 2) for count in (told["handed"], told["handed"] - told["saved"]))
    now, then = (number_format(each, decimal_pos=2) for each in shares)
    return [Change(_("Hand-offs per case"), now, then, _("%(count)s begin where they were handed to") % {"count": grouped(told["saved"])})]
