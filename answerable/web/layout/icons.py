"""Pictures from the sprite: of things, of networks, of reasons."""

from functools import lru_cache

from django.templatetags.static import static
from django.utils.safestring import SafeString
from django.utils.translation import get_language

from answerable.web.layout.markup import format_html
from answerable.web.layout.networks import network_name, network_symbol

REASON_ICONS = {
    "complaint": "message-square-warning",
    "question": "circle-question-mark",
    "praise": "heart",
    "thanks": "heart",
    "press": "newspaper",
    "sales": "tag",
    "job": "briefcase",
    "jobs": "briefcase",
    "refund": "receipt",
    "safety": "siren",
    "legal": "scale",
    "spam": "ban",
}


# A list of fifty cases draws more than two hundred of few different ones.
@lru_cache(maxsize=512)
def icon(name: str, css: str = "") -> SafeString:
    """A picture from the sprite; it is decoration, so the words beside it must say the same."""
    return format_html('<svg class="ico {}" aria-hidden="true"><use href="{}#{}"></use></svg>', css, static("built/icons.svg"), name)


def network_icon(network: str, css: str = "net-s") -> SafeString:
    """The mark of a network, with its name for those who do not see it."""
    return _network_icon(network, css, get_language() or "")


@lru_cache(maxsize=512)
def _network_icon(network: str, css: str, language: str) -> SafeString:
    name, symbol, sprite = network_name(network), network_symbol(network), static("built/icons.svg")
    shape = "net" if symbol.startswith("net-") else "ico net-own"
    return format_html('<svg class="{} {}" role="img" aria-label="{}"><use href="{}#{}"></use></svg>', shape, css, name, sprite, symbol)


def reason_icon(reason: str) -> str:
    """The icon of a contact reason; dots separate a reason from its parts."""
    return REASON_ICONS.get(reason.split(".")[0], "message-square")
