"""The account itself: which one a page's token opens, what it may do, and that its events are delivered.

https://developers.facebook.com/docs/instagram-platform/instagram-api-with-facebook-login/get-started
"""

from django.utils.translation import gettext as _

from answerable.channels.contract import Access, BadPayload, Identified, NetworkError, Trouble
from answerable.channels.contract.shape import Shape, read
from answerable.connectors.meta import graph, token
from answerable.connectors.meta.fields import Id, Name
from answerable.connectors.meta.instagram.abilities import ACCOUNT, ACCOUNT_OF_PEOPLE

NEEDED = (
    "instagram_basic",
    "instagram_manage_comments",
    "instagram_manage_messages",
    "pages_show_list",
    "pages_manage_metadata",
    "pages_read_engagement",
)
FIELDS = ("comments", "live_comments", "mentions", "messages", "message_edit", "messaging_postbacks", "standby")


class Account(Shape):
    """The account."""

    id: Id
    username: Name = ""
    name: Name = ""


class Me(Shape):
    """The Facebook Page that it is linked to."""

    id: Id
    instagram_business_account: Account | None = None


def identify(access: Access) -> Identified:
    """Which account the token opens; its kind says whether people may answer for seven days."""
    try:
        me = read(Me, token.opened(access, "/me", "id,instagram_business_account{id,username,name}"))
    except BadPayload as error:
        raise NetworkError(Trouble.BROKEN, str(error)) from error
    account = me.instagram_business_account
    if account is None:
        unlinked = _("No Instagram account is linked to this Facebook Page. Link it in the page's settings.")
        raise NetworkError(Trouble.REFUSED, unlinked, passed=(_("The token opens a Facebook Page."),))
    name = account.name or account.username or account.id
    held = token.inspect(access, NEEDED, opens=name)
    kind = ACCOUNT_OF_PEOPLE if access.credential.get("human_agent") else ACCOUNT
    return Identified(account.id, kind, name, account.username, held.ends_at, tuple(held.scopes))


def subscribe(access: Access, hook_url: str) -> None:
    """Install the application on the linked page, and have the application's callback for Instagram at our address."""
    graph.write(access, "/me/subscribed_apps", {"subscribed_fields": "messages"})
    token.have_delivered(access, "instagram", FIELDS, hook_url)
