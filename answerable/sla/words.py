"""A deadline in the reader's language: the same words wherever it is shown."""

import re

from django.utils.translation import gettext

from answerable.sla.rules.deadline import Deadline

_HOUR, _DAY = 3_600, 86_400


def words(deadline: Deadline) -> str:
    """What stands beside the clock, such as "1 h 38 m left"; nothing where there is no clock."""
    match deadline.state:
        case "plain" | "soon":
            return gettext("%(time)s left") % {"time": duration(deadline.seconds_left or 0)}
        case "over":
            return gettext("%(time)s over") % {"time": duration(-(deadline.seconds_left or 0))}
        case "paused":
            return _waiting(deadline.seconds_left)
        case "answered" if deadline.is_late:
            return gettext("Answered late, in %(time)s") % {"time": duration(deadline.seconds_taken or 0)}
        case "answered":
            return gettext("Answered in %(time)s") % {"time": duration(deadline.seconds_taken or 0)}
        case "none":
            return ""


def _waiting(left: float | None) -> str:
    """Roughly: a row has no room for more, and nothing ticks."""
    if left is None:
        return gettext("Customer's turn")
    words = gettext("Customer's turn, %(time)s over") if left < 0 else gettext("Customer's turn, %(time)s")
    return words % {"time": roughly(abs(left))}


def roughly(seconds: float) -> str:
    """A length of time in its largest unit, cut not rounded, where there is room for no more."""
    if seconds < _HOUR:
        return duration(seconds)
    if seconds < _DAY:
        return gettext("%(hours)d h") % {"hours": seconds // _HOUR}
    return gettext("%(days)d d") % {"days": seconds // _DAY}


def patterns() -> list[str]:
    """The same for a browser that counts on: under a minute, minutes, hours, days; {minutes} and its like stand for numbers."""
    told = [gettext("under 1 m"), gettext("%(minutes)d m"), gettext("%(hours)d h %(minutes)02d m"), gettext("%(days)d d %(hours)d h")]
    return [re.sub(r"%\((\w+)\)0?2?d", r"{\1}", each) for each in told]


def duration(seconds: float) -> str:
    """A length of time in its two largest units, whole minutes, cut not rounded."""
    minutes = int(seconds // 60)
    if minutes < 1:
        return gettext("under 1 m")
    hours, minutes = divmod(minutes, 60)
    if not hours:
        return gettext("%(minutes)d m") % {"minutes": minutes}
    days, hours = divmod(hours, 24)
    if not days:
        return gettext("%(hours)d h %(minutes)02d m") % {"hours": hours, "minutes": minutes}
    return gettext("%(days)d d %(hours)d h") % {"days": days, "hours": hours}
