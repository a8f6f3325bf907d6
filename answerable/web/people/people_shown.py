"""Everybody who works here as the list shows them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.http import HttpRequest
from django.utils.translation import gettext, ngettext

from answerable.channels import queries as channels
from answerable.core import clock
from answerable.journeys.casework.on_shift import on_shift
from answerable.journeys.company import manage_people
from answerable.journeys.company.equip_people import may_depute
from answerable.staff import queries as staff
from answerable.web.inbox.languages import language
from answerable.web.members import member_of, scope_of
from answerable.web.people.forms import ROLES
from answerable.web.people.levels import NONE, WORDS, level_of
from answerable.web.you.presences import WORDS as PRESENCES

if TYPE_CHECKING:
    from answerable.staff.models import Invitation, Member


@dataclass(frozen=True, slots=True)
class Shown:
    """One person as the list shows them: with the pages that the reader sees too."""

    member: Member
    role: str
    pages: list[tuple[str, str]]
    invitation: Invitation | None
    has_joined: bool
    has_second_factor: bool
    is_late: bool
    presence: str
    is_open: bool
    deputy: str
    may_equip: bool

    @property
    def presence_words(self) -> str:
        """Whether they are there; on shift is who is online while their department is open."""
        return gettext("Online") if self.presence == "online" and not self.is_open else str(PRESENCES[self.presence])

    @property
    def skills(self) -> str:
        """What they can do, and how much at a time."""
        capacity = self.member.capacity
        words = [*map(language, self.member.languages), *self.member.subjects]
        room = [ngettext("%(count)s case at a time", "%(count)s cases at a time", capacity) % {"count": capacity}] if capacity else []
        return " · ".join([", ".join(words), *room] if words else room)


def people_shown(request: HttpRequest) -> list[Shown]:
    """Everybody who works here, by name."""
    members, pages, now = staff.members(), channels.pages(scope_of(request).page_ids), clock.now()
    held, sent, roles = manage_people.granted(members), staff.invitations(), dict(ROLES)
    doubly_sure, shift = manage_people.with_second_factor(), on_shift(now)
    names = {each.pk: each.name for each in members}
    by = member_of(request)
    shown = []
    for member in members:
        levels = [(page.name, level_of(held[member.pk].get(page.pk, ()))) for page in pages]
        invitation, on_roll = sent.get(member.pk), shift.people[member.pk]
        shown.append(
            Shown(
                member,
                role=str(roles[member.role]).partition(":")[0],
                pages=[(name, str(WORDS[level])) for name, level in levels if level != NONE],
                invitation=invitation,
                has_joined=member.has_usable_password(),
                has_second_factor=member.pk in doubly_sure,
                is_late=invitation is not None and invitation.ends_at < now,
                presence=staff.presence(on_roll, now),
                is_open=shift.is_open(member.department_id),
                deputy=names.get(staff.deputy(on_roll, now) or 0, ""),
                may_equip=may_depute(by, member),
            )
        )
    return shown
