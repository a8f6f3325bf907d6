"""The sections of the settings by what they are about, in the order of the list beside them: one line each."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from django.http import HttpRequest
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from answerable.journeys.company import settle_look, settle_ownership
from answerable.journeys.company.settle_labels import may_settle
from answerable.journeys.promises.access import may_make
from answerable.journeys.teach.lessons import may_teach
from answerable.web.layout.shapes import NavGroup, NavItem
from answerable.web.members import member_of

if TYPE_CHECKING:
    from answerable.staff.models import Member


class Section(NamedTuple):
    """An icon, what it is called, its address, and who may change something there."""

    icon: str
    label: str | Promise
    name: str
    may: Callable[[Member], bool]


SECTIONS: list[tuple[str | Promise, list[Section]]] = [
    (
        _("Responsibilities"),
        [
            Section("grid-3x3", _("Who answers what"), "settings:ownerships", settle_ownership.may_settle),
            Section("user-plus", _("Assignment"), "settings:distributions", may_settle),
            Section("clock", _("Business hours"), "settings:hours", may_settle),
            Section("timer", _("Targets"), "settings:targets", may_settle),
            Section("shield-check", _("Approvals"), "settings:chains", may_settle),
            Section("message-circle", _("Voices"), "settings:voices", lambda member: member.is_owner),
            Section("git-branch", _("Automation"), "settings:rules", may_settle),
        ],
    ),
    (
        _("Understanding"),
        [
            Section("folder-open", _("Topics"), "settings:topics", may_settle),
            Section("equal-approximately", _("Words and numbers"), "settings:terms", may_settle),
            Section("radio-tower", _("Listening"), "settings:phrases", may_settle),
            Section("graduation-cap", _("Learning"), "settings:lessons", may_teach),
            Section("bot", _("Language model"), "settings:language_model", lambda member: member.is_owner),
        ],
    ),
    (
        _("Cases and answers"),
        [
            Section("tag", _("Labels"), "settings:labels", may_settle),
            Section("list-checks", _("Fields"), "settings:fields", may_settle),
            Section("message-square", _("Macros"), "settings:macros", may_settle),
            Section("check", _("Closing"), "settings:silences", may_settle),
            Section("heart", _("Satisfaction"), "settings:satisfactions", may_settle),
            Section("calendar-days", _("Promises"), "promises:threshold", may_make),
            Section("star", _("Standings"), "settings:standings", may_settle),
            Section("scale", _("Goodwill"), "settings:goodwills", may_settle),
        ],
    ),
    (
        _("This desk"),
        [
            Section("eye", _("Look"), "settings:look", settle_look.may_settle),
            Section("bell", _("Alerts in chat"), "settings:outlets", lambda member: member.is_owner),
            Section("key-round", _("API tokens"), "settings:tokens", lambda member: member.is_owner),
            Section("flag", _("Set-up"), "setup:next", lambda member: member.is_owner),
        ],
    ),
]


def sections(request: HttpRequest) -> list[NavGroup]:
    """What this member may change, the section that is looked at marked."""
    here = request.resolver_match.view_name if request.resolver_match else ""
    here = re.sub(r"_(removal|file|proposals|ceilings)", "", re.sub(r":(new|page|other)_", ":", here)).rstrip("s")
    member = member_of(request)
    groups = [NavGroup(str(label), [_item(each, here) for each in group if each.may(member)]) for label, group in SECTIONS]
    return [group for group in groups if group.items]


def first_url(member: Member) -> str:
    """Where the settings begin for a member; "" for one who may change nothing."""
    return next((reverse(each.name) for _label, group in SECTIONS for each in group if each.may(member)), "")


def _item(section: Section, here: str) -> NavItem:
    return NavItem(section.icon, str(section.label), reverse(section.name), is_current=here == section.name.rstrip("s"))
