"""The program itself: what it stands for and can do, and where it finds the desk."""

from django.utils.translation import gettext as _

from answerable.channels.contract import Access, BadPayload, Identified, NetworkError, Renewed, Trouble
from answerable.channels.contract.shape import Shape, read
from answerable.channels.contract.standard import is_secret
from answerable.connectors.webhook.calls import ask, is_called, tell
from answerable.connectors.webhook.declared import Declared, kind_of

DESCRIBE, HERE = "page.describe", "page.deliver_to"


class Described(Shape):
    """What a program says of itself stands in `page`."""

    page: Declared


def identify(access: Access) -> Identified:
    """What the program says of itself; one that is not called is what its owner said when it was connected."""
    if not is_secret(access.credential.get("secret")):
        raise NetworkError(Trouble.TOKEN, _("The signing secret is missing or is none. It begins with whsec_."))
    said = _described(access) if is_called(access) else _kept(access)
    return Identified(said.id, kind_of(said), said.name or said.id, said.handle, permissions=tuple(said.ways))


def subscribe(access: Access, hook_url: str) -> None:
    """Tell the program where to deliver. One that does not want to know was told by its developer."""
    if not is_called(access):
        return
    try:
        tell(access, HERE, {"url": hook_url})
    except NetworkError as error:
        if error.trouble not in {Trouble.REFUSED, Trouble.GONE}:
            raise


def refresh(access: Access) -> Renewed:
    """A secret does not renew itself."""
    words = _("The program does not take the signing secret any more. Give the page a new one.")
    raise NetworkError(Trouble.TOKEN, words, passed=())


def _described(access: Access) -> Declared:
    """What the program answers; its trouble is said in words that need no others."""
    try:
        return ask(access, Described, DESCRIBE, {}).page
    except NetworkError as error:
        if error.trouble is Trouble.TOKEN:
            error.words = _("The program does not take the signature. Check that it has this very secret. (%(words)s)") % {
                "words": error.words
            }
        error.passed = ()
        raise


def _kept(access: Access) -> Declared:
    try:
        return read(Declared, access.credential.get("page"))
    except BadPayload as error:
        raise NetworkError(Trouble.REFUSED, str(error)) from error
