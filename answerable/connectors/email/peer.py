"""Where a mail server stands. Its name is looked up once, what it stands for is checked, and that very address is called.

Encryption is a must: from the first byte (imaps, smtps) or by STARTTLS (imap, smtp). Only inside of a private network, and only if an
owner says so, may it be left out (imap+plain, smtp+plain) and may the server stand there at all.
"""

import ssl
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from django.utils.translation import gettext as _

from answerable.channels.contract import Access, NetworkError, Trouble
from answerable.core.guarded import Barred, addresses
from answerable.core.http import is_private, nested

PORTS = {"imaps": 993, "imap": 143, "imap+plain": 143, "smtps": 465, "smtp": 587, "smtp+plain": 25}


class _Named(ssl.SSLContext):
    """Checks a certificate against the server's name, though the connection is made to its address."""

    name = ""

    def wrap_socket(self, sock: Any, *args: Any, **named: Any) -> ssl.SSLSocket:
        """Whatever name the caller gives."""
        return super().wrap_socket(sock, *args, **{**named, "server_hostname": self.name})


@dataclass(frozen=True, slots=True)
class Peer:
    """A server to call: the address that was checked, and how the connection is encrypted."""

    address: str
    port: int
    is_wrapped: bool
    is_plain: bool
    context: ssl.SSLContext


def peer(access: Access, url: str, kind: str) -> Peer:
    """The server that an address names; `kind` is imap or smtp. Raises NetworkError for one that is none or may not be called."""
    scheme, host, port = _parts(url, kind)
    is_inside, is_plain = access.credential.get("is_inside") is True, scheme.endswith("+plain")
    try:
        found = addresses(host, port)
    except Barred as error:
        words = _("There is no mail server at %(host)s. Check how it is written.") % {"host": host}
        raise NetworkError(Trouble.UNREACHABLE, words, retry=True) from error
    private = [is_private(each) for each in found]
    if any(_is_link_local(each) for each in found) or (any(private) and not is_inside):
        words = _("%(host)s lies inside of a private network. Say that the server is your own if it is meant.") % {"host": host}
        raise NetworkError(Trouble.UNREACHABLE, words)
    if is_plain and not (is_inside and all(private)):
        raise NetworkError(Trouble.UNREACHABLE, _("Without encryption no mail server is called but one inside of your own network."))
    return Peer(found[0], port, scheme == f"{kind}s", is_plain, _context(host, access))


def _parts(url: str, kind: str) -> tuple[str, str, int]:
    try:
        parts = urlsplit(url)
        scheme, host, port = parts.scheme, parts.hostname or "", parts.port or PORTS.get(parts.scheme, 0)
    except ValueError:
        scheme, host, port = "", "", 0
    if scheme.removesuffix("+plain").removesuffix("s") != kind or scheme not in PORTS or not host:
        words = _("The address of the mail server cannot be read. It names a server and a port.")
        raise NetworkError(Trouble.UNREACHABLE, words, retry=True)
    return scheme, host, port


def _context(host: str, access: Access) -> ssl.SSLContext:
    context = _Named(ssl.PROTOCOL_TLS_CLIENT)
    context.name, context.minimum_version = host, ssl.TLSVersion.TLSv1_2
    context.load_default_certs()
    if authority := access.credential.get("authority"):
        try:
            context.load_verify_locations(cadata=str(authority))
        except (ssl.SSLError, ValueError) as error:
            raise NetworkError(Trouble.UNREACHABLE, _("The certificate of your own authority cannot be read.")) from error
    return context


def _is_link_local(address: str) -> bool:
    return any(ip.is_link_local or ip.is_multicast for ip in nested(address))
