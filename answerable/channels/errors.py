"""What channels refuse."""

from django.utils.translation import gettext_lazy as _

from answerable.core.errors import Conflict, Refusal


class PageTaken(Conflict):
    """That page is connected already."""

    code = "page_taken"


class PrefixTaken(Conflict):
    """Case numbers of another brand begin so."""

    code = "prefix_taken"


class CredentialRefused(Refusal):
    """The network did not accept the credential."""

    code = "credential_refused"
    status = 422


NO_ACCESS = _("The network does not accept this access token. Check that it was copied whole and has not expired.")
