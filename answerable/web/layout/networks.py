"""What the networks are called and which mark of the sprite stands for each."""

from django.utils.translation import gettext

NETWORKS = {
    "facebook": "Facebook",
    "instagram": "Instagram",
    "x": "X",
    "youtube": "YouTube",
    "tiktok": "TikTok",
    "whatsapp": "WhatsApp",
    "telegram": "Telegram",
    "mastodon": "Mastodon",
    "bluesky": "Bluesky",
    "google": "Google reviews",
    "messenger": "Messenger",
    "linkedin": "LinkedIn",
    "reddit": "Reddit",
    "trustpilot": "Trustpilot",
    "googleplay": "Google Play",
    "appstore": "App Store",
}

# What stands before somebody's handle; networks whose handles are addresses, or that have none, put nothing there.
SIGNS = {"reddit": "u/", **dict.fromkeys(("email", "web", "webhook", "file", "facebook", "messenger", "google", "trustpilot"), "")}


def shown_handle(network: str, handle: str) -> str:
    """A handle as the network itself writes it."""
    sign = SIGNS.get(network, "@")
    return handle if handle.startswith(sign) else f"{sign}{handle}"


def network_name(network: str) -> str:
    """What people call a network; an unknown one is shown by its own key."""
    own = {"sandbox": gettext("Sandbox network"), "email": gettext("E-mail"), "web": gettext("Web form"), "file": gettext("From a file")}
    own["webhook"] = gettext("Your own program")
    return NETWORKS.get(network) or own.get(network) or network.replace("_", " ").title()


def network_symbol(network: str) -> str:
    """The id of a network's symbol in the sprite; an unknown network gets a plain speech bubble."""
    own = {"sandbox": "flask-conical", "email": "mail", "web": "panel-top", "webhook": "webhook", "file": "file-text"}
    return f"net-{network}" if network in NETWORKS else own.get(network, "message-circle")
