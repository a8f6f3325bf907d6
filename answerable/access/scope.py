"""The one scope: what a member may see and do. Every door asks here, none decides for itself.

Invisible is 404, visible without the right is 403.
"""

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from answerable.access import queries
from answerable.access.models import Grant
from answerable.cases.models import Case
from answerable.channels.models import Page
from answerable.core.errors import Forbidden, Invisible
from answerable.staff.models import Member

if TYPE_CHECKING:
    from django.db.models import QuerySet

Action = Grant.Action
_OF_READER = frozenset({Action.SEE, Action.NOTE})


@dataclass(frozen=True)
class Scope:
    """The pages that a member sees, with what they may do on each, but for PR matters that are not for them."""

    member_id: int
    actions: dict[int, frozenset[str]]

    @cached_property
    def hidden(self) -> frozenset[int]:
        """Ids of the cases that they do not see, though they see the page."""
        return queries.hidden_from(self.member_id)

    @property
    def page_ids(self) -> list[int]:
        """Ids of the visible pages, sorted."""
        return sorted(page_id for page_id, actions in self.actions.items() if Action.SEE in actions)

    def cases(self) -> "QuerySet[Case]":
        """Every case that they see."""
        seen = Case.objects.filter(page_id__in=self.page_ids)
        return seen.exclude(pk__in=self.hidden) if self.hidden else seen

    def sees(self, page_id: int) -> bool:
        """Whether the page is visible."""
        return Action.SEE in self.actions.get(page_id, ())

    def may(self, action: str, page_id: int) -> bool:
        """Whether the member may do this on the page."""
        return self.sees(page_id) and action in self.actions[page_id]

    def page_ids_for(self, action: str) -> list[int]:
        """Ids of the pages on which the member may do this, sorted."""
        return [page_id for page_id in self.page_ids if action in self.actions[page_id]]

    def require(self, action: str, page_id: int) -> None:
        """Raise Invisible or Forbidden unless the member may do this on the page."""
        if not self.sees(page_id):
            raise Invisible(_("There is no such page, or you have no access to it."))
        if action not in self.actions[page_id]:
            raise Forbidden(_("You may see this page but not do that on it. An owner can give you access."))


def of(member: Member) -> Scope:
    """The scope of a member now: what they were given, and what their department was. A leaver sees nothing; an owner everything."""
    if not member.is_active:
        return Scope(member.pk, {})
    if member.is_owner:
        pages = Page.objects.exclude(state=Page.State.REMOVED).values_list("id", flat=True)
        return Scope(member.pk, dict.fromkeys(pages, frozenset(Action.values)))
    actions = queries.given(member)
    if member.role == Member.Role.READER:
        actions = {page_id: allowed & _OF_READER for page_id, allowed in actions.items()}
    return Scope(member.pk, actions)


def case(scope: Scope, case_id: int, action: str = Action.SEE) -> Case:
    """The case, with `speaks_id`, its spokesperson's where it is a PR matter, if the member may do this on its page; raises Invisible or
    Forbidden."""
    cases = Case.objects.select_related("page__brand", "person").annotate(speaks_id=queries.speaks())
    found = cases.filter(pk=case_id).first()
    if found is None or not scope.sees(found.page_id) or (found.speaks_id is not None and case_id in scope.hidden):
        raise Invisible(_("There is no such case, or you have no access to its page."))
    scope.require(action, found.page_id)
    return found
