"""The two-track timeline of a case: what both sides said on every leg, what is on its way out, notes, what happened."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from answerable.cases.rules.ending import owes_public
from answerable.sla.words import duration
from answerable.web.case.people.asked import consulted
from answerable.web.case.timeline.happenings import happening, is_shown
from answerable.web.case.timeline.said import post, said, sent
from answerable.web.customers.marks import touch
from answerable.web.layout.shapes import Entry, LegKind

if TYPE_CHECKING:
    from answerable.web.case.sources import Sources

_GONE = {"failed", "withdrawn", "held", "returned"}
_FIRST = {"post": 0, "message": 1, "reply": 2, "event": 3, "note": 4}


def entries(known: Sources) -> list[Entry]:
    """Everything in order of time; a private line branches off where it begins, and the public is marked while it waits."""
    told = [*_posts(known), *_spoken(known), *_notes(known), *consulted(known), *_touched(known)]
    told += [happening(event, known, "public" if _is_public(known) else "private") for event in known.events if is_shown(event, known)]
    told = [entry for entry in told if _is_shown(entry, known)]
    told.sort(key=lambda entry: (entry.at, _FIRST.get(entry.kind, 5)))
    return _owed(_answered_in_private(_waiting(_branched(_beside(told)), known), known), known)


def _is_shown(entry: Entry, known: Sources) -> bool:
    """Of a long conversation only what stands between the messages that are shown; a post stands above them all."""
    if entry.kind == "post":
        return not known.told.has_older
    begins_at, ends_at = known.told.begins_at, known.told.ends_at
    return entry.message_id > 0 or ((begins_at is None or entry.at >= begins_at) and (ends_at is None or entry.at < ends_at))


def _is_public(known: Sources) -> bool:
    return any(leg.is_public for leg in known.legs)


def _posts(known: Sources) -> list[Entry]:
    return [post(leg, known) for leg in {leg.post_id: leg for leg in known.legs if leg.post}.values()]


def _spoken(known: Sources) -> list[Entry]:
    """Messages, and replies of ours that the network has not told us of yet; a reply and its echo are one entry."""
    written = {(each.page_id, each.external_id): each for each in known.outbounds if each.external_id}
    echoes = {(each.page_id, each.external_id) for each in known.messages}
    waiting = [each for each in known.outbounds if (each.page_id, each.external_id) not in echoes]
    spoken = [said(each, written.get((each.page_id, each.external_id)), known) for each in known.messages]
    return spoken + [sent(each, known) for each in waiting]


def _notes(known: Sources) -> list[Entry]:
    return [
        Entry("note", f"n{each.pk}", "public", each.at, known.signed(each.member_id, each.department_id) or _("A rule"), text=each.text)
        for each in known.notes
    ]


def _touched(known: Sources) -> list[Entry]:
    """Calls, e-mails and visits since the case began, as quiet lines; earlier ones stand beside the case."""
    shown = [touch(each) for each in known.touchpoints if each.at >= known.case.opened_at]
    return [Entry("event", f"t{each.told.pk}", "public", each.told.at, each.words, each.told.source, each.told.summary) for each in shown]


def _beside(told: Sequence[Entry]) -> list[Entry]:
    """An event or a note stands on the line on which something was said last."""
    placed: list[Entry] = []
    leg: LegKind = next((entry.leg for entry in told if entry.kind not in {"event", "note"}), "public")
    for entry in told:
        if entry.kind in {"event", "note"}:
            placed.append(replace(entry, leg=leg))
        else:
            leg = entry.leg
            placed.append(entry)
    return placed


def _branched(told: Sequence[Entry]) -> list[Entry]:
    first = next((entry.id for entry in told if entry.leg == "private"), "")
    return [replace(entry, starts_private=True) if entry.id == first else entry for entry in told]


def _waiting(told: Sequence[Entry], known: Sources) -> list[Entry]:
    """After each entry, whether somebody who wrote in public is owed an answer there."""
    needing = {f"m{message_id}" for message_id, reading in known.readings.items() if reading.needs_response}
    waits, marked = False, []
    for entry in told:
        if entry.leg == "public" and entry.kind == "message":
            waits = waits or (entry.id in needing and not entry.is_deleted)
        elif entry.leg == "public" and entry.kind == "reply" and entry.state not in _GONE:
            waits = False
        marked.append(replace(entry, public_waits=waits))
    return marked


def _answered_in_private(told: list[Entry], known: Sources) -> list[Entry]:
    """Who read the question in public cannot read a private answer: since our last public one they wait for the closing word."""
    ours = [place for place, entry in enumerate(told) if entry.kind == "reply" and entry.state not in _GONE]
    began_in_public = bool(known.legs) and known.legs[0].is_public
    pointed = _pointed(known)
    answers = [place for place in ours if told[place].id not in pointed]
    is_public = told[answers[-1]].leg == "public" if answers else None
    if known.told.following or not known.case.is_open or not owes_public(began_in_public=began_in_public, last_answer_is_public=is_public):
        return told
    since = max((place for place in ours if told[place].leg == "public"), default=0)
    return [*told[:since], *(replace(entry, public_waits=True) for entry in told[since:])]


def _pointed(known: Sources) -> set[str]:
    """The entry that says in public that we wrote in private, as what was sent or as its echo: it answers nothing."""
    pointing = {each.outbound_id for each in known.pointers}
    sends = [each for each in known.outbounds if each.pk in pointing]
    echoes = {f"m{each.pk}" for each in known.messages for sent in sends if sent.external_id and each.external_id == sent.external_id}
    return {f"o{each.pk}" for each in sends} | echoes


def _owed(told: list[Entry], known: Sources) -> list[Entry]:
    """The ring at the end, while the public waits in an open case."""
    if known.told.following or not told or not told[-1].public_waits or not known.case.is_open:
        return told
    heard = [entry.at for entry in told if entry.kind == "reply" and entry.leg == "public" and entry.state not in _GONE]
    if heard:
        words = _("The public last heard from us %(time)s ago.") % {"time": duration((known.now - heard[-1]).total_seconds())}
    else:
        words = _("Nobody has answered here yet.")
    return [*told, Entry("owed", "owed", "public", known.now, text=words, public_waits=True)]
