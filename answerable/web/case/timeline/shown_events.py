"""Which events of the journal stand in a case's timeline, and what they are called there."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy

TITLES: dict[str, str | Promise] = {
    "case.owned": gettext_lazy("Case opened"),
    "case.taken": gettext_lazy("Taken"),
    "case.assigned": gettext_lazy("Assigned"),
    "case.distributed": gettext_lazy("Given out"),
    "case.handed_off": gettext_lazy("Handed over"),
    "case.accepted": gettext_lazy("Accepted"),
    "case.returned": gettext_lazy("Returned"),
    "case.hand_off_withdrawn": gettext_lazy("Hand-off taken back"),
    "case.hand_off_late": gettext_lazy("Nobody accepted in time"),
    "case.moved": gettext_lazy("Moved by new ownership rules"),
    "case.released": gettext_lazy("Put back"),
    "case.closed": gettext_lazy("Closed"),
    "case.snoozed": gettext_lazy("Snoozed"),
    "case.woken": gettext_lazy("Awake again"),
    "case.labelled": gettext_lazy("Labelled"),
    "case.unlabelled": gettext_lazy("Label taken off"),
    "case.topic_set": gettext_lazy("Topic set"),
    "case.topic_unset": gettext_lazy("Topic taken off"),
    "case.reopened": gettext_lazy("Reopened"),
    "case.merged": gettext_lazy("Merged"),
    "case.parted": gettext_lazy("Taken out again"),
    "case.divided": gettext_lazy("Split"),
    "sla.warned": gettext_lazy("Warned of the deadline"),
    "sla.missed": gettext_lazy("Deadline missed"),
    "sla.escalated": gettext_lazy("Late deadline told further up"),
    "rule.fired": gettext_lazy("Rule applied"),
    "satisfaction.asked": gettext_lazy("Asked how our help was"),
    "satisfaction.answered": gettext_lazy("Customer's rating"),
    "triage.corrected": gettext_lazy("Read otherwise"),
    "triage.retracted": gettext_lazy("Read as before"),
    "message.edited": gettext_lazy("Text changed on the network"),
    "moderation.hidden": gettext_lazy("Message hidden"),
    "moderation.unhidden": gettext_lazy("Message shown again"),
    "moderation.deleted": gettext_lazy("Message deleted"),
    "moderation.withdrawn": gettext_lazy("Reply taken back"),
    "moderation.blocked": gettext_lazy("Author blocked on this page"),
    "moderation.unblocked": gettext_lazy("Author may write again"),
    "moderation.edited": gettext_lazy("Reply edited"),
    "reply.sent_again": gettext_lazy("Sent again"),
    "reply.withdrawn": gettext_lazy("Reply withdrawn"),
}
CONSULTED = "case.consulted"  # stands as a note
KINDS = (*TITLES, CONSULTED)
