"""What follows when a reply has left: the steps of macros, in words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from answerable.approvals import queries as approvals
from answerable.journeys.answering.steps import steps_of
from answerable.labels import queries as labels
from answerable.macros import queries as macros
from answerable.macros.rules.steps import parsed

if TYPE_CHECKING:
    from answerable.macros.models import Wording


def following(outbound_ids: Iterable[int]) -> Mapping[int, list[str]]:
    """By text that waits, what is done once it has left; one that nothing follows is not in it."""
    return {each.outbound_id: _kept(each.wording_ids, each.steps) for each in approvals.followings(outbound_ids)}


def in_words(key: str, found: Wording) -> str:
    """A step of a wording."""
    what, number = parsed(key)
    if what == "label":
        label = labels.labels_by_id([number]).get(number)
        return _("put “%(label)s” on") % {"label": label.name if label else number}
    if what == "assign":
        return _("hand over to %(department)s") % {"department": found.department.name if found.department else number}
    if what == "snooze":
        return ngettext("snooze for %(count)d hour", "snooze for %(count)d hours", number) % {"count": number}
    return _("close as solved")


def _kept(wording_ids: Iterable[int], keys: Iterable[str]) -> list[str]:
    standing = {key: each for each in map(macros.wording, wording_ids) if each is not None for key in steps_of(each)}
    return [in_words(key, standing[key]) for key in keys if key in standing]
