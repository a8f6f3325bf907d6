"""How serious a rule is, where it binds and what was done about a hit, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from django.utils import formats
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from answerable.web.conditions import Words

if TYPE_CHECKING:
    from answerable.policy.models import RuleVersion


class Grave(NamedTuple):
    """A severity: its words, its icon, whether it stops a text or asks to mind it, and the look of its chip."""

    words: str | Promise
    icon: str
    tone: str
    chip: str


GRAVE: dict[str, Grave] = {
    "advise": Grave(gettext_lazy("Advice"), "info", "mind", ""),
    "reason": Grave(gettext_lazy("Needs a reason"), "triangle-alert", "mind", "chip-warning"),
    "approval": Grave(gettext_lazy("Needs approval"), "gavel", "stop", "chip-error"),
    "blocked": Grave(gettext_lazy("Blocked"), "ban", "stop", "chip-error"),
}
WAYS: dict[str, str | Promise] = {
    "everywhere": gettext_lazy("In public and in private"),
    "public": gettext_lazy("In public"),
    "private": gettext_lazy("In private"),
}
DID: dict[str, str | Promise] = {
    "shown": gettext_lazy("Shown while writing"),
    "reworded": gettext_lazy("Reworded"),
    "overridden": gettext_lazy("Sent with a reason"),
    "approval": gettext_lazy("Sent for approval"),
    "blocked": gettext_lazy("Stopped"),
}


def serious(version: RuleVersion) -> str:
    """Its severity, with the department that approves."""
    if version.severity == "approval" and version.approver is not None:
        return _("Needs approval of %(department)s") % {"department": version.approver.name}
    return str(GRAVE[version.severity].words)


def scope(version: RuleVersion, words: Words) -> list[str]:
    """Where it binds, from the widest; only "everywhere" where nothing narrows it."""
    said = [str(WAYS[version.way])] if version.way != "everywhere" else []
    said += words.said(
        {
            "brand_ids": version.brand_ids,
            "page_ids": version.page_ids,
            "topic_ids": version.topic_ids,
            "languages": version.languages,
            "reasons": version.reasons,
        }
    )
    if version.from_on:
        said.append(_("from %(day)s") % {"day": formats.date_format(version.from_on, "j M Y")})
    if version.until_on:
        said.append(_("until %(day)s") % {"day": formats.date_format(version.until_on, "j M Y")})
    return said or [_("Everywhere")]
