"""The number itself: whose it is, what the token may do, and that its events are delivered."""

from django.utils.translation import gettext as _

from answerable.channels.contract import Access, BadPayload, Identified, NetworkError, Trouble
from answerable.channels.contract.shape import Shape, read
from answerable.connectors.meta import graph, token
from answerable.connectors.meta.fields import Id, Name
from answerable.connectors.meta.whatsapp.abilities import NUMBER

NEEDED = ("whatsapp_business_management", "whatsapp_business_messaging")
FIELDS = ("messages", "smb_message_echoes", "message_template_status_update", "account_update", "phone_number_quality_update")


class Number(Shape):
    """A number."""

    id: Id
    display_phone_number: Name = ""
    verified_name: Name = ""


def identify(access: Access) -> Identified:
    """Which number the token opens; its id is given with the credential, for one token opens all of an account."""
    number_id = number_of(access)
    try:
        number = read(Number, token.opened(access, graph.path(number_id), "id,display_phone_number,verified_name"))
    except BadPayload as error:
        raise NetworkError(Trouble.BROKEN, str(error)) from error
    name = number.verified_name or number.display_phone_number or number.id
    held = token.inspect(access, NEEDED, opens=name)
    return Identified(number.id, NUMBER, name, number.display_phone_number, held.ends_at, tuple(held.scopes))


def number_of(access: Access) -> str:
    """The id of the page's number."""
    given = access.page_external_id or access.credential.get("number_id")
    if not isinstance(given, str) or not given:
        raise NetworkError(Trouble.TOKEN, _("The id of the phone number is missing."))
    return given


def subscribe(access: Access, hook_url: str) -> None:
    """Install the application on the business account, and have the application's callback for WhatsApp at our address."""
    account = str(access.credential.get("account_id") or "missing")
    try:
        graph.write(access, graph.path(account, "subscribed_apps"), {})
    except NetworkError as error:
        if error.trouble is not Trouble.GONE:
            raise
        words = _("The token opens no WhatsApp Business account %(account)s. Give the right ID together with a new token.")
        raise NetworkError(Trouble.GONE, words % {"account": account[:60]}) from error
    token.have_delivered(access, "whatsapp_business_account", FIELDS, hook_url)
