"""The frame around a member's pages: where to go, with how many cases wait there."""

from dataclasses import replace

from django.http import HttpRequest
from django.urls import NoReverseMatch, reverse
from django.utils.translation import gettext as _

from answerable.access.queries import sees_sums
from answerable.access.scope import Action
from answerable.alerts import queries as alerts
from answerable.channels import queries as channels
from answerable.inbox import queries as inbox
from answerable.inbox.rules import View
from answerable.journeys.company import settle_ownership
from answerable.routing import queries as routing
from answerable.web.approvals.at_hand import waiting_count
from answerable.web.inbox.asked import Asked, asked
from answerable.web.inbox.counted import counted, in_words
from answerable.web.inbox.views import url
from answerable.web.layout.shapes import NavGroup, NavItem, Shell
from answerable.web.members import member_of, scope_of, viewer_of
from answerable.web.policies.unread import unread
from answerable.web.settings.sections import first_url
from answerable.web.you.presences import presences, there_words

PLACES = [("chart-column", "ledger:index", "g r"), ("radio-tower", "channels:index", ""), ("users", "people:index", "")]


def frame(request: HttpRequest) -> Shell:
    """The navigation of whoever is signed in. A screen that is not installed is not in it."""
    member = member_of(request)
    views, places = _views(request), _places(request)
    brands = channels.brands()
    return Shell(
        company=brands[0].name if brands else "",
        member_name=member.name,
        member_words=there_words(member),
        groups=[
            NavGroup("", [*views, _told(request), _handed(request), _approvals(request), _policies(request), _guidelines(request)]),
            NavGroup(_("Views"), _kept(request), reverse("inbox:views")),
            *([NavGroup(_("Company"), places)] if places else []),
        ],
        dock=[*views[:3], *(replace(each, label=_("Ledger")) if each.key == "g r" else each for each in places[:1])],
        search_url=reverse("inbox:index"),
        logout_url=reverse("account_logout"),
        live_url="/live",
        settings_url=reverse("you:preferences"),
        palette_url=reverse("palette:finds"),
        urgent_url=reverse("you:urgent"),
        theme_url=reverse("you:theme"),
        presence_url=reverse("you:presence"),
        presences=presences(member),
        me=[
            NavItem("settings", _("Your settings"), reverse("you:preferences")),
            NavItem("timer", _("Your hours"), reverse("glass_house:own")),
            NavItem("users", _("Your deputy"), reverse("people:work", args=[member.pk])),
            NavItem("lock", _("Signing in"), reverse("you:safety")),
        ],
    )


def _views(request: HttpRequest) -> list[NavItem]:
    member, wanted = member_of(request), asked(request)
    counts = counted(request)
    is_list = request.resolver_match is not None and request.resolver_match.view_name in {"inbox:index", "case:show"}
    named = [
        (View.ALL, "inbox", _("All open"), "g i"),
        (View.UNTAKEN, "hand", _("Not taken"), ""),
        (View.MINE, "user-check", _("Mine"), "g m"),
        (View.DEPARTMENT, "users", member.department.name, ""),
        (View.CLOSED, "check", _("Closed"), ""),
    ]
    return [
        NavItem(
            icon,
            label,
            Asked(view).url(),
            in_words(counts[view]) if view in counts else "",
            is_current=is_list and is_plain(wanted, view),
            key=key,
            note_id=f"view-count-{view}" if view in counts else "",
        )
        for view, icon, label, key in named
    ]


def _told(request: HttpRequest) -> NavItem:
    """What colleagues told this member."""
    count = alerts.told_count(member_of(request).pk)
    is_here = request.resolver_match is not None and request.resolver_match.app_name == "told"
    return NavItem("sticky-note", _("For you"), reverse("told:index"), str(count) if count else "", is_current=is_here)


def _handed(request: HttpRequest) -> NavItem:
    """What departments hand to each other."""
    is_here = request.resolver_match is not None and request.resolver_match.app_name == "hand_offs"
    return NavItem("arrow-right-left", _("Hand-offs"), reverse("hand_offs:index"), is_current=is_here, key="g h")


def _approvals(request: HttpRequest) -> NavItem:
    """Texts that wait for somebody to agree."""
    count = waiting_count(request)
    is_here = request.resolver_match is not None and request.resolver_match.app_name == "approvals"
    return NavItem("shield-check", _("Approvals"), reverse("approvals:index"), str(count) if count else "", is_current=is_here, key="g a")


def _policies(request: HttpRequest) -> NavItem:
    """What colleagues have to know, with how much of it this member has not read."""
    count = len(unread(request))
    is_here = request.resolver_match is not None and request.resolver_match.app_name == "policies"
    return NavItem("book-open", _("Policies"), reverse("policies:index"), str(count) if count else "", is_current=is_here, key="g p")


def _guidelines(request: HttpRequest) -> NavItem:
    """What may be said, and how."""
    is_here = request.resolver_match is not None and request.resolver_match.app_name == "guidelines"
    return NavItem("gavel", _("Guidelines"), reverse("guidelines:index"), is_current=is_here, key="g l")


def _kept(request: HttpRequest) -> list[NavItem]:
    """What a member follows and what sleeps, then the views that they keep or that are shared with them."""
    wanted, counts = asked(request), counted(request)
    is_list = request.resolver_match is not None and request.resolver_match.view_name in {"inbox:index", "case:show"}
    fixed = [(View.FOLLOWING, "star", _("Following")), (View.SNOOZED, "alarm-clock", _("Snoozed"))]
    own = [
        NavItem(
            icon,
            label,
            Asked(view).url(),
            in_words(counts[view]),
            is_current=is_list and is_plain(wanted, view),
            note_id=f"view-count-{view}",
        )
        for view, icon, label in fixed
    ]
    for view in inbox.saved_views(viewer_of(request)):
        icon = "list-filter" if view.sharing == "own" else "users"
        is_here = is_list and wanted.saved == view.pk
        own.append(NavItem(icon, view.name, url(view.pk, view.query), is_current=is_here, note_id=f"view-count-{view.pk}"))
    return own


def is_plain(wanted: Asked, view: View) -> bool:
    """Whether a list shows a view as it is, neither searched nor kept under a name."""
    return wanted.view is view and not wanted.words and not wanted.saved


def _places(request: HttpRequest) -> list[NavItem]:
    labels = {"ledger:index": _("Answer ledger"), "channels:index": _("Channels"), "people:index": _("People")}
    here = request.resolver_match.app_name if request.resolver_match is not None else ""
    found = []
    for icon, name, key in PLACES:
        try:
            found.append(NavItem(icon, labels[name], reverse(name), is_current=here == name.partition(":")[0], key=key))
        except NoReverseMatch:
            continue
    if sees_sums(member_of(request)):
        url = reverse("glass_house:index")
        found.insert(1, NavItem("gauge", _("Glass house"), url, is_current=here == "glass_house"))
    found.insert(1, NavItem("globe", _("Evidence page"), reverse("evidence:index"), is_current=here == "evidence"))
    if scope_of(request).page_ids_for(Action.REPLY):
        found.insert(1, NavItem("list-checks", _("Readings to check"), reverse("review:index"), is_current=here == "review"))
    if member_of(request).is_owner or scope_of(request).page_ids_for(Action.ADMINISTER):
        found.append(NavItem("history", _("Who did what"), reverse("audit:index"), is_current=here == "audit"))
    found.insert(1, NavItem("scale", _("Goodwill"), reverse("goodwill:index"), is_current=here == "goodwill", key="g w"))
    found.insert(1, NavItem("contact", _("Customers"), reverse("customers:index"), is_current=here == "customers", key="g c"))
    found.insert(1, NavItem("calendar-days", _("Calendar"), reverse("promises:calendar"), is_current=here == "promises", key="g d"))
    is_matrix = request.resolver_match is not None and "ownership" in request.resolver_match.view_name
    if settle_ownership.may_settle(member_of(request)):
        note = _("draft") if routing.proposal() else ""
        found.append(NavItem("grid-3x3", _("Responsibilities"), reverse("settings:ownerships"), note, is_current=is_matrix, key="g o"))
    if begins := first_url(member_of(request)):
        found.append(NavItem("settings", _("Settings"), begins, is_current=here == "settings" and not is_matrix))
    return found
