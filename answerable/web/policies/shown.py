"""A policy as the screens show it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from answerable.channels import queries as channels
from answerable.journeys.policies.access import may_write
from answerable.policy import queries
from answerable.staff import queries as staff
from answerable.web.policies.markdown import as_html

if TYPE_CHECKING:
    from answerable.policy.models import Version, Workshop
    from answerable.staff.models import Member


@dataclass(frozen=True)
class Education:
    """A workshop, with everybody who may have taken part: id, name, whether they did."""

    workshop: Workshop
    people: list[tuple[int, str, bool]]

    @property
    def attended(self) -> list[str]:
        """Who took part."""
        return [name for _id, name, did in self.people if did]


@dataclass(frozen=True)
class Shown:
    """One policy for one member."""

    version: Version
    html: SafeString
    author: str
    binds: list[str]
    bars: str
    is_bound: bool
    read_at: datetime | None
    last_read: int
    may_write: bool
    may_know: bool
    education: list[Education]

    @property
    def is_to_read(self) -> bool:
        """Whether they have to read it."""
        return self.is_bound and self.read_at is None and self.version.policy.retired_at is None


def shown(version: Version, me: Member) -> Shown:
    """The newest version as a member reads it."""
    writes = may_write(me, version.policy.department_id)
    return Shown(
        version=version,
        html=as_html(version.text),
        author=staff.name_of(version.member_id),
        binds=bound(version),
        bars=bars(version),
        is_bound=version.binds(me.department_id),
        read_at=queries.read_at(version, me.pk),
        last_read=queries.last_read(version.policy_id, me.pk),
        may_write=writes,
        may_know=may_write(me),
        education=_education(version),
    )


def bound(version: Version) -> list[str]:
    """Names of the departments that it binds; none for all."""
    return [each.name for each in staff.departments(with_retired=True) if each.pk in version.department_ids]


def bars(version: Version) -> str:
    """Where it bars replying until it is read, in words."""
    if version.bars == "everywhere":
        return _("Bars replying on every page until it is read")
    if version.bars == "pages":
        names = {each.pk: each.name for each in channels.all_pages()}
        pages = ", ".join(names[each] for each in version.page_ids if each in names)
        return _("Bars replying on %(pages)s until it is read") % {"pages": pages}
    return ""


def _education(version: Version) -> list[Education]:
    found = queries.workshops(version.policy_id)
    if not found:
        return []
    people, attended = queries.readers(version), queries.attendances(found)
    known = staff.members_by_id({pk for several in attended.values() for pk in several} - {each.member_id for each in people})
    return [
        Education(each, _people([*((one.member_id, one.name) for one in people), *((pk, known[pk].name) for pk in known)], attended, each))
        for each in found
    ]


def _people(people: list[tuple[int, str]], attended: dict[int, list[int]], workshop: Workshop) -> list[tuple[int, str, bool]]:
    """Whoever took part once, and is bound no more, stands where they took part."""
    there = set(attended.get(workshop.pk, []))
    return [(pk, name, pk in there) for pk, name in people]
