"""A form of ours as it stands: what works of it, and how it is put on a site."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.templatetags.static import static
from django.urls import reverse
from django.utils.translation import gettext as _

from answerable.access.scope import Action
from answerable.channels import queries as channels
from answerable.core.errors import Invisible
from answerable.core.settings import get_settings
from answerable.web.channels.steps import Step, Steps, arrives, is_read
from answerable.web.members import scope_of

if TYPE_CHECKING:
    from answerable.channels.models import Page


def show(request: HttpRequest, page_id: int) -> HttpResponseBase:
    """Its address, and a line that shows it on another site. For who administers the page."""
    scope_of(request).require(Action.ADMINISTER, page_id)
    page = channels.page(page_id)
    if page.network != "web":
        raise Invisible(_("Only a form stands on a site."))
    base = get_settings().base_url.rstrip("/")
    address = base + reverse("public:form", args=[page.external_id])
    words = _("Write to us")
    line = f'<script src="{base}{static("built/widget.js")}" data-form="{address}" data-words="{words}" async></script>'
    sites = str(channels.access(page).credential.get("sites") or "").split()
    seen = {"page": page, "steps": _steps(page, address), "address": address, "line": line, "sites": sites}
    return render(request, "channels/embedding.html", seen)


def _steps(page: Page, address: str) -> Steps:
    health, hint = channels.health([page.pk])[page.pk], _("Nothing arrived yet. Open the form and write something.")
    return Steps([Step(_("It stands at its address"), "done", address), arrives(page, health, hint), is_read(page, health, hint)])
