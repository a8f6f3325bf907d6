"""Where passkeys can work: browsers tie them to a domain name."""

from ipaddress import ip_address
from urllib.parse import urlsplit

from django.http import HttpRequest
from django.utils.translation import gettext


def why_no_passkeys(request: HttpRequest) -> str:
    """Why a browser will make no passkey for the address under which this page is open; empty where it will.

    By WebAuthn a key belongs to a domain name, never to an IP address.
    """
    host = urlsplit(request.build_absolute_uri()).hostname or ""
    if not _is_ip(host):
        return ""
    return gettext("Passkeys need a domain name. This desk is open under an IP address; ask whoever runs it for its name.")


def _is_ip(host: str) -> bool:
    try:
        ip_address(host)
    except ValueError:
        return False
    return True
