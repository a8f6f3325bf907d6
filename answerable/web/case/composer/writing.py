"""The composer of a case: a tab for each way that its legs offer, open until when or closed and why, and one for notes."""

from __future__ import annotations

import json
import uuid
from dataclasses import replace
from typing import TYPE_CHECKING

from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from answerable.access.scope import Action
from answerable.channels.contract import Way
from answerable.publish import queries as publish
from answerable.publish.queries import enclosures, ways
from answerable.publish.rules.windows import Closed, Window
from answerable.sla.words import roughly
from answerable.web.case.composer.suggested import suggested
from answerable.web.case.composer.to_read import reason_barred, to_read
from answerable.web.case.heading import speaks, speaks_id
from answerable.web.files.bar import bar, taken
from answerable.web.layout.shapes import Composer, ComposerTab

if TYPE_CHECKING:
    from answerable.cases.models import Leg
    from answerable.web.case.sources import Sources

LABELS: dict[Way, tuple[str | Promise, str, str | Promise]] = {
    Way.PUBLIC: (gettext_lazy("Public reply"), "globe", gettext_lazy("Send publicly")),
    Way.PRIVATE: (gettext_lazy("Private reply"), "lock", gettext_lazy("Send privately")),
    Way.DIRECT: (gettext_lazy("DM"), "message-circle", gettext_lazy("Send privately")),
}
CLOSED: dict[Closed, str | Promise] = {
    Closed.WINDOW_OVER: gettext_lazy("The network's time for such an answer is over. Use another tab, or wait for the customer."),
    Closed.USED_UP: gettext_lazy("The network takes no further answer of this kind to this message. Use another tab."),
    Closed.NOTHING_TO_ANSWER: gettext_lazy("There is no message that could be answered this way."),
    Closed.PAGE_PAUSED: gettext_lazy("This page is paused. Whoever runs the desk can start it again under Channels."),
}


def composer(known: Sources, action: str, *, chosen: str = "") -> Composer | None:
    """Where and how the member may write; None where they may not even note. `chosen` names the tab to begin with."""
    offered = _offered(known) if known.may(Action.REPLY) and known.case.is_open else []
    several = len({leg.page_id for leg in known.legs}) > 1
    tabs = [_tab(leg, window, known, several) for leg, window in offered]
    if known.may(Action.NOTE):
        tabs.append(ComposerTab("note", None, _("Note"), "sticky-note", button_label=_("Save note")))
    if not tabs:
        return None
    tabs = _select(_drafted(tabs, known), known, chosen)
    return Composer(
        action=action,
        tabs=tabs,
        send_key=str(uuid.uuid4()),
        last_outbound_id=known.at_hand.mark,
        draft_key=f"case:{known.case.pk}:{known.me.pk}",
        macros_url=reverse("case:macros", args=[known.case.pk]) if known.may(Action.REPLY) else "",
        checks_url=reverse("case:checks", args=[known.case.pk]) if known.may(Action.REPLY) else "",
        mentions_url=reverse("case:mentions", args=[known.case.pk]),
        draft_url=reverse("case:draft", args=[known.case.pk]),
        text=next(tab.draft for tab in tabs if tab.is_selected),
        template_url=_template_url(offered, known),
        page_name=known.case.page.name,
        to_read=to_read(known) if len(tabs) > 1 else (),
        help=known.assisting if known.assisting and known.assisting.writes and any(each.key != "note" for each in tabs) else None,
        bar=bar(known.case.pk, known.me.pk, has_files=known.at_hand.has_files) if any(each.key != "note" for each in tabs) else None,
    )


def _offered(known: Sources) -> list[tuple[Leg, Window]]:
    answerable = [leg for leg in known.legs if known.scope.may(Action.REPLY, leg.page_id)]
    offered = ways.windows_of_legs(answerable, now=known.now)
    return [(leg, window) for leg in answerable for window in offered[leg.pk]]


def _template_url(offered: list[tuple[Leg, Window]], known: Sources) -> str:
    """Where a template is chosen, if there is a conversation that takes no other words any more."""
    leg = next((leg for leg, window in offered if ways.takes_templates(leg, window)), None)
    if leg is None or _not_theirs(known) or reason_barred(known, leg.page_id):
        return ""
    return f"{reverse('case:template', args=[known.case.pk])}?leg={leg.pk}"


def _tab(leg: Leg, window: Window, known: Sources, several: bool) -> ComposerTab:
    label, icon, button = LABELS[window.way]
    barred = _not_theirs(known) or reason_barred(known, leg.page_id)
    left = (window.ends_at - known.now).total_seconds() if window.ends_at and window.is_open else None
    return ComposerTab(
        key=window.way.value,
        leg_id=leg.pk,
        label=f"{label}, {leg.page.name}" if several else str(label),
        icon=icon,
        is_open=window.is_open and not barred,
        reason_closed=barred or (str(CLOSED[window.closed]) if window.closed else ""),
        time_left=_("%(time)s left") % {"time": roughly(left)} if left is not None else "",
        limit=window.limit,
        unit=window.measure.unit,
        url_weight=window.measure.url_weight,
        is_domain_free=window.measure.is_domain_free,
        button_label=str(button),
        shows_links=window.shows_links,
        takes=json.dumps(taken(enclosures.takes(leg.page, window.way))),
    )


def _not_theirs(known: Sources) -> str:
    """In a PR matter only its spokesperson answers."""
    if speaks_id(known) in {None, known.me.pk}:
        return ""
    return _("This is a PR matter, in which only %(name)s answers. Write them a note.") % {"name": speaks(known)}


def _drafted(tabs: list[ComposerTab], known: Sources) -> list[ComposerTab]:
    """Each tab with what its member wrote there and did not send."""
    found = publish.drafts(known.case.pk, known.me.pk) if known.at_hand.has_drafts else []
    drafts = {(each.way, each.leg_id): each.text for each in found}
    return suggested([replace(tab, draft=drafts.get((tab.key, tab.leg_id), "")) for tab in tabs], known)


def _select(tabs: list[ComposerTab], known: Sources, chosen: str) -> list[ComposerTab]:
    """The chosen tab, else what was begun, else the first open one of the leg on which the customer wrote last, else the first open."""
    last = next((each.leg_id for each in reversed(known.messages) if not each.is_ours), None)
    ranked = sorted(tabs, key=lambda tab: (tab.key != chosen, not tab.is_open, not tab.draft, tab.leg_id != last, tab.key == "note"))
    return [replace(tab, is_selected=tab is ranked[0]) for tab in tabs]
