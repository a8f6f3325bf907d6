"""One message or reply as an entry of the timeline."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, cast

from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from answerable.cases.queries.holdings import MANY
from answerable.satisfaction.rules.wording import masked
from answerable.web.approvals.in_case import at_entry, standing
from answerable.web.case.moderating import moderation
from answerable.web.case.understanding.named import things
from answerable.web.case.understanding.shown import line
from answerable.web.files import shown
from answerable.web.layout.networks import network_name
from answerable.web.layout.shapes import Entry, File, LegKind, Mark, SendState

if TYPE_CHECKING:
    from answerable.cases.models import Leg, Message
    from answerable.publish.models import Outbound
    from answerable.web.case.sources import Sources

THEIRS: dict[str, str | Promise] = {
    "comment": gettext_lazy("Public comment"),
    "mention": gettext_lazy("Public mention"),
    "review": gettext_lazy("Public review"),
    "post": gettext_lazy("Public post"),
    "direct": gettext_lazy("Private message"),
    "heard": gettext_lazy("Heard, not sent to us"),
}
STATES: dict[str, str | Promise] = {
    "queued": gettext_lazy("Waiting to be sent"),
    "sending": gettext_lazy("Being sent"),
    "sent": gettext_lazy("Sent, confirmed by the network"),
    "failed": gettext_lazy("Not sent"),
    "unknown": gettext_lazy("Perhaps sent; look on the network, then decide"),
    "withdrawn": gettext_lazy("Withdrawn, not sent"),
    "held": gettext_lazy("Waits for approval"),
    "returned": gettext_lazy("Sent back to its author, not sent"),
}


def post(leg: Leg, known: Sources) -> Entry:
    """What a leg stands under, with what others wrote there."""
    above = leg.post
    assert above is not None
    whose = _("Our post") if leg.kind == "comment" else _("Post")
    at = above.posted_at if above.posted_at and above.posted_at <= leg.started_at else leg.started_at
    told = Entry("post", f"p{above.pk}", "public", at, whose, text=above.text, permalink=above.permalink, is_ours=leg.kind == "comment")
    count, open_count = known.activity.get(above.pk, (0, 0))
    return told if count < 2 else replace(told, about=_activity(count, open_count), about_url=reverse("case:comments", args=[above.pk]))


def _activity(count: int, open_count: int) -> str:
    """How much is written under a post; nobody counts past a thousand."""
    if count >= MANY:
        return _("1,000 conversations and more")
    words = ngettext("%(count)d conversation", "%(count)d conversations", count) % {"count": count}
    return words + ngettext(", %(count)d open", ", %(count)d open", open_count) % {"count": open_count}


def said(message: Message, written: Outbound | None, known: Sources) -> Entry:
    """A message that the network told of; `written` is ours that it is the echo of."""
    reading, offers = known.readings.get(message.pk), moderation.offers_of(message, known)
    return Entry(
        kind="reply" if message.is_ours else "message",
        id=f"o{written.pk}" if written else f"m{message.pk}",
        leg=_track(message.leg.is_public),
        at=message.posted_at,
        author=_author(message, known),
        byline=_byline(message, written, known),
        text=_read(message.text) if message.is_ours else message.text,
        lang=message.language or (reading.language if reading else ""),
        is_ours=message.is_ours,
        state="sent" if written else "",
        state_words=str(STATES["sent"]) if written else "",
        is_edited=message.edited_at is not None,
        is_deleted=message.deleted_at is not None,
        rating=message.rating,
        likes=message.like_count,
        shares=message.share_count,
        replies=message.reply_count,
        permalink=message.permalink,
        message_id=message.pk,
        gone_words=moderation.gone(message, known) if message.deleted_at else "",
        marks=[*_heard(message, known), *moderation.marks(message, known)],
        deeds=moderation.at_hand(message, offers, known),
        versions=moderation.versions(message, known),
        menu_url=moderation.menu_url(message, offers, known),
        translation=known.assisting.translations.get(message.pk) if known.assisting else None,
        read=line(reading, known) if reading and not message.is_ours and not message.deleted_at else None,
        named=things(message, reading) if reading and not message.is_ours and not message.deleted_at else (),
        files=_files(message, written, known),
    )


def sent(outbound: Outbound, known: Sources) -> Entry:
    """A reply of ours that is on its way, or did not arrive."""
    words = str(STATES[outbound.state])
    if outbound.state in {"held", "returned"}:
        words = standing(outbound, known) or words
    elif outbound.state in {"failed", "unknown"} and outbound.words:
        words = _("%(state)s. The network says: %(words)s") % {"state": words, "words": outbound.words}
    return Entry(
        kind="reply",
        id=f"o{outbound.pk}",
        leg=_track(outbound.kind == "public"),
        at=outbound.queued_at,
        author=known.case.page.brand.name,
        byline=_written(outbound, known),
        text=_read(outbound.text),
        is_ours=True,
        state=cast(SendState, outbound.state),
        state_words=words,
        files=shown.enclosed(known.enclosures.get(outbound.pk, [])),
        approval=at_entry(outbound, known),
    )


def _heard(message: Message, known: Sources) -> list[Mark]:
    """Why a post came in that nobody sent to us."""
    if message.pk not in known.heard:
        return []
    return [Mark("radio-tower", _("Heard: it names “%(words)s” and tags nobody of ours") % {"words": known.heard[message.pk]})]


def _read(ours: str) -> str:
    """Our words as colleagues read them: the link by which only the customer says how it was stays out of sight."""
    return masked(ours, _("[link to the question]"))


def _files(message: Message, written: Outbound | None, known: Sources) -> list[File]:
    """What came with it; of ours what we sent, for the network's copy says no more."""
    ours = known.enclosures.get(written.pk, []) if written else []
    return shown.enclosed(ours) if ours else shown.attached(known.attachments.get(message.pk, []))


def _track(is_public: bool) -> LegKind:
    return "public" if is_public else "private"


def _author(message: Message, known: Sources) -> str:
    if message.is_ours:
        return str(known.case.page.brand.name)
    return message.identity.name if message.identity else str(known.case.person.name)


def _byline(message: Message, written: Outbound | None, known: Sources) -> str:
    if written:
        return _written(written, known)
    if message.is_ours:
        network = network_name(known.case.page.network)
        if message.leg.is_public:
            return _("Public reply, written on %(network)s itself") % {"network": network}
        return _("Private reply, written on %(network)s itself") % {"network": network}
    return str(THEIRS.get(message.kind, message.kind))


def _written(outbound: Outbound, known: Sources) -> str:
    if _read(outbound.text) != outbound.text:
        return _("Question after closing, sent by itself")
    who = {"who": known.signed(outbound.member_id, outbound.department_id)}
    return _("Public reply, written by %(who)s") % who if outbound.kind == "public" else _("Private reply, written by %(who)s") % who
