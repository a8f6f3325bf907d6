"""What the connectors of Meta's networks have in common: the hook, the token, and what none of them offers."""

from typing import ClassVar

from django.utils.translation import gettext as _

from answerable.channels.contract import Access, Acknowledgement, Delivery, NetworkError, Renewed, Trouble, hub
from answerable.channels.contract.lacking import WithoutHeldFiles, WithoutStream


class Shared(WithoutStream, WithoutHeldFiles):
    """One application's callback for all pages; tokens that their owner makes anew."""

    is_simulated: ClassVar[bool] = False
    has_hooks: ClassVar[bool] = True
    shares_hook: ClassVar[bool] = True
    can_renew: ClassVar[bool] = False

    def challenge(self, delivery: Delivery, access: Access) -> Acknowledgement:
        """It asks as WebSub does."""
        return hub.challenge(delivery, access)

    def verify(self, delivery: Delivery, access: Access) -> None:
        """It signs with the application's secret: https://developers.facebook.com/docs/graph-api/webhooks/getting-started."""
        hub.verify(delivery, access, header="x-hub-signature-256")

    def acknowledge(self, delivery: Delivery) -> Acknowledgement:
        """Any 200 takes the events."""
        return Acknowledgement(body="EVENT_RECEIVED")

    def refresh(self, access: Access) -> Renewed:
        """There is nothing that renews a token of a page or of a system user."""
        raise NetworkError(
            Trouble.TOKEN, _("The access token is no longer valid. Make a new one in Meta's business settings and give it to the page.")
        )
