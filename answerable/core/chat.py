"""Writing into rooms of chat tools by apprise, to those of its services that are rooms, and to no address inside unless that is agreed.

apprise is loaded when the first room is opened: it brings all of its services, and most desks have none of them.
"""

from __future__ import annotations

import logging
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from answerable.core import http
from answerable.core.errors import Refusal

if TYPE_CHECKING:
    from apprise import NotifyBase

# By apprise's own names of schemes: https://github.com/caronc/apprise/wiki
SERVICES = {
    "slack": "Slack",
    "workflow": "Microsoft Teams",
    "msteams": "Microsoft Teams",
    "mmost": "Mattermost",
    "mmosts": "Mattermost",
    "matrix": "Matrix",
    "matrixs": "Matrix",
    "rocket": "Rocket.Chat",
    "rockets": "Rocket.Chat",
    "gchat": "Google Chat",
    "discord": "Discord",
    "zulip": "Zulip",
    "wxteams": "Webex",
    "ntfy": "ntfy",
    "ntfys": "ntfy",
    "json": "JSON",
    "jsons": "JSON",
}
# Those whose server the company names; the others are fixed by the service.
_OWN_SERVERS = frozenset({"workflow", "mmost", "mmosts", "matrix", "matrixs", "rocket", "rockets", "ntfy", "ntfys", "json", "jsons"})
# What apprise itself logs names the whole address, which is a secret.
logging.getLogger("apprise").setLevel(logging.CRITICAL)


class UnfitRoom(Refusal):
    """The address is of no room that can be written into."""

    code = "unfit_room"
    status = 422


@dataclass(frozen=True, slots=True)
class Room:
    """A room of a chat tool by its whole address, as apprise writes it or as the tool itself shows it for webhooks."""

    address: str
    is_private_allowed: bool = False

    @property
    def service(self) -> str:
        """What the tool is called; raises UnfitRoom."""
        return SERVICES[self._scheme(self._opened())]

    def check(self) -> None:
        """Raises UnfitRoom, or UnsafeAddress where its server stands inside of a private network."""
        opened = self._opened()
        if not self.is_private_allowed and self._scheme(opened) in _OWN_SERVERS:
            http.refuse_private(f"https://{opened.host}:{opened.port or 443}")

    def write(self, title: str, text: str) -> bool:
        """Whether the tool took it; raises what `check` raises."""
        from apprise import NotifyFormat

        self.check()
        return bool(self._opened().notify(body=text, title=title, body_format=NotifyFormat.TEXT))

    def _opened(self) -> NotifyBase:
        from apprise import Apprise

        opened = Apprise.instantiate(self.address.strip()) if self.address.isprintable() else None
        if opened is None or self._scheme(opened) not in SERVICES:
            raise UnfitRoom(
                _("This is no address of a room in a chat tool. Copy the webhook's address from the tool, or see the examples.")
            )
        return opened

    @staticmethod
    def _scheme(opened: NotifyBase) -> str:
        address: str = opened.url()  # type: ignore[no-untyped-call]  # apprise says no types there
        return address.partition("://")[0]
