"""What stands on a case, as its head and the pane beside it show it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from answerable.access.scope import Action
from answerable.cases import queries as cases
from answerable.labels import queries as labels
from answerable.staff import queries as staff
from answerable.web.inbox.snoozing import offers
from answerable.web.layout.shapes import LabelMark
from answerable.web.layout.short import moment
from answerable.web.marks.about import AboutShown, about

if TYPE_CHECKING:
    from answerable.labels.models import Choice, Field, Label
    from answerable.web.case.sources import Sources


@dataclass(frozen=True)
class Choosable:
    """A label that can be put on the case, and whether it is there."""

    id: int
    mark: LabelMark
    is_on: bool


@dataclass(frozen=True)
class Asked:
    """A field of the case: its kind decides the input; `choices` are those of a choice, the one that is retired too if it stands."""

    id: int
    name: str
    kind: str
    text: str
    choices: list[str]
    is_missing: bool


@dataclass(frozen=True)
class Marks:
    """What the templates take; `sleeps` says until when and by whom."""

    labels: list[LabelMark]
    topic: AboutShown | None
    choosable: list[Choosable]
    fields: list[Asked]
    sleeps: str
    offers: list[tuple[str, str, str, bool]]
    due_at: datetime | None
    is_following: bool
    follower_count: int
    may_note: bool


def marks(known: Sources) -> Marks:
    """Labels, topic, fields, sleep and followers of a case, with what this member may choose from."""
    case, row, offered = known.case, known.row, labels.labels([known.case.page.brand_id])
    held, followers = (set(row.label_ids), row.follower_ids) if row else (set(), [])
    on = _on(held, offered)
    due_at = row.due_at if row else None
    return Marks(
        labels=[LabelMark(label.name, label.colour) for label in on],
        topic=about(known),
        choosable=[Choosable(each.pk, LabelMark(each.name, each.colour), each.pk in held) for each in offered],
        fields=_fields(known),
        sleeps=_sleeps(case.pk, known) if row and row.snoozed_until else "",
        offers=offers(due_at),
        due_at=due_at,
        is_following=known.me.pk in followers,
        follower_count=len(followers),
        may_note=known.may(Action.NOTE),
    )


def _on(held: set[int], offered: list[Label]) -> list[Label]:
    """What stands on the case, by name; what was retired since is asked for."""
    shown = {label.pk: label for label in offered if label.pk in held}
    return sorted([*shown.values(), *labels.labels_by_id(held - set(shown)).values()], key=lambda label: (label.name, label.pk))


def _fields(known: Sources) -> list[Asked]:
    asked = labels.fields([known.case.page.brand_id])
    if not asked:
        return []
    said, offered = labels.values(known.case.pk), labels.choices(field.pk for field in asked)
    return [_asked(field, said[field.pk].text if field.pk in said else "", offered.get(field.pk, [])) for field in asked]


def _asked(field: Field, text: str, offered: list[Choice]) -> Asked:
    names = [choice.name for choice in offered]
    shown = [text, *names] if text and field.kind == "choice" and text not in names else names
    return Asked(field.pk, field.name, field.kind, text, shown, field.is_required_to_close and not text)


def _sleeps(case_id: int, known: Sources) -> str:
    standing = cases.snooze(case_id)
    if standing is None:
        return ""
    named = {"time": moment(standing.until), "who": staff.name_of(standing.member_id)}
    if standing.member_id == known.me.pk:
        return _("Snoozed until %(time)s by you") % named
    return _("Snoozed until %(time)s by %(who)s") % named if named["who"] else _("Snoozed until %(time)s") % named
