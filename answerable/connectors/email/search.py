"""After a try of which nobody knows whether it left: the mailbox holds a copy of everything that did."""

from datetime import timedelta

from django.utils.translation import gettext as _

from answerable.channels.contract import Access, Draft, NetworkError, Receipt, Trouble
from answerable.connectors.email.imap import mailbox
from answerable.connectors.email.sending import found_copy
from answerable.core import clock

SETTLED_AFTER = timedelta(minutes=2)  # until then a copy may be under way still


def find_sent(access: Access, draft: Draft) -> Receipt | None:
    """The copy of it. Where there is none, it surely did not leave once a copy would have had the time to come."""
    with mailbox(access) as box:
        said = found_copy(access, box, draft.key, is_everywhere=True)
    if said is None and clock.now() - draft.first_tried_at < SETTLED_AFTER:
        words = _("It cannot be told yet whether the mail left. The mailbox is looked at again.")
        raise NetworkError(Trouble.UNREACHABLE, words, retry=True)
    return said
