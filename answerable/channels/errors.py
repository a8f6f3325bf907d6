"""What channels refuse."""

from django.utils.translation import gettext_lazy as _

from answerable.channels.contract import NetworkError, Trouble
from answerable.core.errors import Conflict, Refusal


class PageTaken(Conflict):
    """That page is connected already."""

    code = "page_taken"


class PrefixTaken(Conflict):
    """Case numbers of another brand begin so."""

    code = "prefix_taken"


class UnreadableColour(Refusal):
    """A brand's colour on which no text can be read."""

    code = "unreadable_colour"
    status = 422


class CredentialRefused(Refusal):
    """The network did not accept the credential. `passed`: what worked until then, where it was tried step by step."""

    code = "credential_refused"
    status = 422
    passed: tuple[str, ...] = ()


WHY_NOT = {
    Trouble.TOKEN: _("The network does not accept this access token. Check that it was copied whole and has not expired."),
    Trouble.PERMISSION: _("The access token does not allow enough. Make one with the permissions to read and to write."),
    Trouble.UNREACHABLE: _("Nobody answers at this address. Check how it is written, or try again later."),
    Trouble.GONE: _("This address answers, but not as this network does. Check how it is written."),
    Trouble.BROKEN: _("This address answers, but not as this network does. Check how it is written."),
    Trouble.LIMITED: _("The network wants fewer calls just now. Try again in some minutes."),
}


def credential_refused(error: NetworkError) -> CredentialRefused:
    """Which step of connecting failed, in a sentence, with the network's own words behind it."""
    if error.passed is not None:
        refusal = CredentialRefused(error.words)
        refusal.passed = error.passed
        return refusal
    sentence = WHY_NOT.get(error.trouble, _("The network could not say whose access token this is. Try again."))
    return CredentialRefused(f"{sentence} ({error.words})")
