"""Views that members keep."""

from dataclasses import dataclass
from datetime import datetime

from answerable.inbox.models import SavedView
from answerable.journal.record import Actor, Fact, record


@dataclass(frozen=True, slots=True)
class ViewDraft:
    """A view as somebody wants to keep it."""

    name: str
    query: str
    sharing: str = SavedView.Sharing.OWN.value


def save_view(draft: ViewDraft, *, actor: Actor, now: datetime) -> SavedView:
    """Keep a view under a name. Records view.saved."""
    member_id, department_id = actor.person()
    view = SavedView.objects.create(
        name=draft.name, query=draft.query, sharing=draft.sharing, member_id=member_id, department_id=department_id, made_at=now
    )
    record([Fact("view.saved", view.pk, data={"sharing": view.sharing})], actor=actor, now=now)
    return view


def change_view(view: SavedView, draft: ViewDraft, *, actor: Actor, now: datetime) -> SavedView:
    """Call it otherwise, show something else, share it otherwise. Records view.changed."""
    view.name, view.query, view.sharing = draft.name, draft.query, draft.sharing
    view.save()
    record([Fact("view.changed", view.pk, data={"sharing": view.sharing})], actor=actor, now=now)
    return view


def delete_view(view: SavedView, *, actor: Actor, now: datetime) -> None:
    """Keep it no longer. Records view.deleted."""
    record([Fact("view.deleted", view.pk)], actor=actor, now=now)
    view.delete()
