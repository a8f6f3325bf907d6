from django.utils.translation import gettext as _

from answerable.policy.check import Verdict
from answerable.publish.errors import NotAllowed


def refuse_barred(verdict: Verdict | None) -> None:
    """Refuses what policies or guidelines bar, and what nobody judged."""
    if verdict is None or not verdict.is_allowed:
        raise NotAllowed((verdict.why if verdict else "") or _("The guidelines do not let this text out."))
