"""What brought a case to a person, where the desk gave it to them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from django.utils.translation import get_language_info
from django.utils.translation import gettext as _

if TYPE_CHECKING:
    from answerable.web.case.sources import Sources

_GIVES = {"case.distributed", "case.assigned", "case.taken", "case.accepted", "case.handed_off", "case.returned", "case.moved"}


def why(data: Mapping[str, str]) -> str:
    """The reason that the journal kept, in words."""
    if data.get("why") == "language":
        return _("speaks %(language)s") % {"language": _spoken(data.get("language", ""))}
    return _("knows the subject") if data.get("why") == "subject" else _("round robin")


def why_this_person(known: Sources) -> str:
    """Why the one who has a case was given it; "" where people decided."""
    owner = known.ownership
    given = next((event for event in reversed(known.events) if event.kind in _GIVES), None)
    if owner is None or owner.member_id is None or given is None or given.kind != "case.distributed":
        return ""
    if given.data.get("member") != owner.member_id:
        return ""
    if owner.member_id == known.me.pk:
        return _("It came to you: %(why)s.") % {"why": why(given.data)}
    return _("It came to %(name)s: %(why)s.") % {"name": known.name(owner.member_id), "why": why(given.data)}


def _spoken(code: str) -> str:
    try:
        return str(get_language_info(code)["name_translated"])
    except KeyError:
        return code
