"""The one question that every way out asks."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from answerable.policy import queries
from answerable.staff.models import Member


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether a text may leave, under which version of which rules; `why` says to its author why it may not."""

    is_allowed: bool
    rules: str
    version: int
    why: str = ""

    def as_data(self) -> dict[str, object]:
        """As it is stored with what was sent."""
        return {"is_allowed": self.is_allowed, "rules": self.rules, "version": self.version}


def check(text: str, *, page_id: int, way: str, by: Member | None) -> Verdict:
    """Judge a text that is to leave by a page.

    Who has a policy to read that bars replying on the page says nothing there before. `by` is whoever presses Send, or Send again, on
    whatever way; None where nobody does: the program has nothing to read, so what was sent before a policy came still leaves, and so
    does what the company lets it say by itself. There are no rules about texts yet, and the verdict says so.
    """
    unread = queries.barring(by, page_id) if by is not None else []
    if unread:
        why = _("Read “%(policy)s” first: it stands under Policies. Your text is kept.") % {"policy": unread[0].title}
        return Verdict(is_allowed=False, rules=f"policy {unread[0].policy_id}", version=unread[0].number, why=why)
    return Verdict(is_allowed=True, rules="no rules", version=0)
