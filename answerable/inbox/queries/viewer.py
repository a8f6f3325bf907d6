"""Who looks at the list."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Viewer:
    """A member, their department, and the pages of their scope (`access.scope`)."""

    member_id: int
    department_id: int
    page_ids: list[int]
