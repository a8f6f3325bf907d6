"""What Meta's error codes mean, and what a person is told.

https://developers.facebook.com/docs/graph-api/guides/error-handling,
https://developers.facebook.com/docs/messenger-platform/reference/send-api/error-codes,
https://developers.facebook.com/docs/whatsapp/cloud-api/support/error-codes. A code that says nothing of whether the work was done
(1, 2, 1200, 131000) is left to the status.
"""

from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from answerable.channels.contract import Trouble
from answerable.channels.contract.shape import Shape

TOKEN_OVER = _("The access token is no longer valid. Make a new one in Meta's business settings and give it to the page.")
NOT_ALLOWED = _("The access token lacks a permission for this. Check the application's permissions, then give the page a new token.")
WINDOW_OVER = _("Meta takes no message to this customer any more: they wrote too long ago. Wait until they write again.")
TEMPLATE_ONLY = _("The customer wrote more than 24 hours ago: WhatsApp takes only approved templates now.")
BLOCKED = _("Meta has blocked this action for now as abusive. Wait, and look into the page's support inbox at Meta.")
ANSWERED_ONCE = _("This was answered privately already; Meta allows one private reply. It goes on when the customer answers.")
UNREACHABLE = _("This customer cannot be reached with this kind of message.")
UNREACHED = _("Meta called this desk at its address and was not answered. It must be reached from the internet, with a valid certificate.")
UNPAID = _("Meta refuses to send for this account. Check its payment method and its status in Meta's business settings.")

Meaning = tuple[Trouble, str | Promise]

SUBCODES: dict[tuple[int, int], Meaning] = {
    (10, 2018278): (Trouble.REFUSED, WINDOW_OVER),
    (10, 2018065): (Trouble.REFUSED, WINDOW_OVER),
    (10, 2534022): (Trouble.REFUSED, WINDOW_OVER),
    (10, 2018108): (Trouble.REFUSED, UNREACHABLE),
    (100, 33): (Trouble.GONE, ""),
    (100, 2018001): (Trouble.REFUSED, UNREACHABLE),
    (100, 2534014): (Trouble.REFUSED, ANSWERED_ONCE),
    (200, 1545041): (Trouble.REFUSED, UNREACHABLE),
    (551, 1545041): (Trouble.REFUSED, UNREACHABLE),
}

CODES: dict[int, Meaning] = {
    **dict.fromkeys((0, 102, 190, 463, 467, 2500), (Trouble.TOKEN, TOKEN_OVER)),
    **dict.fromkeys((3, 10, *range(200, 300), 131005, 133010, 131045), (Trouble.PERMISSION, NOT_ALLOWED)),
    **dict.fromkeys((131031, 131042, 131037), (Trouble.PERMISSION, UNPAID)),
    **dict.fromkeys((4, 17, 32, 341, 613, *range(80000, 80015), 130429, 131048, 131056, 133016), (Trouble.LIMITED, "")),
    **dict.fromkeys((131016, 131057, 133004), (Trouble.UNREACHABLE, "")),
    **dict.fromkeys((368, 2022), (Trouble.REFUSED, BLOCKED)),
    **dict.fromkeys((551, 10903, 10904, 130472, 130497, 131021, 131026, 131030, 131049, 131050), (Trouble.REFUSED, UNREACHABLE)),
    10900: (Trouble.REFUSED, ANSWERED_ONCE),
    131047: (Trouble.REFUSED, TEMPLATE_ONLY),
    803: (Trouble.GONE, ""),
    2200: (Trouble.REFUSED, UNREACHED),
}
UNSAID = {1, 2, 1200, 131000}


class Error(Shape):
    """What an answer says of its failure."""

    code: int
    error_subcode: int = 0
    message: Any = ""
    error_user_msg: Any = ""
    error_data: Any = None


def meaning(error: Error) -> tuple[Trouble | None, str]:
    """The trouble, None where the status says it, and the sentence for it: ours where there is one, else Meta's."""
    found = SUBCODES.get((error.code, error.error_subcode)) or CODES.get(error.code)
    if found is None:
        return (None if error.code in UNSAID else Trouble.REFUSED), _theirs(error)
    return found[0], str(found[1]) or _theirs(error)


def _theirs(error: Error) -> str:
    details = error.error_data.get("details") if isinstance(error.error_data, dict) else ""
    return next((each for each in (error.error_user_msg, details, error.message) if isinstance(each, str) and each), "")
