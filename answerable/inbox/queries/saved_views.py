"""Reading the views that members keep."""

from django.db.models import Q, QuerySet

from answerable.inbox.models import SavedView
from answerable.inbox.queries.viewer import Viewer


def saved_views(viewer: Viewer) -> list[SavedView]:
    """The viewer's own, their department's and everybody's, own ones first, by name."""
    return sorted(_for(viewer), key=lambda view: (view.sharing != SavedView.Sharing.OWN, view.name.lower(), view.pk))


def saved_view(viewer: Viewer, view_id: int) -> SavedView | None:
    """One of them."""
    return _for(viewer).filter(pk=view_id).first()


def _for(viewer: Viewer) -> QuerySet[SavedView]:
    mine = Q(member_id=viewer.member_id)
    shared = Q(sharing=SavedView.Sharing.ALL) | Q(sharing=SavedView.Sharing.DEPARTMENT, department_id=viewer.department_id)
    return SavedView.objects.filter(mine | shared)
