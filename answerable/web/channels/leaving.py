"""Leaving for the directory of a mailbox: what was filled in waits, sealed, until its author comes back."""

from __future__ import annotations

import secrets
from base64 import b64decode, b64encode
from typing import TYPE_CHECKING, Any

from django.shortcuts import redirect

from answerable.core import crypto
from answerable.journeys.pages import sign_in
from answerable.web.channels.sign_in_form import back

if TYPE_CHECKING:
    from collections.abc import Mapping

    from django.http import HttpRequest
    from django.http.response import HttpResponseBase

_KEPT = "sign-in at a directory"


def begin(request: HttpRequest, credential: Mapping[str, Any], said: Mapping[str, str], page_id: int | None = None) -> HttpResponseBase:
    """Keep what was filled in, sealed, until its author comes back; then show the way there."""
    state = secrets.token_urlsafe(24)
    asked = sign_in.ask(credential, back=back(), state=state)
    told = {"credential": dict(credential), "said": dict(said), "page": page_id, "state": state}
    told |= {"verifier": asked.verifier, "address": asked.address}
    request.session[_KEPT] = b64encode(crypto.seal(told)).decode()
    return redirect("channels:sign_in")


def kept(request: HttpRequest) -> dict[str, Any] | None:
    """What was kept, None where nothing is under way."""
    try:
        return crypto.unseal(b64decode(request.session.get(_KEPT, "")))
    except (crypto.SecretUnreadable, ValueError):
        return None


def forget(request: HttpRequest) -> None:
    """It is over, whatever came of it."""
    del request.session[_KEPT]
