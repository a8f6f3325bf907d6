"""Signing in at the directory of a mailbox: somebody is sent there, and comes back with a code."""

from __future__ import annotations

import hmac
from typing import Any
from urllib.parse import urlsplit

from django.contrib import messages
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from answerable.access.scope import Action
from answerable.channels import queries as channels
from answerable.channels.errors import CredentialRefused
from answerable.core import clock
from answerable.core.errors import Refusal
from answerable.journeys.pages import sign_in, tend_page
from answerable.web.channels import connecting
from answerable.web.channels.forms import ConnectForm
from answerable.web.channels.leaving import begin, forget
from answerable.web.channels.leaving import kept as kept_of
from answerable.web.channels.mailbox_form import MailboxForm
from answerable.web.channels.offered import form_of
from answerable.web.channels.sign_in_form import back
from answerable.web.members import member_of, owners_only, scope_of


def show(request: HttpRequest) -> HttpResponseBase:
    """The way to the directory; or, for who comes back from there, the mailbox connected."""
    kept = kept_of(request)
    if kept is None:
        messages.info(request, _("There is no sign-in under way. Begin again."))
        return redirect("channels:index")
    _guard(request, kept)
    if "state" not in request.GET:
        seen = {"address": kept["address"], "host": urlsplit(kept["address"]).hostname, "sender": kept["credential"].get("sender")}
        return render(request, "channels/sign_in.html", seen)
    forget(request)
    try:
        return _finish(request, kept, _opened(request, kept))
    except Refusal as refusal:
        return _refused(request, kept, refusal)


def create(request: HttpRequest, page_id: int) -> HttpResponseBase:
    """Sign in again for a mailbox that is connected."""
    scope_of(request).require(Action.ADMINISTER, page_id)
    credential = dict(channels.access(channels.page(page_id)).credential)
    if "sign_in" not in credential:
        raise CredentialRefused(_("This page is not opened by signing in."))
    if secret := request.POST.get("client_secret", "").strip():
        credential["sign_in"] = {**credential["sign_in"], "client_secret": secret}
    return begin(request, credential, {}, page_id)


def _guard(request: HttpRequest, kept: dict[str, Any]) -> None:
    if kept["page"] is None:
        owners_only(request)
    else:
        scope_of(request).require(Action.ADMINISTER, kept["page"])


def _opened(request: HttpRequest, kept: dict[str, Any]) -> dict[str, Any]:
    """The credential with its token. What the directory says instead of a code is told."""
    told = request.GET
    if not hmac.compare_digest(told["state"].encode(), kept["state"].encode()):
        raise CredentialRefused(_("This answer does not belong to the sign-in that was begun here. Begin again."))
    if not told.get("code"):
        words = told.get("error_description") or told.get("error") or ""
        raise CredentialRefused(_("The directory did not allow it: %(words)s") % {"words": words[:300]})
    return sign_in.redeem(kept["credential"], code=told["code"], verifier=kept["verifier"], back=back())


def _finish(request: HttpRequest, kept: dict[str, Any], credential: dict[str, Any]) -> HttpResponseBase:
    if kept["page"] is not None:
        tend_page.reconnect(kept["page"], credential, member=member_of(request), now=clock.now())
        messages.success(request, _("Connected again. What was missed is fetched now."))
        return redirect("channels:show", kept["page"])
    form = _form(kept)
    if not form.is_valid():
        return connecting.shown(request, form, 422)
    return connecting.connect(request, form, credential)


def _refused(request: HttpRequest, kept: dict[str, Any], refusal: Refusal) -> HttpResponseBase:
    """On the form that was filled in; for a page that is connected, above that of its credential."""
    if kept["page"] is not None:
        messages.error(request, str(refusal.sentence))
        return redirect("channels:credential", kept["page"])
    form = _form(kept)
    form.is_valid()
    form.passed = getattr(refusal, "passed", ())
    form.add_error(None, str(refusal.sentence))
    return connecting.shown(request, form, refusal.status)


def _form(kept: dict[str, Any]) -> ConnectForm:
    return form_of(MailboxForm.network, kept["said"].get("sign_in", ""))(kept["said"])
