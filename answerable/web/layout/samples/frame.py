"""The frame of a signed-in member, and a composer."""

from answerable.web.layout.samples import texts
from answerable.web.layout.shapes import Composer, ComposerTab, NavGroup, NavItem, Shell


def composer() -> Composer:
    """A composer with an open public leg, a private one with a window, and one that is closed."""
    tabs = [
        ComposerTab("public", 1, "Public reply", "globe", limit=8000, button_label="Send publicly", is_selected=True),
        ComposerTab("private", 2, "Private reply", "lock", time_left="6 d left", limit=2000, button_label="Send privately"),
        ComposerTab("direct", 3, "DM", "message-circle", is_open=False, reason_closed=texts.CLOSED, button_label="Send privately"),
        ComposerTab("note", None, "Note", "sticky-note", button_label="Save note"),
    ]
    return Composer("/layout", tabs, draft_key="sample:1", page_name="Harbour Rail", text="Amara, we found the cause.")


def shell() -> Shell:
    """The frame of a signed-in member."""
    views = [
        NavItem("inbox", "All open", "/layout", "25", is_current=True, key="g i"),
        NavItem("user-check", "Mine", "#mine", "9"),
        NavItem("users", "Service", "#service", "16"),
    ]
    company = [
        NavItem("chart-column", "Answer ledger", "#ledger", key="g r"),
        NavItem("radio-tower", "Channels", "#channels", "1 silent", "warning"),
    ]
    more = [NavItem("siren", "Crisis", "#crisis", "live", "error")]
    return Shell(
        company="Harbour Rail",
        member_name="Jonas Lindqvist",
        member_words="Service, on shift",
        groups=[NavGroup("", views), NavGroup("Company", company)],
        dock=[*views, *more],
        search_url="/layout",
        logout_url="/accounts/logout/",
        live_url="/live",
        palette_url="/palette",
        me=[NavItem("settings", "Your settings", "#settings")],
    )
