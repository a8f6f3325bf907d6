"""Which events of the journal stand in a case's timeline, and what they are called there."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy

TITLES: dict[str, str | Promise] = {
    "case.owned": gettext_lazy("Case opened"),
    "case.taken": gettext_lazy("Taken"),
    "case.assigned": gettext_lazy("Assigned"),
    "case.released": gettext_lazy("Put back"),
    "case.closed": gettext_lazy("Closed"),
    "case.reopened": gettext_lazy("Reopened"),
    "triage.corrected": gettext_lazy("Read otherwise"),
    "message.edited": gettext_lazy("Text changed on the network"),
    "reply.sent_again": gettext_lazy("Sent again"),
    "reply.withdrawn": gettext_lazy("Reply withdrawn"),
}
KINDS = tuple(TITLES)
