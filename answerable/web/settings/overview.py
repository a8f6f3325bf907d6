"""The settings themselves lead to their first section."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from answerable.core.errors import Forbidden
from answerable.web.settings.sections import sections


def index(request: HttpRequest) -> HttpResponse:
    """The first section that this member may change."""
    mine = sections(request)
    if not mine:
        raise Forbidden(_("Owners and leads decide on the settings. Ask one of them."))
    return redirect(mine[0].items[0].url)
