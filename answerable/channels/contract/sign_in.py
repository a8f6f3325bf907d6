"""Signing in at somebody's directory instead of giving a password: https://www.rfc-editor.org/rfc/rfc6749 with PKCE, for any network.

A credential says under `sign_in` where: `authorize` and `exchange` (addresses), `scope`, `client_id`, `client_secret`, and `extra` that
the directory wants to be asked with. The token stands beside it, with `refresh_token` and `token_until`.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from urllib.parse import urlencode, urlsplit

from django.utils.translation import gettext as _
from oauthlib.oauth2 import OAuth2Error, WebApplicationClient

from answerable.channels.contract.page import Renewed
from answerable.channels.contract.trouble import NetworkError, Trouble
from answerable.core import clock, http

VERIFIER_LENGTH = 64
SLACK = timedelta(seconds=30)  # a token that ends while it is on its way is none
LONGEST = timedelta(days=1)
HEADERS = {"Accept": "application/json", "Content-Type": "application/x-www-form-urlencoded"}
Credential = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Asked:
    """Where somebody signs in, and what proves later that it was we who asked."""

    address: str
    verifier: str


def ask(credential: Credential, *, back: str, state: str) -> Asked:
    """Send somebody to their directory; they come back to `back` with a code. Raises NetworkError for an address that is not encrypted."""
    where = credential["sign_in"]
    _refuse_plain(str(where["authorize"]), credential)
    client = WebApplicationClient(where["client_id"])
    verifier = client.create_code_verifier(VERIFIER_LENGTH)
    told = {
        **{"response_type": "code", "client_id": where["client_id"], "redirect_uri": back, "scope": where["scope"], "state": state},
        **{"code_challenge": client.create_code_challenge(verifier, "S256"), "code_challenge_method": "S256"},
        **where.get("extra", {}),
        "login_hint": str(credential.get("sender") or ""),
    }
    joined = "&" if urlsplit(where["authorize"]).query else "?"
    return Asked(f"{where['authorize']}{joined}{urlencode(told)}", verifier)


def redeem(credential: Credential, *, code: str, verifier: str, back: str) -> dict[str, Any]:
    """The credential with the token that a code is worth."""
    where = credential["sign_in"]
    client = WebApplicationClient(where["client_id"])
    body = client.prepare_request_body(code=code, redirect_uri=back, code_verifier=verifier, client_secret=where["client_secret"])
    return {**credential, **_told(client, credential, body)}


def renew(credential: Credential) -> Renewed:
    """A fresh token; directories that rotate theirs give another `refresh_token` with it. Where none is left, its owner signs in again."""
    where, kept = credential["sign_in"], str(credential.get("refresh_token") or "")
    if not kept:
        raise _over(_("it gave nothing to renew the access with"))
    client = WebApplicationClient(where["client_id"])
    body = client.prepare_refresh_body(refresh_token=kept, client_id=where["client_id"], client_secret=where["client_secret"])
    return Renewed({**credential, **_told(client, credential, body)}, None)


def is_over(credential: Credential, now: datetime) -> bool:
    """Whether the token ended by our own clock."""
    try:
        return datetime.fromisoformat(str(credential["token_until"])) - SLACK <= now
    except (KeyError, ValueError):
        return False


def _told(client: WebApplicationClient, credential: Credential, body: str) -> dict[str, Any]:
    """What a directory gives for a code or for a token of before. Whatever it does, nothing of ours has happened yet."""
    address = str(credential["sign_in"]["exchange"])
    _refuse_inside(address, credential)
    try:
        response = http.call("POST", address, headers=HEADERS, body=body.encode())
    except (http.NotReached, http.NotAnswered) as error:
        raise NetworkError(Trouble.UNREACHABLE, _("The directory that signs in cannot be reached."), retry=True) from error
    if response.status_code >= 500 or response.status_code == 429:
        raise NetworkError(Trouble.UNREACHABLE, _("The directory that signs in does not answer just now."), retry=True)
    try:
        found = client.parse_request_body_response(response.text)
    except OAuth2Error as error:
        raise _over(" ".join(part for part in (error.error, error.description) if isinstance(part, str))) from error
    except (ValueError, TypeError, AttributeError, ArithmeticError, RecursionError, Warning) as error:
        raise NetworkError(Trouble.BROKEN, _("What the directory answered cannot be read.")) from error
    token = found.get("access_token")
    if not isinstance(token, str) or not token.isprintable() or not token.strip():
        raise NetworkError(Trouble.BROKEN, _("What the directory answered cannot be read."))
    again = found.get("refresh_token")
    kept = {"refresh_token": again} if isinstance(again, str) and again else {}
    return {"token": token, "token_until": _until(found.get("expires_in")), **kept}


def _until(seconds: Any) -> str:
    """When a token ends; one of which nothing is said is used until it is not taken any more."""
    try:
        length = timedelta(seconds=min(max(int(seconds), 0), LONGEST.total_seconds()))
    except (TypeError, ValueError, OverflowError):
        return ""
    return (clock.now() + length).isoformat()


def _refuse_inside(address: str, credential: Credential) -> None:
    """A directory of the company's own may stand inside of its network, where an owner says so; what is outside is called encrypted."""
    _refuse_plain(address, credential)
    if credential.get("is_inside") is True:
        return
    try:
        http.refuse_private(address)
    except http.UnsafeAddress as error:
        raise NetworkError(Trouble.UNREACHABLE, str(error.sentence)) from error


def _refuse_plain(address: str, credential: Credential) -> None:
    scheme = urlsplit(address).scheme
    if scheme != "https" and not (scheme == "http" and credential.get("is_inside") is True):
        raise NetworkError(Trouble.UNREACHABLE, _("The address of a directory begins with https://."))


def _over(why: str) -> NetworkError:
    return NetworkError(Trouble.TOKEN, _("The directory does not renew the access: %(why)s. Sign in again.") % {"why": why[:200]})
