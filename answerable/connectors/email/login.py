"""Who logs in at a mail server, and by what: a password, or a token that somebody's directory gives out (XOAUTH2)."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from answerable.channels.contract import Access, NetworkError, Trouble, sign_in
from answerable.core import clock


@dataclass(frozen=True, slots=True)
class Login:
    """A name with a password or a token."""

    name: str
    password: str = ""
    token: str = ""


def login(access: Access) -> Login:
    """What the page's credential holds; raises NetworkError where there is nothing that could be a login."""
    if sign_in.is_over(access.credential, clock.now()):
        raise NetworkError(Trouble.TOKEN, _("The access to the mailbox ended and is renewed."))
    name = str(access.credential.get("login") or access.credential.get("sender") or "")
    password, token = str(access.credential.get("password") or ""), str(access.credential.get("token") or "")
    if not name.strip() or not (password.strip() or token.strip()) or not (name + password + token).isprintable():
        raise NetworkError(Trouble.TOKEN, _("There is no password. Give the mailbox a new one."))
    return Login(name, password, token if not password else "")


def sender(access: Access) -> str:
    """The address that customers write to, in lower case."""
    return str(access.credential.get("sender") or access.page_external_id).strip().lower()


def refused(server: str) -> NetworkError:
    """The server does not take the login; `server` is what it said."""
    words = _("The mail server does not take the name and password: %(words)s") % {"words": server[:200]}
    return NetworkError(Trouble.TOKEN, words)
