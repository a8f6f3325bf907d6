"""Who looks at the list."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from answerable.inbox.models import Row

if TYPE_CHECKING:
    from django.db.models import QuerySet


@dataclass(frozen=True, slots=True)
class Viewer:
    """A member, their department, the pages of their scope (`access.scope`), and the cases there that they do not see."""

    member_id: int
    department_id: int
    page_ids: list[int]
    hidden: frozenset[int] = frozenset()

    @property
    def rows(self) -> "QuerySet[Row]":
        """Every row that they see."""
        seen = Row.objects.filter(page_id__in=self.page_ids)
        return seen.exclude(pk__in=self.hidden) if self.hidden else seen

    def sees(self, case_id: int, page_id: int) -> bool:
        """Whether a case on a page is theirs to see."""
        return page_id in self.page_ids and case_id not in self.hidden
