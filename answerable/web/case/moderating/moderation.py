"""What was done to a message besides answering it, in words, and what can be done to it at hand."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import timedelta
from typing import TYPE_CHECKING

from django.urls import reverse
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from answerable.access.scope import Action, Scope
from answerable.channels.registry import UnknownNetwork
from answerable.journeys.answering.moderate import right_for
from answerable.publish.queries import interventions
from answerable.publish.queries.states import UNDECIDED, UNDER_WAY
from answerable.publish.rules.acts import OPPOSITES, Act, Offer, sort_of
from answerable.web.layout.shapes import Deed, Mark, Version
from answerable.web.layout.short import short_time

if TYPE_CHECKING:
    from answerable.cases.models import Message
    from answerable.journal.models import Event
    from answerable.publish.models import Intervention
    from answerable.web.case.sources import Sources

ICONS = {
    Act.LIKE: "thumbs-up",
    Act.HIDE: "eye-off",
    Act.UNHIDE: "eye",
    Act.DELETE: "trash-2",
    Act.WITHDRAW: "trash-2",
    Act.BLOCK: "ban",
    Act.EDIT: "pencil",
}
LABELS: dict[Act, str | Promise] = {
    Act.LIKE: gettext_lazy("Like"),
    Act.UNLIKE: gettext_lazy("Take the like back"),
    Act.HIDE: gettext_lazy("Hide"),
    Act.UNHIDE: gettext_lazy("Show again"),
    Act.DELETE: gettext_lazy("Delete…"),
    Act.BLOCK: gettext_lazy("Block the author"),
    Act.UNBLOCK: gettext_lazy("Let the author write again"),
    Act.EDIT: gettext_lazy("Edit…"),
    Act.WITHDRAW: gettext_lazy("Take back…"),
}
DONE: dict[Act, str | Promise] = {
    Act.LIKE: gettext_lazy("Liked"),
    Act.UNLIKE: gettext_lazy("Like taken back"),
    Act.HIDE: gettext_lazy("Hidden"),
    Act.UNHIDE: gettext_lazy("Shown again"),
    Act.DELETE: gettext_lazy("Deleted"),
    Act.BLOCK: gettext_lazy("Author blocked"),
    Act.UNBLOCK: gettext_lazy("Author may write again"),
    Act.EDIT: gettext_lazy("Edited"),
    Act.WITHDRAW: gettext_lazy("Taken back"),
}
ON_ITS_WAY: dict[Act, str | Promise] = {
    Act.EDIT: gettext_lazy("Your edit is on its way"),
    Act.DELETE: gettext_lazy("Being deleted"),
    Act.WITHDRAW: gettext_lazy("Being taken back"),
}
PLACES = {
    Act.LIKE: "like",
    Act.UNLIKE: "like",
    Act.HIDE: "hiding",
    Act.UNHIDE: "hiding",
    Act.BLOCK: "block",
    Act.UNBLOCK: "block",
    Act.DELETE: "deletion",
    Act.WITHDRAW: "deletion",
    Act.EDIT: "wording",
}
BACK = frozenset({Act.UNLIKE, Act.UNHIDE, Act.UNBLOCK})
ASKED_FIRST = frozenset({Act.DELETE, Act.WITHDRAW, Act.EDIT})
KEYS = {Act.LIKE: "l", Act.UNLIKE: "l", Act.HIDE: "v", Act.UNHIDE: "v"}
ECHO = timedelta(minutes=2)
GONE = frozenset({Act.DELETE, Act.WITHDRAW})
AT_HAND = frozenset(KEYS)


def icon_of(act: Act) -> str:
    """The picture of an act, or of what it takes back."""
    return ICONS.get(act) or ICONS[OPPOSITES[act]]


def address(act: Act, message_id: int) -> str:
    """Where an act is asked for."""
    return reverse(f"case:{PLACES[act]}", args=[message_id])


def deed(act: Act, message_id: int) -> Deed:
    """One act as a button."""
    return Deed(
        str(LABELS[act]), icon_of(act), address(act, message_id), "DELETE" if act in BACK else "POST", KEYS.get(act, ""), act in ASKED_FIRST
    )


def offered(message: Message, wanted: Iterable[Intervention] | None = None) -> list[Offer]:
    """What can be done to a message; nothing on a page that nothing can be sent to, such as one brought in from a file."""
    try:
        return interventions.offers(message, wanted)
    except (UnknownNetwork, KeyError):
        return []


def may(scope: Scope, act: Act, page_id: int) -> bool:
    """Whether a member may do this on a page."""
    return scope.may(right_for(act), page_id)


def offers_of(message: Message, known: Sources) -> list[Offer]:
    """The same, without a question to the database for each message: its page is known from its leg."""
    message.page = next(leg.page for leg in known.legs if leg.pk == message.leg_id)
    return offered(message, known.wanted.get(message.pk, []))


def at_hand(message: Message, offers: Iterable[Offer], known: Sources) -> list[Deed]:
    """The two things done most often, beside the menu with everything."""
    acts = [each.act for each in offers if each.barred is None and each.act in AT_HAND]
    return [deed(act, message.pk) for act in acts if may(known.scope, act, message.page_id)]


def menu_url(message: Message, offers: Sequence[Offer], known: Sources) -> str:
    """Where its menu is, if anything can be done to it and the member may do at least some."""
    can = any(known.scope.may(action, message.page_id) for action in (Action.REPLY, Action.MODERATE))
    return reverse("case:message", args=[message.pk]) if can and offers else ""


def marks(message: Message, known: Sources) -> list[Mark]:
    """How the message stands: what was done by whom and when, what is on its way, what did not work."""
    latest = {sort_of(Act(each.act)): each for each in known.wanted.get(message.pk, []) if each.state != "withdrawn"}
    told = [_mark(each, message, known) for each in latest.values()]
    ours = {sort for sort, each in latest.items() if each.state == "sent"}
    return [each for each in told if each] + _from_outside(message, ours)


def is_told(event: Event, known: Sources) -> bool:
    """Whether a change of words is the echo of an edit of ours, which is told by itself."""
    if event.kind != "message.edited":
        return False
    edits = [each for each in known.wanted.get(event.subject_id, []) if each.act == Act.EDIT and each.finished_at]
    return any(each.finished_at and each.queued_at <= event.at <= each.finished_at + ECHO for each in edits)


def _mark(done: Intervention, message: Message, known: Sources) -> Mark | None:
    act = Act(done.act)
    if done.state in UNDER_WAY:
        return Mark("clock", _("%(done)s: on its way") % {"done": DONE[act]})
    if done.state in UNDECIDED:
        words = _("“%(deed)s” did not work. The network says: %(words)s") % {"deed": LABELS[act], "words": done.words}
        return Mark("triangle-alert", words, "error", done.pk if may(known.scope, act, message.page_id) else 0)
    if act in BACK or act in GONE or not _stands(act, message):
        return None
    at = done.finished_at or done.queued_at
    what = {"done": DONE[act], "who": known.signed(done.member_id, done.department_id), "time": short_time(at)}
    return Mark(icon_of(act), _("%(done)s by %(who)s, %(time)s") % what)


def _stands(act: Act, message: Message) -> bool:
    """Whether what we did is still so; the network may have been told otherwise since."""
    return {Act.HIDE: message.hidden_at is not None, Act.LIKE: message.liked_at is not None}.get(act, True)


def _from_outside(message: Message, ours: set[frozenset[Act]]) -> list[Mark]:
    told = []
    if message.hidden_at and sort_of(Act.HIDE) not in ours:
        told.append(Mark("eye-off", _("Hidden on the network itself, %(time)s") % {"time": short_time(message.hidden_at)}))
    if message.liked_at and sort_of(Act.LIKE) not in ours:
        told.append(Mark("thumbs-up", _("Liked on the network itself")))
    if message.is_ours and message.edited_at and sort_of(Act.EDIT) not in ours:
        told.append(Mark("pencil", _("Edited on the network itself, %(time)s") % {"time": short_time(message.edited_at)}))
    return told


def versions(message: Message, known: Sources) -> Sequence[Version]:
    """What a message said before, newest first."""
    return [Version(each.replaced_at, each.text) for each in reversed(known.revisions.get(message.pk, []))]


def gone(message: Message, known: Sources) -> str:
    """Who took a message away, if that was us."""
    for each in known.wanted.get(message.pk, []):
        if each.act in GONE and each.state == "sent":
            at = short_time(each.finished_at or timezone.now())
            return _("Deleted by us: %(who)s, %(time)s") % {"who": known.signed(each.member_id, each.department_id), "time": at}
    return ""
