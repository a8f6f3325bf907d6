"""Targets as the settings show them, and which one applies to what."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _

from answerable.core import clock
from answerable.sla import queries as sla
from answerable.sla.rules.which_target import About, Key, which_target
from answerable.web.layout.short import moment
from answerable.web.settings.targets.form import CasesForm
from answerable.web.settings.targets.spans import span

if TYPE_CHECKING:
    from answerable.sla.models import Target
    from answerable.web.settings.targets.choices import Choices


@dataclass(frozen=True)
class Row:
    """A target in the list: for which cases, its three times, who is told, whether it is the one that was asked for."""

    words: str
    url: str
    first: str
    next: str
    resolution: str
    telling: str
    pauses: bool
    is_default: bool
    applies: bool


@dataclass(frozen=True)
class Applying:
    """What would apply to a message that arrives now."""

    form: CasesForm
    target: Target | None
    words: str = ""
    sentence: str = ""


def rows(targets: Iterable[Target], offered: Choices, applying: Target | None) -> list[Row]:
    """Each target as a row."""
    return [_row(each, offered, applying) for each in targets]


def applying(request: HttpRequest, offered: Choices) -> Applying:
    """The target of the cases that the address describes."""
    is_asked = any(name in request.GET for name in CasesForm.base_fields)
    form = CasesForm(request.GET if is_asked else None, choices=offered, auto_id="asking_%s")
    if not is_asked or not form.is_valid():
        return Applying(form, None)
    key = form.key()
    about = About(key.page_id or 0, key.urgency or "normal", sla.lineage(key.topic_id), key.standing)
    found = which_target(sla.targets(), about)
    return Applying(form, found, offered.words(found.key), _by_when(found, clock.now())) if found else Applying(form, None)


def _by_when(target: Target, now: datetime) -> str:
    said = {"answer": moment(target.due("first_response", now)), "end": moment(target.due("resolution", now))}
    return _("To a message that arrived now an answer would be due by %(answer)s, the end of the matter by %(end)s.") % said


def _row(target: Target, offered: Choices, applying: Target | None) -> Row:
    times = target.times
    if times.cutoff_minute is None:
        first, following = span(times.first), span(times.next)
    else:
        first = following = _("Same day, if posted before %(time)s") % {"time": "{:02}:{:02}".format(*divmod(times.cutoff_minute, 60))}
    return Row(
        words=offered.words(target.key),
        url=reverse("settings:target", args=[target.pk]),
        first=first,
        next=following,
        resolution=span(times.resolution),
        telling=_telling(times.lead_minutes, times.further_minutes),
        pauses=times.pauses,
        is_default=target.key == Key(),
        applies=applying is not None and applying.pk == target.pk,
    )


def _telling(lead: int, further: int) -> str:
    """When somebody is told."""
    said = [_("%(time)s ahead") % {"time": span(lead)} if lead else "", _("at the deadline")]
    said += [_("%(time)s after") % {"time": span(further)} if further else ""]
    return ", ".join(filter(None, said))
